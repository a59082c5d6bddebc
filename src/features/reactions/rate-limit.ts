/** So many in so many milliseconds, whatever window of that length one looks at. */
export class RateLimit {
  readonly #count: number;
  readonly #span: number;
  /** When the last ones were taken, oldest first. */
  readonly #taken: number[] = [];

  constructor(count: number, span: number) {
    this.#count = count;
    this.#span = span;
  }

  /** Whether one more is allowed at `now` (milliseconds); it is counted then. */
  take(now: number): boolean {
    const [oldest = -Infinity] = this.#taken.slice(-this.#count);
    if (this.#taken.length >= this.#count && now - oldest < this.#span) return false;
    this.#taken.push(now);
    if (this.#taken.length > this.#count) this.#taken.shift();
    return true;
  }
}
