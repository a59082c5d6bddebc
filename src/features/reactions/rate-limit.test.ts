import { expect } from '@open-wc/testing';
import { RateLimit } from './rate-limit.js';

describe('RateLimit', () => {
  it('takes so many in any window of its length, and no more', () => {
    const limit = new RateLimit(3, 1000);
    const taken = [0, 400, 800, 900, 999, 1000, 1100, 1400, 1401].filter((at) => limit.take(at));
    expect(taken).to.deep.equal([0, 400, 800, 1000, 1400]);
  });

  it('keeps its even pace under a flood', () => {
    const limit = new RateLimit(10, 1000);
    let taken = 0;
    for (let at = 0; at < 10_000; at++) if (limit.take(at)) taken++;
    expect(taken).to.equal(100);
  });
});
