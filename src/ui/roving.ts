import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { composedParent } from './composed-tree.js';

export interface RovingOptions {
  /** The controls, in reading order; those that do not show left out (`visibleButtons`). */
  readonly items: () => readonly HTMLElement[];
}

/**
 * The keyboard of a toolbar: one tab stop, arrows inside, Home and End; the control that last had the focus gets it
 * back. https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export class RovingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RovingOptions;
  #lifetime: AbortController | null = null;
  #current: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RovingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    this.#host.addEventListener('focusin', (event) => this.#keep(event), { signal });
    this.#host.addEventListener('keydown', (event) => this.#move(event), { signal });
  }

  hostDisconnected(): void {
    this.#lifetime?.abort();
    this.#lifetime = null;
  }

  /** Call it when controls have come or gone. It asks for a layout: once a burst is enough. */
  refresh(): void {
    const items = this.#options.items();
    const isThere = this.#current !== null && items.includes(this.#current);
    const wasFocused = !isThere && this.#current?.matches(':focus') === true;
    if (!isThere) this.#current = items[0] ?? null;
    for (const item of items) {
      const tabIndex = item === this.#current ? 0 : -1;
      if (item.tabIndex !== tabIndex) item.tabIndex = tabIndex;
    }
    if (wasFocused) this.#current?.focus();
  }

  #itemOf(event: Event): HTMLElement | undefined {
    const items = this.#options.items();
    const [target] = event.composedPath();
    for (let node = target instanceof Node ? target : null; node; node = composedParent(node)) {
      const item = items.find((candidate) => candidate === node);
      if (item) return item;
    }
    return undefined;
  }

  #keep(event: Event): void {
    const item = this.#itemOf(event);
    if (item) this.#current = item;
    this.refresh();
  }

  #move(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const item = this.#itemOf(event);
    if (!item) return;
    const items = this.#options.items();
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const index = nextIndex(event.key, items.indexOf(item), items.length, isRtl);
    const next = index === undefined ? undefined : items[index];
    if (!next) return;
    event.preventDefault();
    this.#current = next;
    this.refresh();
    next.focus();
  }
}

/** Where a key leads; `undefined` for a key that leads nowhere. */
export function nextIndex(key: string, index: number, count: number, isRtl: boolean): number | undefined {
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (index + 1) % count;
  if (key === backward) return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
