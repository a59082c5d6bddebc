import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { fakeMeeting } from '../../../test/support/mount.js';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { say } from '../../ui/say.js';
import { journal } from './journal.js';

const clock = new FakeClock();
const own = participant('amina', { isLocal: true, isSpeaking: true });
const speaking = (...names: readonly string[]) =>
  participants(own, participant('silent'), ...names.map((name) => participant(name, { name, isSpeaking: true })));

describe('journal', () => {
  it('is gone with the meeting, and stays over a reconnection', () => {
    const { meeting } = fakeMeeting({ features: [journal] });
    const room = { localParticipant: {} };
    meeting.attach(room);
    say(meeting, 'Luc a rejoint la réunion.');
    meeting.attach(room);
    expect(meeting.state.journal?.entries).to.have.length(1);
    meeting.detach();
    expect(meeting.state.journal?.entries).to.deep.equal([]);
    meeting.dispose();
  });

  it('remembers when the connection was lost and for how long, the last twenty times', async () => {
    clock.install();
    const { meeting } = fakeMeeting({ features: [journal] });
    const at = clock.now;
    const become = async (status: 'connected' | 'reconnecting', seconds: number) => {
      meeting.patch('connection', { status });
      await clock.advance(seconds * 1000);
    };
    await become('reconnecting', 3);
    meeting.patch('connection', { attempt: 2 });
    await clock.advance(2000);
    await become('connected', 60);
    expect(meeting.state.journal?.interruptions).to.deep.equal([{ at, seconds: 5 }]);
    for (let count = 0; count < 30; count++) {
      await become('reconnecting', 1);
      await become('connected', 1);
    }
    expect(meeting.state.journal?.interruptions).to.have.length(20);
    await become('reconnecting', 1);
    meeting.patch('connection', { status: 'left' });
    await clock.advance(0);
    await become('connected', 1);
    expect(meeting.state.journal?.interruptions.at(-1)?.seconds).to.equal(1);
    meeting.dispose();
    clock.restore();
  });

  const table: readonly (readonly [names: readonly string[], fr: string, en: string])[] = [
    [[], 'Personne ne parle en ce moment.', 'Nobody is speaking at the moment.'],
    [['Luc'], 'Luc parle.', 'Luc is speaking.'],
    [['Luc', 'Zoé'], 'Luc et Zoé parlent.', 'Luc and Zoé are speaking.'],
    [['A', 'B', 'C'], 'A, B et C parlent.', 'A, B and C are speaking.'],
    [[''], 'Une personne parle.', 'Somebody is speaking.'],
  ];
  for (const [names, fr, en] of table)
    it(`says who speaks when it is asked: ${fr}`, async () => {
      for (const [language, words] of [
        ['fr', fr],
        ['en', en],
      ] as const) {
        const state = { participants: speaking(...names), locale: { language } };
        const { meeting } = fakeMeeting({ features: [journal], state });
        await meeting.commands.journal.sayWhoSpeaks();
        expect(
          meeting.state.journal?.entries.map(({ text, isSpoken, isKept }) => [text, isSpoken, isKept]),
        ).to.deep.equal([[words, true, false]]);
        meeting.dispose();
      }
    });
});
