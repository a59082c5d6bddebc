import { expect } from '@open-wc/testing';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { matches, PeopleList } from './people-list.js';

const people = (...names: readonly string[]) =>
  participants(
    participant('moi', { name: 'Zoé Martin', isLocal: true }),
    ...names.map((name, index) => participant(`p${index}`, { name })),
  );

const read = (state = people(), search = '', tag = 'fr') => {
  const list = new PeopleList().read(state, search, tag);
  return list.map((id) => state.byId[id]?.name);
};

describe('PeopleList', () => {
  it('puts the person first, then the others by name, those without one last', () => {
    expect(read(people('Luc', 'élodie', '', 'Éric', 'Personne 10', 'Personne 2', 'Anne'))).to.deep.equal([
      'Zoé Martin',
      'Anne',
      'élodie',
      'Éric',
      'Luc',
      'Personne 2',
      'Personne 10',
      '',
    ]);
  });

  it('finds by parts of names, whatever the accents, the capitals and the order', () => {
    const state = people('Jean-Christophe Lemaître', 'Élodie Lefèvre', 'Eloi');
    expect(read(state, ' lemaitre ')).to.deep.equal(['Jean-Christophe Lemaître']);
    expect(read(state, 'ELO')).to.deep.equal(['Élodie Lefèvre', 'Eloi']);
    expect(read(state, 'lef elo')).to.deep.equal(['Élodie Lefèvre']);
    expect(read(state, 'x')).to.deep.equal([]);
    expect(read(state, '   ')).to.have.lengthOf(4);
    expect(matches('(a+)+$', '(a+)')).to.equal(true);
  });

  it('gives the same list while it would show the same', () => {
    const list = new PeopleList();
    const state = people('Luc', 'Anne');
    const before = list.read(state, '', 'fr');
    const { p0 } = state.byId;
    if (!p0) throw new Error('nobody');
    const muted = { ...state, byId: { ...state.byId, p0: { ...p0, microphone: 'off' as const, isSpeaking: true } } };
    expect(list.read(muted, '', 'fr')).to.equal(before);
    const renamed = { ...state, byId: { ...state.byId, p0: { ...p0, name: 'Aline' } } };
    expect(list.read(renamed, '', 'fr')).to.deep.equal(['moi', 'p0', 'p1']);
    expect(list.read(renamed, 'an', 'fr')).to.deep.equal(['p1']);
  });

  it('knows people whose identity is a word of the language', () => {
    const state = participants(participant('constructor', { name: 'A' }), participant('__proto__', { name: 'B' }));
    expect(read(state)).to.deep.equal(['A', 'B']);
  });
});
