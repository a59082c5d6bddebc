/** Milliseconds as `mm:ss`, from an hour on as `hh:mm:ss`. A clock that was set back counts as no time. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  if (seconds >= 3600) parts.unshift(Math.floor(seconds / 3600));
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Calls `tick` at once and at each full second since `start` (milliseconds since the epoch), until `signal` aborts. */
export function everySecond(start: number, tick: (elapsed: number) => void, { signal }: { signal: AbortSignal }): void {
  if (signal.aborted) return;
  let timer = 0;
  const next = () => {
    const elapsed = Math.max(0, Date.now() - start);
    tick(elapsed);
    // Chained, so that a late turn neither skips a second nor drifts.
    timer = window.setTimeout(next, 1000 - (elapsed % 1000));
  };
  next();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
