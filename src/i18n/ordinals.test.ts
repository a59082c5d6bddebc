import { expect } from '@open-wc/testing';
import { englishEnding, frenchEnding } from './ordinals.js';

describe('ordinals', () => {
  it('end as one writes them in French', () => {
    expect([1, 2, 11, 21].map((rank) => `${rank}${frenchEnding(rank)}`)).to.deep.equal(['1re', '2e', '11e', '21e']);
  });

  it('end as one writes them in English', () => {
    const ranks = [1, 2, 3, 4, 10, 11, 12, 13, 20, 21, 22, 23, 101, 111, 112, 121];
    expect(ranks.map((rank) => `${rank}${englishEnding(rank)}`).join(' ')).to.equal(
      '1st 2nd 3rd 4th 10th 11th 12th 13th 20th 21st 22nd 23rd 101st 111th 112th 121st',
    );
  });
});
