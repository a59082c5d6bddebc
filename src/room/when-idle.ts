/** Runs after the next frame has been drawn and the browser has nothing more urgent. */
export function whenIdle(run: () => void): void {
  requestAnimationFrame(() => {
    // Safari has no requestIdleCallback: a task after the frame is late enough.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 2000 });
    else setTimeout(run, 200);
  });
}
