import { expect } from '@open-wc/testing';
import { JOINED_AT, participant, participants, snapshotWith } from '../../test/support/meeting-in-progress.js';
import type { Snapshot } from './meeting-state.js';
import { isCrowd, passagesBetween } from './passages.js';

const LATER = JOINED_AT + 60_000;
const own = participant('amina', { isLocal: true });
const people = (...names: readonly string[]) =>
  snapshotWith({ participants: participants(own, ...names.map((name) => participant(name))) });
const lost = (state: Snapshot): Snapshot => ({
  ...state,
  connection: { ...state.connection, status: 'reconnecting', reconnection: 'media' },
});
const names = ({ joined, departed }: ReturnType<typeof passagesBetween>) =>
  [...joined.map(({ name }) => `+${name}`), ...departed.map(({ name }) => `-${name}`)].join(' ');

describe('passagesBetween', () => {
  const table: readonly (readonly [what: string, before: Snapshot, after: Snapshot, now: number, passages: string])[] =
    [
      ['nobody', people('luc'), people('luc'), LATER, ''],
      ['one comes', people(), people('luc'), LATER, '+luc'],
      ['one goes', people('luc', 'zoé'), people('zoé'), LATER, '-luc'],
      ['one for another', people('luc'), people('zoé'), LATER, '+zoé -luc'],
      ['just after entering', people(), people('luc'), JOINED_AT + 999, ''],
      ['a second after entering', people(), people('luc'), JOINED_AT + 1000, '+luc'],
      ['while the connection is lost', lost(people('luc')), lost(people()), LATER, ''],
      ['on the way back', lost(people('luc')), people(), LATER, ''],
      ['before anybody is known', { ...people(), participants: undefined } as never, people('luc'), LATER, ''],
      ['the person', snapshotWith({ participants: participants() }), people(), LATER, ''],
    ];
  for (const [what, before, after, now, passages] of table)
    it(`${what}: ${passages || 'nobody'}`, () => {
      expect(names(passagesBetween(before, after, now))).to.equal(passages);
    });

  it('looks at no person while the list is the same', () => {
    const before = people('luc');
    const after = { ...before, participants: { ...before.participants, byId: null } } as never;
    expect(names(passagesBetween(before, after, LATER))).to.equal('');
  });
});

describe('isCrowd', () => {
  for (const [count, expected] of [
    [19, false],
    [20, true],
  ] as const)
    it(`${count} people, the person among them: ${expected ? 'yes' : 'no'}`, () => {
      expect(isCrowd(people(...Array.from({ length: count - 1 }, (_, index) => `p${index}`)))).to.equal(expected);
    });
});
