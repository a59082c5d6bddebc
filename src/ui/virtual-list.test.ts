import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { virtualListStyles } from './styles/virtual-list.styles.js';
import { VirtualList } from './virtual-list.js';

/** Rows of the heights that a test gives. */
class TestList extends LitElement {
  static override styles = virtualListStyles;
  items: { readonly id: number; readonly height: number }[] = [];
  readonly list = new VirtualList(this, {
    viewport: () => this.shadowRoot?.querySelector<HTMLElement>('.viewport') ?? null,
    rowHeight: 40,
    renderNow: () => {
      this.requestUpdate();
      this.performUpdate();
    },
  });
  gone = 0;

  protected override willUpdate(): void {
    this.list.setCount(this.items.length, this.gone);
    this.gone = 0;
  }

  override render() {
    return html`<div class="viewport" tabindex="0">
      <ul class="rows">
        ${repeat(
          this.list.rows(),
          (index) => this.items[index]?.id,
          (index) =>
            html`<li class="row" data-index=${index}>
              <svg width="10" height=${this.items[index]?.height ?? 0} display="block"></svg>
              <button>${this.items[index]?.id}</button>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}
customElements.define('visio-test-list', TestList);

const items = (count: number, height = (index: number) => 10 + (index % 7) * 30) =>
  Array.from({ length: count }, (_, id) => ({ id, height: height(id) }));

function mount(list: TestList['items']) {
  const element = document.createElement('visio-test-list') as TestList;
  element.items = list;
  element.style.display = 'block';
  element.style.blockSize = '400px';
  document.body.append(element);
  const root = () => element.shadowRoot as ShadowRoot;
  const viewport = () => root().querySelector('.viewport') as HTMLElement;
  const rows = () => [...root().querySelectorAll<HTMLElement>('li')];
  const drawn = () => rows().map((row) => Number(row.querySelector('button')?.textContent));
  const isAtEnd = () => viewport().scrollHeight - viewport().clientHeight - viewport().scrollTop <= 1;
  /** Rows follow each other without a gap and without lying on another. */
  const isWhole = () => {
    const boxes = rows().map((row) => row.getBoundingClientRect());
    return boxes.every((box, index) => index === 0 || Math.abs(box.top - (boxes[index - 1]?.bottom ?? 0)) < 1.5);
  };
  const scrollTo = async (top: number) => {
    const scrolled = new Promise((resolve) => viewport().addEventListener('scroll', resolve, { once: true }));
    viewport().scrollTop = top;
    await scrolled;
  };
  let last = '';
  /** Rows that come into view are measured, and what is measured brings others: until nothing changes any more. */
  const isStill = () => {
    const now = `${String(viewport().scrollTop)} of ${String(viewport().scrollHeight)}, ${String(rows().length)}`;
    const isSame = now === last;
    last = now;
    return isSame;
  };
  return { element, viewport, rows, drawn, isAtEnd, isStill, isWhole, scrollTo };
}

describe('a long list', () => {
  afterEach(() => document.querySelectorAll('visio-test-list').forEach((list) => list.remove()));

  it('begins at its end, with few rows, each below the other', async () => {
    const { drawn, isAtEnd, isWhole } = mount(items(5000));
    await waitUntil(() => drawn().at(-1) === 4999 && isAtEnd() && isWhole(), 'the end');
    expect(drawn().length).to.be.below(40);
  });

  it('draws what is scrolled to', async () => {
    const { drawn, isAtEnd, isWhole, scrollTo } = mount(items(5000));
    await waitUntil(() => drawn().length > 0 && isAtEnd(), 'the end');
    for (const top of [0, 100_000, 50_000]) {
      await scrollTo(top);
      await waitUntil(() => isWhole() && drawn().length > 0, `whole at ${String(top)}`);
      expect(drawn().length).to.be.below(60);
    }
  });

  it('goes to a row', async () => {
    const { element, drawn, isAtEnd } = mount(items(1000));
    await waitUntil(() => drawn().length > 0 && isAtEnd(), 'the end');
    element.list.scrollTo(500);
    await waitUntil(() => drawn().includes(500), 'the row');
    expect(element.list.isAtEnd).to.equal(false);
    element.list.scrollToEnd();
    await waitUntil(() => isAtEnd() && drawn().at(-1) === 999, 'the end again');
  });

  it('stays at the end when a row there grows', async () => {
    const { element, drawn, rows, isAtEnd } = mount(items(100));
    await waitUntil(() => drawn().at(-1) === 99 && isAtEnd(), 'the end');
    element.items = items(100, (index) => (index > 97 ? 300 : 40));
    element.requestUpdate();
    await waitUntil(() => (rows().at(-1)?.clientHeight ?? 0) > 300 && isAtEnd(), 'the end, lower');
  });

  it('does not move what is read when rows above are gone', async () => {
    const { element, drawn, isAtEnd, rows, scrollTo, isWhole } = mount(items(2000, () => 30));
    await waitUntil(() => drawn().length > 0 && isAtEnd(), 'the end');
    await scrollTo(60_000);
    await waitUntil(() => drawn().length > 0 && isWhole(), 'the middle');
    const id = drawn()[Math.floor(drawn().length / 2)] ?? 0;
    const topOf = () =>
      rows()
        .find((row) => row.textContent.includes(String(id)))
        ?.getBoundingClientRect().top ?? NaN;
    const before = topOf();
    element.items = element.items.slice(500);
    element.gone = 500;
    element.requestUpdate();
    await waitUntil(() => Math.abs(topOf() - before) < 60, 'the same row in the same place');
  });

  it('keeps the row that has the focus', async () => {
    const { element, drawn, rows, isAtEnd, isStill, scrollTo } = mount(items(1000));
    await waitUntil(() => drawn().at(-1) === 999 && isAtEnd() && isStill(), 'the end');
    const button = rows().at(-1)?.querySelector('button');
    button?.focus();
    // WebKit scrolls to what has the focus when it draws.
    await nextFrame();
    await nextFrame();
    await scrollTo(0);
    await waitUntil(() => drawn()[0] === 0, 'the beginning');
    expect(drawn().at(-1)).to.equal(999);
    expect([button?.isConnected, element.shadowRoot?.activeElement === button]).to.deep.equal([true, true]);
  });

  it('comes back as it was when it is moved in the document', async () => {
    const { element, drawn, isAtEnd, isWhole } = mount(items(300));
    await waitUntil(() => drawn().at(-1) === 299 && isAtEnd(), 'the end');
    element.remove();
    document.body.append(element);
    await waitUntil(() => drawn().at(-1) === 299 && isAtEnd() && isWhole(), 'the end again');
  });
});
