import { expect } from '@open-wc/testing';
import { avatarColour, initialsOf } from './avatar.js';

describe('initialsOf', () => {
  const table: readonly (readonly [name: string, initials: string])[] = [
    ['Claire Besnard', 'CB'],
    ['Anne-Sophie de La Rochefoucauld-Montbel', 'AR'],
    ['claire', 'C'],
    ['  Élise   Ñúñez ', 'ÉÑ'],
    ['Claire (accueil)', 'CA'],
    ['🎉 Zoé', 'Z'],
    ['+33 6 12', '31'],
    ['…', ''],
    ['', ''],
  ];
  for (const [name, initials] of table) {
    it(`of "${name}" are "${initials}"`, () => expect(initialsOf(name)).to.equal(initials));
  }
});

describe('avatarColour', () => {
  it('is the same for the same identity, and one of six', () => {
    expect(avatarColour('claire')).to.equal(avatarColour('claire'));
    const colours = new Set(Array.from({ length: 200 }, (_, index) => avatarColour(`person-${index}`)));
    expect([...colours].sort()).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });
});
