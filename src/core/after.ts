/** Calls `run` once, `milliseconds` later, unless `signal` fires before. */
export function after(milliseconds: number, run: () => void, { signal }: { readonly signal: AbortSignal }): void {
  if (signal.aborted) return;
  const done = new AbortController();
  const timer = setTimeout(() => {
    done.abort();
    run();
  }, milliseconds);
  signal.addEventListener('abort', () => clearTimeout(timer), { signal: done.signal });
}
