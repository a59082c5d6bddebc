/** The time, so that tests can hold it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `run` once, `milliseconds` later, unless `signal` fires before. */
  after(milliseconds: number, run: () => void, options: { readonly signal: AbortSignal }): void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run, { signal }) {
    if (signal.aborted) return;
    const done = new AbortController();
    const timer = setTimeout(() => {
      done.abort();
      run();
    }, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { signal: done.signal });
  },
};
