import { expect } from '@open-wc/testing';
import { VisioError } from './errors.js';
import { checkedSwitches, switchesIn } from './switches.js';

const KNOWN = { message: false, hand: true };

describe('switches', () => {
  const table: readonly (readonly [what: string, value: unknown, found: object])[] = [
    ['both', { message: true, hand: false }, { message: true, hand: false }],
    ['one', { message: true }, { message: true }],
    ['none', {}, {}],
    ['words for answers', { message: 'true', hand: 1 }, {}],
    ['an unknown one', { noise: true, hand: false }, { hand: false }],
    ['what is inherited', Object.create({ message: true }), {}],
    ['a prototype', JSON.parse('{"__proto__": {"message": true}, "constructor": true}'), {}],
    ['a list', [true, true], {}],
    ['nothing', null, {}],
    ['a text', 'message', {}],
  ];
  for (const [what, value, found] of table)
    it(`finds in ${what}: ${JSON.stringify(found)}`, () => {
      expect(switchesIn(KNOWN, value)).to.deep.equal(found);
    });

  it('tells a page what means nothing', () => {
    expect(checkedSwitches(KNOWN, { hand: false })).to.deep.equal({ hand: false });
    for (const value of [{ hand: false, noise: true }, { hand: 'no' }, null, 'hand', 7])
      expect(() => checkedSwitches(KNOWN, value), JSON.stringify(value))
        .to.throw(VisioError)
        .with.property('code', 'UNSUPPORTED');
  });
});
