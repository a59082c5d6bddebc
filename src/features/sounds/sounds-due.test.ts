import { expect } from '@open-wc/testing';
import type { Snapshot } from '../../core/meeting-state.js';
import {
  type Change,
  JOINED_AT,
  participant,
  participants,
  snapshotWith,
} from '../../../test/support/meeting-in-progress.js';
import { soundsDue } from './sounds-due.js';

const LATER = JOINED_AT + 60_000;
const own = participant('amina', { isLocal: true });
const ALL = { joined: true, left: true, message: true, hand: true };
const people = (...names: readonly string[]) => ({
  participants: participants(own, ...names.map((name) => participant(name))),
});
const hands = (...ids: readonly string[]) => ({ hand: { queue: ids.map((id) => ({ id, since: LATER })) } });
const many = Array.from({ length: 19 }, (_, index) => `p${index}`);
const all = (change: Change): Snapshot => snapshotWith({ sounds: ALL, ...change });

describe('soundsDue', () => {
  const table: readonly (readonly [what: string, before: Snapshot, after: Snapshot, due: readonly string[]])[] = [
    ['nothing', all({}), all({}), []],
    ['somebody comes', all(people()), all(people('luc')), ['joined']],
    ['somebody goes', all(people('luc')), all(people()), ['left']],
    ['a hand goes up', all({ ...people('luc'), ...hands() }), all({ ...people('luc'), ...hands('luc') }), ['hand']],
    ['the own hand goes up', all({ ...people(), ...hands() }), all({ ...people(), ...hands('amina') }), []],
    ['a hand goes down', all({ ...people('luc'), ...hands('luc') }), all({ ...people('luc'), ...hands() }), []],
    ['a message comes', all({}), all({ chat: { unread: 1 } }), ['message']],
    ['a message is read as it comes', all({}), all({ chat: { unread: 0 } }), []],
    ['messages are read', all({ chat: { unread: 2 } }), all({ chat: { unread: 0 } }), []],
    ['with all of them off', snapshotWith(people()), snapshotWith(people('luc')), []],
    [
      'with that one off',
      snapshotWith({ sounds: { left: true }, ...people() }),
      snapshotWith({ sounds: { left: true }, ...people('luc') }),
      [],
    ],
    ['in a crowd', all(people(...many)), all(people(...many, 'luc')), []],
    ['while the sound is held back', all(people()), all({ ...people('luc'), speaker: { isBlocked: true } }), []],
    ['on the way back', all({ connection: { status: 'reconnecting' }, ...people('luc') }), all(people()), []],
  ];
  for (const [what, before, after, due] of table)
    it(`${what}: ${due.join(', ') || 'silence'}`, () => {
      expect(soundsDue(before, after, LATER)).to.deep.equal(due);
    });
});
