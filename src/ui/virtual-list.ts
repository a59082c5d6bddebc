import { noChange, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';
import {
  ACTION_ITEMS_LENGTH_CHANGE,
  createContainerDriver,
  createListLayout,
  createVirtualStore,
  UPDATE_VIRTUAL_STATE,
} from 'virtua/unstable_core';
import { cssVars } from './css-vars.js';

export interface VirtualListOptions {
  /** The element that scrolls; the list is its only child. */
  readonly viewport: () => HTMLElement | null;
  /** Pixels of a row before it is measured. */
  readonly rowHeight: number;
  /** `this.requestUpdate(); this.performUpdate();` of the host. Later would be too late: a row that is observed after the measures that made room for it is a resize loop to the browser. */
  readonly renderNow: () => void;
}

/** Pixels from the end that are near enough for somebody who scrolls towards it. */
const NEAR = 48;

/**
 * Draws those rows of a long list that show: the host renders `rows()`, each with `place(index)` and a `data-index`, in
 * a list with `height()`, under `virtualListStyles`. A row is as high as what is in it, margins aside. A view at the end
 * stays there, whatever comes or grows; anywhere else nothing moves what is being read.
 */
export class VirtualList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: VirtualListOptions;
  #core: ReturnType<typeof coreOf>;
  #viewport: HTMLElement | null = null;
  #following: AbortController | null = null;
  #isAtEnd = true;
  #lastTop = 0;
  #isNow = false;
  #turn: ReturnType<typeof setTimeout> | undefined;
  /** Rows that have just been drawn: they are measured once they are in the document. */
  readonly #due = new Set<() => void>();

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
    if (gone > 0 && gone <= before) store.$update(ACTION_ITEMS_LENGTH_CHANGE, before - gone, true);
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

  /** Puts a row in its place and measures it: `<li ${list.place(index)}>`. */
  place(index: number): DirectiveResult {
    return placed(this.#core.store.$getItemOffset(index), index, this.#measure);
  }

  /** As high as all rows: `<ul ${list.height()}>`. */
  height(): DirectiveResult {
    return cssVars({ '--_visio-list-height': `${String(this.#core.store.$getTotalSize())}px` });
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
    this.#measureDue();
    // The person may have scrolled in this very moment, and the browser will say so a frame later only.
    this.#follow(viewport);
    this.#core.driver.$effect();
    if (this.#isAtEnd) this.#stayAtEnd(viewport);
    this.#lastTop = viewport.scrollTop;
  }

  hostDisconnected(): void {
    this.#following?.abort();
    clearTimeout(this.#turn);
    this.#turn = undefined;
    this.#viewport = null;
    this.#lastTop = 0;
    const count = this.#core.layout.$getLength();
    this.#core.driver.$dispose();
    this.#core.store.$dispose();
    this.#core = coreOf(count, this.#options.rowHeight, this.#changed);
  }

  /** `isNow`: rows were measured, or the view went far. What is drawn later in the same turn must not be measured in it. */
  readonly #changed = (isNow?: boolean): void => {
    if (!isNow) {
      this.#host.requestUpdate();
      return;
    }
    clearTimeout(this.#turn);
    this.#turn = setTimeout(() => (this.#turn = undefined));
    this.#isNow = true;
    this.#options.renderNow();
    this.#isNow = false;
  };

  #measureDue(): void {
    const measure = () => {
      for (const one of [...this.#due]) one();
    };
    // The library sees to it itself while it is measuring.
    if (this.#isNow || this.#turn === undefined) measure();
    else requestAnimationFrame(measure);
  }

  readonly #measure = (row: HTMLElement, index: number): (() => void) => {
    let end: (() => void) | null = null;
    const measure = () => {
      this.#due.delete(measure);
      end = this.#core.driver.$observeItem(row, index);
    };
    this.#due.add(measure);
    return () => {
      this.#due.delete(measure);
      end?.();
    };
  };

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
    tellScroll(viewport);
    this.#options.renderNow();
  }

  #focusedRow(): number {
    const focused = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-index]');
    const index = Number(focused?.dataset['index'] ?? -1);
    return index < this.#core.layout.$getLength() ? index : -1;
  }
}

/** Pixels below the view. */
function belowOf({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  return scrollHeight - clientHeight - scrollTop;
}

/** What the browser tells in its next frame, which would be drawn without its rows. */
function tellScroll(viewport: HTMLElement): void {
  viewport.dispatchEvent(new Event('scroll'));
}

function coreOf(count: number, rowHeight: number, onChange: (isNow?: boolean) => void) {
  const layout = createListLayout(count, rowHeight);
  const store = createVirtualStore(layout);
  const driver = createContainerDriver(store, layout, false);
  store.$subscribe(UPDATE_VIRTUAL_STATE, onChange);
  return { layout, store, driver };
}

type Measure = (row: HTMLElement, index: number) => () => void;

class PlacedDirective extends AsyncDirective {
  #row: HTMLElement | null = null;
  #index = -1;
  #measure: Measure | null = null;
  #end: (() => void) | null = null;

  render(_top: number, _index: number, _measure: Measure): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [top, index, measure]: [number, number, Measure]): typeof noChange {
    const row = element as HTMLElement;
    row.style.setProperty('--_visio-row-top', `${String(top)}px`);
    if (index !== this.#index || measure !== this.#measure) {
      this.disconnected();
      [this.#row, this.#index, this.#measure] = [row, index, measure];
      this.reconnected();
    }
    return noChange;
  }

  protected override disconnected(): void {
    this.#end?.();
    this.#end = null;
  }

  protected override reconnected(): void {
    if (this.#row) this.#end = this.#measure?.(this.#row, this.#index) ?? null;
  }
}

const placed = directive(PlacedDirective);
