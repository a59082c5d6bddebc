import { expect } from '@open-wc/testing';
import { HandsToSay } from './hands-to-say.js';

const person = (id: string) => ({ id, name: id.toUpperCase() });
const queue = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

describe('HandsToSay', () => {
  it('names those that are still up, in the order of the queue, once', () => {
    const hands = new HandsToSay();
    hands.add([person('a')], 0);
    hands.add([person('b'), person('c')], 500);
    expect(names(hands.take(queue('x', 'c', 'a'), 2000))).to.deep.equal(['C', 'A']);
    expect(hands.take(queue('x', 'c', 'a'), 4000)).to.deep.equal([]);
  });

  it('gives one word in half a minute to a hand that goes up and down', () => {
    const hands = new HandsToSay();
    let said = 0;
    for (let now = 0; now < 60_000; now += 16) {
      hands.add([person('a')], now);
      if (now % 2000 === 0) said += hands.take(queue('a'), now).length;
    }
    expect(said).to.equal(2);
  });
});
