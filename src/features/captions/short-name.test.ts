import { expect } from '@open-wc/testing';
import { shortName } from './short-name.js';

describe('a name in the captions', () => {
  const table = [
    ['Claire Besnard', 'Claire Besnard'],
    ['Jean-Christophe Vandenbroucke-Lemaître', 'Jean-Christophe V.'],
    ['Anne-Sophie de La Rochefoucauld-Montbel', 'Anne-Sophie R.'],
    ['Vandenbroucke-Lemaître-Rochefoucauld', 'Vandenbroucke-Lemaître-Rochefoucauld'],
    ['Élise Marchand, interprète élue', 'Élise É.'],
    ['', ''],
  ] as const;
  for (const [whole, short] of table) {
    it(`"${whole}" is "${short}"`, () => {
      expect(shortName(whole)).to.equal(short);
    });
  }
});
