import { expect } from '@open-wc/testing';
import type { Snapshot, StateOf } from '../../core/meeting-state.js';
import { JOINED_AT, snapshotWith, participant, participants } from '../../../test/support/meeting-in-progress.js';
import { announcementWords } from './announcement-words.js';
import { announcementsBetween } from './announcements-between.js';
import { announcementsStrings } from './announcements.strings.js';

const LATER = JOINED_AT + 60_000;

const own = participant('amina', { name: 'Amina Diallo', isLocal: true });
const people = (...names: readonly string[]) => ({
  participants: participants(own, ...names.map((name) => participant(name, { name }))),
});
const crowd = (size: number) => people(...Array.from({ length: size - 1 }, (_, index) => `Personne ${index}`));
const status = (
  value: 'connecting' | 'connected' | 'reconnecting' | 'left',
  more: Partial<StateOf<'connection'>> = {},
) => ({
  connection: { status: value, ...more },
});

/** What is only written down is in brackets. */
const ownHand = (hand: Partial<StateOf<'hand'>>, ...ids: readonly string[]) =>
  snapshotWith({
    ...people('luc', 'zoé', 'a', 'b'),
    hand: { ...hand, queue: ids.map((id) => ({ id, since: 0 })) },
  });
const withHands = (...ids: readonly string[]) => ownHand({}, ...ids);
const said = (before: Snapshot, after: Snapshot, now = LATER) =>
  announcementsBetween(before, after, now).map((news) => {
    const words = announcementWords(news, announcementsStrings.fr);
    return 'isSilent' in news && news.isSilent ? `(${words})` : words;
  });

