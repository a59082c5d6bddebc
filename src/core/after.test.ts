import { expect } from '@open-wc/testing';
import { FakeClock } from '../../test/support/fake-clock.js';
import { after } from './after.js';

describe('after', () => {
  const clock = new FakeClock();
  beforeEach(() => clock.install());
  afterEach(() => clock.restore());

  it('calls once, when the time has come', async () => {
    let calls = 0;
    after(400, () => calls++, { signal: new AbortController().signal });
    await clock.advance(399);
    expect(calls).to.equal(0);
    await clock.advance(1000);
    expect(calls).to.equal(1);
  });

  it('leaves no timer behind once its signal has fired, before or after the call to it', async () => {
    const abort = new AbortController();
    after(400, () => expect.fail('called'), { signal: abort.signal });
    abort.abort();
    after(400, () => expect.fail('called'), { signal: abort.signal });
    expect(clock.pending).to.equal(0);
    await clock.advance(1000);
  });
});
