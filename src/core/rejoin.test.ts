import { expect } from '@open-wc/testing';
import { mayRejoin, REJOIN_LIMIT, rejoinDelay } from './rejoin.js';

describe('rejoinDelay', () => {
  const TABLE = [0, 1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000];

  it('grows from nothing to half a minute and stays there', () => {
    expect(TABLE.map((_, index) => rejoinDelay(index + 1, 0.5))).to.deep.equal(TABLE);
  });

  it('spreads people by twenty per cent on either side', () => {
    expect([rejoinDelay(2, 0), rejoinDelay(2, 1)]).to.deep.equal([800, 1200]);
    expect([rejoinDelay(7, 0), rejoinDelay(7, 1)]).to.deep.equal([24_000, 36_000]);
    expect(rejoinDelay(1, 1)).to.equal(0);
  });
});

describe('mayRejoin', () => {
  it('allows attempts for five minutes', () => {
    expect(REJOIN_LIMIT).to.equal(300_000);
    expect(mayRejoin(20, Number.POSITIVE_INFINITY, 299_999)).to.be.true;
    expect(mayRejoin(1, Number.POSITIVE_INFINITY, 300_000)).to.be.false;
  });

  it('allows no more attempts than the reason does', () => {
    expect(mayRejoin(1, 1, 0)).to.be.true;
    expect(mayRejoin(2, 1, 0)).to.be.false;
  });
});