describe('announcementsBetween', () => {
  const table: readonly (readonly [what: string, before: Snapshot, after: Snapshot, said: readonly string[]])[] = [
    ['nothing', snapshotWith(), snapshotWith(), []],
    ['one joins', snapshotWith(people()), snapshotWith(people('Luc')), ['Luc a rejoint la réunion.']],
    ['two join', snapshotWith(people()), snapshotWith(people('Luc', 'Zoé')), ['Luc et Zoé ont rejoint la réunion.']],
    [
      'four join',
      snapshotWith(people()),
      snapshotWith(people('A', 'B', 'C', 'D')),
      ['4 personnes ont rejoint la réunion.'],
    ],
    ['one without a name', snapshotWith(people()), snapshotWith(people('')), ['Une personne a rejoint la réunion.']],
    ['one leaves', snapshotWith(people('Luc')), snapshotWith(people()), ['Luc a quitté la réunion.']],
    [
      'one for another',
      snapshotWith(people('Luc')),
      snapshotWith(people('Zoé')),
      ['Zoé a rejoint la réunion.', 'Luc a quitté la réunion.'],
    ],
    ['the 20th joins', snapshotWith(crowd(19)), snapshotWith(crowd(20)), ['(Personne 18 a rejoint la réunion.)']],
    ['the 20th leaves', snapshotWith(crowd(20)), snapshotWith(crowd(19)), ['(Personne 18 a quitté la réunion.)']],
    ['the 19th joins', snapshotWith(crowd(18)), snapshotWith(crowd(19)), ['Personne 17 a rejoint la réunion.']],
    [
      'people go while reconnecting',
      snapshotWith({ ...people('Luc'), ...status('reconnecting') }),
      snapshotWith({ ...people(), ...status('reconnecting') }),
      [],
    ],
    [
      'people are missing on the way back',
      snapshotWith({ ...people('Luc'), ...status('reconnecting') }),
      snapshotWith(people()),
      ['La connexion est revenue.'],
    ],
    [
      'people appear just after',
      snapshotWith({ ...people(), ...status('connected', { since: LATER - 500 }) }),
      snapshotWith({ ...people('Luc'), ...status('connected', { since: LATER - 500 }) }),
      [],
    ],
    [
      'the meeting is lost',
      snapshotWith(),
      snapshotWith(status('reconnecting', { reconnection: 'media' })),
      ['La connexion est interrompue. Nous la rétablissons, vous n’avez rien à faire.'],
    ],
    [
      'another attempt',
      snapshotWith(status('reconnecting', { reconnection: 'rejoin', attempt: 1 })),
      snapshotWith(status('reconnecting', { reconnection: 'rejoin', attempt: 2 })),
      [],
    ],
    [
      'the door',
      snapshotWith(status('connecting')),
      snapshotWith(),
      ['Vous êtes dans la réunion, avec une autre personne.'],
    ],
    ['the end', snapshotWith(), snapshotWith(status('left', { leaveReason: 'ended' })), ['La réunion est terminée.']],
    [
      'own microphone off',
      snapshotWith({ microphone: { status: 'pending' } }),
      snapshotWith({ microphone: { status: 'off' } }),
      ['Micro coupé'],
    ],
    ['own camera on', snapshotWith({ camera: { status: 'pending' } }), snapshotWith(), ['Caméra activée']],
    [
      'microphone off by others',
      snapshotWith(),
      snapshotWith({ microphone: { status: 'off' } }),
      ['Votre micro a été coupé.'],
    ],
    [
      'a microphone that failed',
      snapshotWith(),
      snapshotWith({ microphone: { status: 'off', failure: 'unplugged' } }),
      [],
    ],
    [
      'a second page',
      snapshotWith({ stage: { pageCount: 4 } }),
      snapshotWith({ stage: { page: 1, pageCount: 4 } }),
      ['Page 2 sur 4'],
    ],
    ['a hand goes up', withHands(), withHands('luc'), ['luc lève la main.']],
    ['a second hand', withHands('zoé'), withHands('zoé', 'luc'), ['luc lève la main, 2 mains levées.']],
    ['two hands at once', withHands(), withHands('zoé', 'luc'), ['zoé et luc lèvent la main.']],
    ['four hands', withHands(), withHands('luc', 'zoé', 'a', 'b'), ['4 personnes lèvent la main.']],
    ['a hand goes down', withHands('luc', 'zoé'), withHands('zoé'), []],
    [
      'hands that are there on the way back',
      snapshotWith({ ...status('reconnecting'), hand: { queue: [] } }),
      withHands('luc'),
      ['La connexion est revenue.'],
    ],
    [
      'own hand up, in the second place',
      ownHand({ isPending: true }, 'luc'),
      ownHand({ isPending: true, isRaised: true }, 'luc', 'amina'),
      ['Votre main est levée, 2e place.'],
    ],
    [
      'own hand down',
      ownHand({ isPending: true, isRaised: true }, 'amina'),
      ownHand({ isPending: true }),
      ['Votre main est baissée.'],
    ],
    ['own hand down by others', ownHand({ isRaised: true }, 'amina'), ownHand({}), ['Votre main a été baissée.']],
    [
      'a forgotten hand',
      ownHand({ isRaised: true }, 'amina'),
      ownHand({ isRaised: true, isForgotten: true }, 'amina'),
      ['Vous parlez, et votre main est levée.'],
    ],
    ['one more page', snapshotWith({ stage: { pageCount: 3 } }), snapshotWith({ stage: { pageCount: 4 } }), []],
  ];
  for (const [what, before, after, expected] of table) {
    it(`${what}: ${expected.join(' ') || 'silence'}`, () => {
      expect(said(before, after)).to.deep.equal(expected);
    });
  }

  it('names who starts and stops sharing, also by leaving', () => {
    const sharing = { participants: participants(own, participant('luc', { name: 'Luc', isSharingScreen: true })) };
    expect(said(snapshotWith(people('luc')), snapshotWith(sharing))).to.deep.equal(['Luc partage son écran.']);
    expect(said(snapshotWith(sharing), snapshotWith(people()))).to.deep.equal([
      'Luc ne partage plus son écran.',
      'Luc a quitté la réunion.',
    ]);
    const self = { participants: participants({ ...own, isSharingScreen: true }) };
    expect(said(snapshotWith(people()), snapshotWith(self))).to.deep.equal(['Vous partagez votre écran.']);
  });
});
