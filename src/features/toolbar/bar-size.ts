import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels of a rem where nobody has changed the size of the text. */
const USUAL_REM = 16;

/**
 * How wide a bar is, in rem, to the nearest threshold below: between two thresholds nothing renders. Two sensors without
 * height are watched, not the bar itself: one as wide as the bar, one of a rem, so that a change of the text's size
 * counts and a change of the bar's own height cannot call for another.
 *
 * Where a style sheet makes the bar a rail, it takes the width of the first sensor away: a rail has room for what never
 * leaves.
 */
export class BarSize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #thresholds: readonly number[];
  #observer: ResizeObserver | null = null;
  #isObserving = false;
  #width: number;
  /** Pixels. */
  #bar = 0;
  #rem = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, thresholds: readonly number[]) {
    this.#host = host;
    this.#thresholds = thresholds;
    // A guess until the first measure, which comes before the first painting: most bars are as wide as the window, and
    // what is rendered as it stays is rendered once.
    this.#width = this.#reached(window.innerWidth, USUAL_REM);
    host.addController(this);
  }

  /** The greatest threshold that the bar reaches, in rem; 0 for none, and for a rail. */
  get width(): number {
    return this.#width;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver((entries) => this.#measure(entries));
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#isObserving = false;
  }

  hostUpdated(): void {
    this.#observe();
  }

  #observe(): void {
    const sensors = this.#sensors();
    if (this.#isObserving || !sensors) return;
    this.#isObserving = true;
    for (const sensor of sensors) this.#observer?.observe(sensor);
  }

  #sensors(): readonly [HTMLElement, HTMLElement] | null {
    const bar = this.#host.shadowRoot?.querySelector<HTMLElement>('.sensor');
    const rem = bar?.querySelector<HTMLElement>('.sensor__rem');
    return bar && rem ? [bar, rem] : null;
  }

  /** By what the observer says: asking the sensors would lay out all that other observers have just added. */
  #measure(entries: readonly ResizeObserverEntry[]): void {
    const sensors = this.#sensors();
    if (!sensors) return;
    for (const { target, contentRect } of entries) {
      if (target === sensors[0]) this.#bar = contentRect.width;
      else if (target === sensors[1]) this.#rem = contentRect.width;
    }
    // Not shown at all: what was known stays.
    if (this.#rem === 0) return;
    const width = this.#reached(this.#bar, this.#rem);
    if (width === this.#width) return;
    this.#width = width;
    this.#host.requestUpdate();
  }

  #reached(bar: number, rem: number): number {
    return Math.max(0, ...this.#thresholds.filter((threshold) => bar >= threshold * rem));
  }
}
