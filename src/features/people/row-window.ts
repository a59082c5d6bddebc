import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { composedParent } from '../../ui/composed-tree.js';

/** Rows drawn beyond each edge, so that scrolling shows no gap. */
const BEYOND = 8;

export interface RowWindowOptions {
  /** What holds the rows, each with `data-index`; `null` while every row is drawn. */
  readonly list: () => HTMLElement | null;
  /** Pixels of a row before one has been measured. */
  readonly rowHeight: () => number;
}

/**
 * Which rows of a long list show. All have one height, so that where each one stands is arithmetic; whatever scrolls
 * around the list may hold more than it.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: RowWindowOptions;
  #first = 0;
  #last = 2 * BEYOND;
  #rowHeight = 0;
  #list: HTMLElement | null = null;
  #scroller: Element | null = null;
  #following: AbortController | null = null;
  readonly #observer = new ResizeObserver(() => this.#look());

  constructor(host: ReactiveControllerHost, options: RowWindowOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get rowHeight(): number {
    return this.#rowHeight || this.#options.rowHeight();
  }

  /** The indexes to draw, in order: a row that has the focus keeps its place in the document wherever it is. */
  rows(count: number): readonly number[] {
    const first = Math.max(0, Math.min(this.#first, count - 1));
    const rows = Array.from(
      { length: Math.max(0, Math.min(this.#last, count) - first) },
      (_, offset) => first + offset,
    );
    const { activeElement } = (this.#list?.getRootNode() ?? document) as Document | ShadowRoot;
    const focused = Number(activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1);
    if (focused < 0 || focused >= count || rows.includes(focused)) return rows;
    return [...rows, focused].sort((a, b) => a - b);
  }

  hostUpdated(): void {
    const list = this.#options.list();
    // What scrolls may be drawn later than the list in it.
    if (list !== this.#list || !this.#scroller) this.#follow(list);
    this.#look();
  }

  hostDisconnected(): void {
    this.#follow(null);
  }

  #follow(list: HTMLElement | null): void {
    this.#following?.abort();
    this.#observer.disconnect();
    this.#list = list;
    this.#scroller = list && scrollerOf(list);
    if (!this.#scroller) return;
    this.#following = new AbortController();
    const { signal } = this.#following;
    this.#scroller.addEventListener('scroll', () => this.#look(), { signal, passive: true });
    this.#observer.observe(this.#scroller);
  }

  #look(): void {
    if (!this.#list || !this.#scroller) return;
    const row = this.#list.firstElementChild?.getBoundingClientRect().height ?? 0;
    const rowHeight = row || this.rowHeight;
    const view = this.#scroller.getBoundingClientRect();
    const { top } = this.#list.getBoundingClientRect();
    const first = Math.max(0, Math.floor((view.top - top) / rowHeight) - BEYOND);
    const last = Math.max(first, Math.ceil((view.bottom - top) / rowHeight) + BEYOND);
    if (first === this.#first && last === this.#last && rowHeight === this.#rowHeight) return;
    [this.#first, this.#last, this.#rowHeight] = [first, last, rowHeight];
    this.#host.requestUpdate();
  }
}

function scrollerOf(list: HTMLElement): Element | null {
  for (let node: Node | null = composedParent(list); node; node = composedParent(node)) {
    if (node instanceof Element && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return null;
}
