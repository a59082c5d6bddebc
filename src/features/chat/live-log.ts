import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds between two things said. */
const PACE = 2000;
/** More than these at a time are said as a number. */
const MOST_SAID = 3;
/** How many said lines stay. */
const KEPT = 6;

export interface LogLine {
  readonly key: number;
  readonly text: string;
}

/**
 * The lines of a `role=log`: each message is said once, a crowd of them as a number, and never more often than every two
 * seconds, so that a lively conversation does not drown what the person is listening to.
 */
export class LiveLog implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #summary: (count: number) => string;
  #lines: readonly LogLine[] = [];
  #waiting: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #key = 0;

  constructor(host: ReactiveControllerHost, summary: (count: number) => string) {
    this.#host = host;
    this.#summary = summary;
    host.addController(this);
  }

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  take(texts: readonly string[]): void {
    if (texts.length === 0) return;
    this.#waiting.push(...texts);
    if (this.#timer === undefined) this.#flush();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#lines = [];
  }

  #flush(): void {
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    const texts = this.#waiting.length > MOST_SAID ? [this.#summary(this.#waiting.length)] : this.#waiting;
    this.#waiting = [];
    this.#lines = [...this.#lines, ...texts.map((text) => ({ key: ++this.#key, text }))].slice(-KEPT);
    this.#timer = setTimeout(() => this.#flush(), PACE);
    this.#host.requestUpdate();
  }
}
