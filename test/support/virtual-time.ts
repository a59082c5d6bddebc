import type { FakeClock } from './fake-clock.js';

/** One real task: what the browser itself does (WebRTC, streams) goes on. */
export function realTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets virtual time run, real tasks in between, until the promise has settled. */
export async function runUntil<Value>(clock: FakeClock, promise: Promise<Value>, step = 100): Promise<Value> {
  let isSettled = false;
  const settled = () => void (isSettled = true);
  promise.then(settled, settled);
  while (!isSettled) {
    await clock.advance(step);
    for (let task = 0; task < 3; task++) await realTask();
  }
  return promise;
}
