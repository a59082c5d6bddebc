import { VisioError } from './errors.js';

/**
 * Waits `milliseconds`, less if one of `wake`'s events comes, and not at all any more once `signal` fires.
 *
 * @throws VisioError `ABORTED`
 */
export function wait(
  milliseconds: number,
  { signal, wake = [] }: { readonly signal: AbortSignal; readonly wake?: readonly (readonly [EventTarget, string])[] },
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new VisioError('ABORTED'));
      return;
    }
    const end = new AbortController();
    const finish = (settle: () => void) => () => {
      clearTimeout(timer);
      end.abort();
      settle();
    };
    const timer = setTimeout(finish(resolve), milliseconds);
    const options = { signal: end.signal };
    signal.addEventListener(
      'abort',
      finish(() => reject(new VisioError('ABORTED'))),
      options,
    );
    for (const [target, type] of wake) target.addEventListener(type, finish(resolve), options);
  });
}
