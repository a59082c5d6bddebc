import { expect } from '@open-wc/testing';
import { SenderAllowance } from './sender-allowance.js';

/** How many of `count` packets pass, one each `every` milliseconds. */
function passing(allowance: SenderAllowance, count: number, every: number): number {
  let passed = 0;
  for (let index = 0; index < count; index++) if (allowance.take('luc', index * every)) passed++;
  return passed;
}

describe('what a sender may say', () => {
  it('is all of a lively conversation: two messages a second, for minutes', () => {
    expect(passing(new SenderAllowance(), 1000, 250)).to.equal(1000);
  });

  it('is a handful a second of a flood of a thousand', () => {
    expect(passing(new SenderAllowance(), 10_000, 1)).to.be.within(120, 145);
  });

  it('comes back with the time', () => {
    const allowance = new SenderAllowance();
    while (allowance.take('luc', 0));
    expect(allowance.take('luc', 50)).to.equal(false);
    expect(allowance.take('luc', 200)).to.equal(true);
  });

  it('is each one’s own', () => {
    const allowance = new SenderAllowance();
    while (allowance.take('luc', 0));
    expect(allowance.take('claire', 0)).to.equal(true);
  });
});
