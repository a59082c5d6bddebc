import { expect } from '@open-wc/testing';
import { FakeClock } from '../../test/support/fake-clock.js';
import { wait } from './wait.js';

describe('wait', () => {
  let clock: FakeClock;
  beforeEach(() => {
    clock = new FakeClock().install();
  });
  afterEach(() => clock.restore());

  /** What became of it, read at any time. */
  function outcome(promise: Promise<void>): { current: string } {
    const state = { current: 'waiting' };
    promise.then(
      () => (state.current = 'done'),
      (error: unknown) => (state.current = (error as { code: string }).code),
    );
    return state;
  }

  it('takes its time and no more', async () => {
    const state = outcome(wait(1000, { signal: new AbortController().signal }));
    await clock.advance(999);
    expect(state.current).to.equal('waiting');
    await clock.advance(1);
    expect(state.current).to.equal('done');
  });

  it('ends at once when one of the waking events comes, and leaves no timer', async () => {
    const target = new EventTarget();
    const other = new EventTarget();
    const wake = [
      [target, 'online'],
      [other, 'retry'],
    ] as const;
    const state = outcome(wait(60_000, { signal: new AbortController().signal, wake }));
    target.dispatchEvent(new Event('offline'));
    await clock.advance(0);
    expect(state.current).to.equal('waiting');
    other.dispatchEvent(new Event('retry'));
    await clock.advance(0);
    expect(state.current).to.equal('done');
    expect(clock.pending).to.equal(0);
  });

  it('rejects when the signal fires, before or during, and leaves no timer', async () => {
    const abort = new AbortController();
    const during = outcome(wait(60_000, { signal: abort.signal }));
    abort.abort();
    const before = outcome(wait(60_000, { signal: abort.signal }));
    await clock.advance(0);
    expect([during.current, before.current]).to.deep.equal(['ABORTED', 'ABORTED']);
    expect(clock.pending).to.equal(0);
  });
});
