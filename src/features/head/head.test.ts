import { expect, waitUntil } from '@open-wc/testing';
import { allByRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import { everySecond, formatElapsed } from './elapsed.js';
import type { VisioHead } from './head.js';

async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioHead>('visio-head', {
    ...options,
    state: { connection: { joinedAt: Date.now() - 65_000 }, ...options.state },
  });
  const root = mounted.element.shadowRoot as ShadowRoot;
  const title = () => allByRole(root, 'heading')[0];
  return { ...mounted, root, title };
}

describe('head', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('says the room, or the heading of the page, at the level of the page', async () => {
    const { element, title } = await mount();
    expect(title() && nameOf(title() as Element)).to.equal('rdv-4821');
    element.heading = 'Comité de suivi';
    element.headingLevel = 3;
    await element.updateComplete;
    expect(title() && nameOf(title() as Element)).to.equal('Comité de suivi');
    expect(title()?.getAttribute('aria-level')).to.equal('3');
  });

  it('counts the time without a render', async () => {
    const { element, root } = await mount();
    let renders = 0;
    const render = element.render.bind(element);
    element.render = () => {
      renders++;
      return render();
    };
    const [time] = allByRole(root, 'timer');
    expect(time?.textContent).to.match(/^01:0[5-9]$/);
    const first = time?.textContent;
    await waitUntil(() => time?.textContent !== first, 'a second has gone by', { timeout: 5000 });
    expect(renders).to.equal(0);
  });

  it('shows no time before the meeting, and goes on after a move in the page', async () => {
    const { element, root, patch, host } = await mount({ state: { connection: { joinedAt: null } } });
    expect(allByRole(root, 'timer')).to.deep.equal([]);
    await patch({ connection: { joinedAt: Date.now() - 3_700_000 } });
    host.append(element);
    await element.updateComplete;
    const [time] = allByRole(root, 'timer');
    time?.replaceChildren();
    await waitUntil(() => /^01:01:4\d$/.test(time?.textContent ?? ''), 'it counts again', { timeout: 5000 });
  });

  it('has the layout and full screen buttons, with words where there is room', async () => {
    const { root, host } = await mount({ width: '70rem' });
    const buttons = () => allByRole(root, 'button');
    const names = ['Mosaïque, changer la disposition', 'Plein écran'];
    expect(buttons().map(nameOf)).to.deep.equal(names);
    const wide = buttons().map(({ offsetWidth }) => offsetWidth);
    host.style.inlineSize = '50rem';
    await waitUntil(() => buttons().every(({ offsetWidth }, index) => offsetWidth < (wide[index] ?? 0)), 'words gone');
    expect(buttons().map(nameOf)).to.deep.equal(names);
    host.style.inlineSize = '20rem';
    await waitUntil(() => buttons().length === 0, 'they are in Plus');
  });

  it('leaves no listener and no timer', async () => {
    const { root, meeting, unmount } = await mount();
    const [time] = allByRole(root, 'timer');
    unmount();
    time?.replaceChildren();
    expect(meeting.listenerCount).to.equal(0);
    let ticks = 0;
    const other = new AbortController();
    everySecond(Date.now(), () => ticks++, { signal: other.signal });
    await waitUntil(() => ticks > 1, 'a second has gone by', { timeout: 5000 });
    other.abort();
    expect(time?.textContent).to.equal('');
  });
});

describe('elapsed time', () => {
  const cases = [
    [0, '00:00'],
    [999, '00:00'],
    [61_000, '01:01'],
    [3_599_000, '59:59'],
    [3_600_000, '01:00:00'],
    [45_296_000, '12:34:56'],
    [-5000, '00:00'],
  ] as const;
  for (const [milliseconds, text] of cases) {
    it(`writes ${milliseconds} ms as ${text}`, () => expect(formatElapsed(milliseconds)).to.equal(text));
  }
});
