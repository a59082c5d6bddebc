import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  ACTION_ITEMS_LENGTH_CHANGE,
  createContainerDriver,
  createListLayout,
  createVirtualStore,
  UPDATE_VIRTUAL_STATE,
} from 'virtua/unstable_core';

export interface VirtualListOptions {
  /** The element that scrolls; the list is its first child. */
  readonly viewport: () => HTMLElement | null;
  /** Pixels of a row before it is measured. */
  readonly rowHeight: number;
  /** `this.requestUpdate(); this.performUpdate();` of the host: what was measured must be drawn in the same turn. */
  readonly renderNow: () => void;
}

interface Measured {
  readonly index: number;
  readonly end: () => void;
}

/** Pixels from the end that are near enough for somebody who scrolls towards it. */
const NEAR = 48;

/**
 * Draws those rows of a long list that show: the host renders `rows()`, each with its `data-index`, under
 * `virtualListStyles`, and this puts them in their places. A row is as high as what is in it, margins aside. A view at
 * the end stays there, whatever comes or grows; anywhere else nothing moves what is being read.
 */
export class VirtualList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: VirtualListOptions;
  readonly #measured = new Map<HTMLElement, Measured>();
  #core: ReturnType<typeof coreOf>;
  #viewport: HTMLElement | null = null;
  #following: AbortController | null = null;
  #isAtEnd = true;
  /** Pixels; not a number while it is unknown which way the next scroll goes. */
  #lastTop = 0;
  #isNow = false;
  #isCatchingUp = false;
  #turn: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: VirtualListOptions) {
    this.#host = host;
    this.#options = options;
    this.#core = coreOf(0, options.rowHeight, this.#changed);
    host.addController(this);
  }

  /** Whether the last row is in view, and what comes will be too. */
  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  /** @param gone how many of the first rows are there no more */
  setCount(count: number, gone = 0): void {
    const { layout, store } = this.#core;
    const before = layout.$getLength();
    if (gone > 0 && gone <= before) {
      this.#catchUp();
      store.$update(ACTION_ITEMS_LENGTH_CHANGE, before - gone, true);
    }
    if (count !== layout.$getLength()) store.$update(ACTION_ITEMS_LENGTH_CHANGE, count);
  }

  /** The indexes to draw, in order. The row that holds the focus is among them wherever it is. */
  rows(): readonly number[] {
    const [first, last] = this.#core.store.$getRange();
    const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
    const focused = this.#focusedRow();
    if (focused < 0 || (focused >= first && focused <= last)) return rows;
    return focused < first ? [focused, ...rows] : [...rows, focused];
  }

  scrollToEnd(): void {
    this.#isAtEnd = true;
    this.#host.requestUpdate();
  }

  scrollTo(index: number): void {
    this.#isAtEnd = false;
    this.#core.driver.$scroll(index, { align: 'center' });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const viewport = this.#options.viewport();
    if (!viewport) return;
    if (viewport !== this.#viewport) this.#observe(viewport);
    // The person may have scrolled in this very moment, and the browser will say so a frame later only. Before the rows are
    // placed: a list that turns out to be shorter moves the view by itself.
    this.#follow(viewport);
    const before = viewport.scrollTop;
    this.#place(viewport);
    this.#core.driver.$effect();
    if (this.#isAtEnd) this.#stayAtEnd(viewport);
    // A smooth scroll goes on from where it was before the rows above were measured: what looks like down is no wish.
    const isMoved = !this.#isAtEnd && viewport.scrollTop !== before;
    this.#lastTop = isMoved ? NaN : viewport.scrollTop;
  }

  hostDisconnected(): void {
    this.#following?.abort();
    clearTimeout(this.#turn);
    this.#turn = undefined;
    this.#viewport = null;
    this.#lastTop = 0;
    this.#measured.clear();
    const { layout, store, driver } = this.#core;
    driver.$dispose();
    store.$dispose();
    this.#core = coreOf(layout.$getLength(), this.#options.rowHeight, this.#changed);
  }

  /** `isNow`: rows were measured, or the view went far. What is drawn later in the same turn must not be measured in it. */
  readonly #changed = (isNow?: boolean): void => {
    // The host is updating already then.
    if (!isNow || this.#isCatchingUp) {
      this.#host.requestUpdate();
      return;
    }
    clearTimeout(this.#turn);
    this.#turn = setTimeout(() => (this.#turn = undefined));
    this.#isNow = true;
    this.#options.renderNow();
    this.#isNow = false;
  };

  #place(viewport: HTMLElement): void {
    const { store } = this.#core;
    const list = viewport.firstElementChild as HTMLElement;
    const rows = [...list.children] as HTMLElement[];
    list.style.setProperty('--_visio-list-height', `${String(store.$getTotalSize())}px`);
    for (const row of rows)
      row.style.setProperty('--_visio-row-top', `${String(store.$getItemOffset(indexOf(row)))}px`);
    // The library sees to it itself while it is measuring.
    if (this.#isNow || this.#turn === undefined) this.#measure(rows);
    else requestAnimationFrame(() => this.#measure(rows));
  }

  #measure(rows: readonly HTMLElement[]): void {
    for (const [row, { end }] of this.#measured) {
      if (row.isConnected) continue;
      end();
      this.#measured.delete(row);
    }
    for (const row of rows) {
      const known = this.#measured.get(row);
      const index = indexOf(row);
      if (known?.index === index || !row.isConnected) continue;
      known?.end();
      this.#measured.set(row, { index, end: this.#core.driver.$observeItem(row, index) });
    }
  }

  #observe(viewport: HTMLElement): void {
    this.#viewport = viewport;
    this.#following = new AbortController();
    const { signal } = this.#following;
    viewport.addEventListener('scroll', () => this.#follow(viewport), { signal, passive: true });
    this.#core.driver.$observe(viewport.firstElementChild as HTMLElement, viewport);
  }

  /** The person leaves the end by going up, however little, and is there again when near it on the way down. */
  #follow(viewport: HTMLElement): void {
    const { scrollTop, clientHeight } = viewport;
    // Not shown yet.
    if (clientHeight === 0) return;
    const below = belowOf(viewport);
    const wasAtEnd = this.#isAtEnd;
    if (below <= 1) this.#isAtEnd = true;
    else if (scrollTop < this.#lastTop) this.#isAtEnd = false;
    else if (scrollTop > this.#lastTop && below <= NEAR) this.#isAtEnd = true;
    this.#lastTop = scrollTop;
    if (wasAtEnd !== this.#isAtEnd) this.#host.requestUpdate();
  }

  #stayAtEnd(viewport: HTMLElement): void {
    // There already: to go there again would stop a scroll that has just begun to leave.
    if (belowOf(viewport) <= 1) return;
    const before = viewport.scrollTop;
    viewport.scrollTop = viewport.scrollHeight;
    if (viewport.scrollTop === before) return;
    // The browser would tell in its next frame, and draw that one without its rows.
    viewport.dispatchEvent(new Event('scroll'));
    this.#options.renderNow();
  }

  /**
   * The browser tells of a scroll a frame late, and the library draws the indexes that it drew until then: when the first
   * rows go, those are other rows, and each would be made anew.
   */
  #catchUp(): void {
    const viewport = this.#viewport;
    if (!viewport || viewport.scrollTop === this.#core.store.$getScrollOffset()) return;
    this.#isCatchingUp = true;
    viewport.dispatchEvent(new Event('scroll'));
    this.#isCatchingUp = false;
  }

  #focusedRow(): number {
    const focused = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-index]');
    const index = focused ? indexOf(focused) : -1;
    return index < this.#core.layout.$getLength() ? index : -1;
  }
}

function coreOf(count: number, rowHeight: number, onChange: (isNow?: boolean) => void) {
  const layout = createListLayout(count, rowHeight);
  const store = createVirtualStore(layout);
  const driver = createContainerDriver(store, layout, false);
  store.$subscribe(UPDATE_VIRTUAL_STATE, onChange);
  return { layout, store, driver };
}

function indexOf(row: HTMLElement): number {
  return Number(row.dataset['index']);
}

/** Pixels below the view. */
function belowOf({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  return scrollHeight - clientHeight - scrollTop;
}
