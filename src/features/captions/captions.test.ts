import { expect, waitUntil } from '@open-wc/testing';
import { Meeting } from '../../core/meeting.js';
import { locale } from '../../i18n/locale.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { FakeRoom } from '../../../test/support/fake-room.js';
import { captions, type CaptionsOptions } from './captions.js';
import type { CaptionAppearance, CaptionLine } from './captions-state.js';
// Fetched when it is first wanted: here, so that no test waits for the network.
import './read-aloud.js';

const TOPIC = 'lk.transcription';
const AGENT = 4;

interface Words {
  readonly segment?: string;
  readonly final?: 'true' | 'false';
  readonly track?: string;
  readonly pieces?: readonly (string | Error)[];
}

function inRoom(options: CaptionsOptions = {}) {
  const room = new FakeRoom({ identity: 'amina', name: 'Amina Diallo' });
  room.addRemote({ identity: 'claire', name: 'Claire Besnard', microphone: true });
  room.addRemote({ identity: 'mallory', name: 'Mallory', microphone: true });
  const final: CaptionLine[] = [];
  const meeting = new Meeting({ features: [locale, captions({ onFinal: (line) => final.push(line), ...options })] });
  meeting.attach(room.handle);
  const state = () => {
    if (!meeting.state.captions) throw new Error('no captions');
    return meeting.state.captions;
  };
  const lines = () => state().pages.flat();
  const texts = () => lines().map(({ name, text, isFinal }) => `${name}: ${text}${isFinal ? ' .' : ''}`);
  const trackOf = (identity: string) => room.person(identity).getTrackPublication('microphone')?.trackSid ?? '';
  /** As LiveKit's agents write: a stream of the speaker's, with the whole text. */
  const stream = (identity: string, text: string, { segment, final: end, track, pieces }: Words = {}) => {
    const attributes = {
      ...(segment !== undefined && { 'lk.segment_id': segment }),
      ...(end !== undefined && { 'lk.transcription_final': end }),
      ...(track !== undefined && { 'lk.transcribed_track_id': track }),
    };
    room.streams.text(identity, TOPIC, text, { attributes, ...(pieces && { pieces }) });
  };
  const packet = (identity: string, segment: object, { hasTrack = true } = {}) => {
    const participant = room.getParticipantByIdentity(identity);
    const publication = hasTrack ? participant?.getTrackPublication('microphone') : undefined;
    room.emit('transcriptionReceived', [segment], participant, publication);
  };
  const until = (...expected: string[]) =>
    waitUntil(() => texts().join('\n') === expected.join('\n'), `${expected.join(' / ')}, not ${texts().join(' / ')}`);
  return { room, meeting, final, state, lines, texts, trackOf, stream, packet, until };
}

describe('captions', () => {
  it('come as text streams, interim in place until final', async () => {
    const { stream, until, final, lines, trackOf, meeting } = inRoom();
    const track = trackOf('claire');
    stream('claire', 'Bon', { segment: 'SG_1', final: 'false', track });
    await until('Claire Besnard: Bon');
    stream('claire', 'Bonjour à tous.', { segment: 'SG_1', final: 'true', track });
    await until('Claire Besnard: Bonjour à tous. .');
    expect(final).to.deep.equal(lines());
    expect(final[0]).to.include({ speakerId: 'claire', isLocal: false, colour: 1 });
    meeting.dispose();
  });

  it('come as packets of the older kind', async () => {
    const { packet, until, lines, meeting } = inRoom();
    packet('claire', { id: 'P_1', text: 'Bon', final: false, language: 'fr' });
    await until('Claire Besnard: Bon');
    packet('claire', { id: 'P_1', text: 'Bonjour.', final: true, language: 'fr' });
    await until('Claire Besnard: Bonjour. .');
    expect(lines()[0]).to.include({ language: 'fr' });
    meeting.dispose();
  });

  it('come twice and are shown once', async () => {
    const { packet, stream, until, final, meeting } = inRoom();
    const words = ['Bon', 'Bonjour', 'Bonjour à tous.'];
    for (const [index, text] of words.entries()) {
      const isFinal = index === words.length - 1;
      packet('claire', { id: 'P_1', text, final: isFinal, language: '' });
      stream('claire', text, { segment: 'SG_1', final: isFinal ? 'true' : 'false' });
      await until(`Claire Besnard: ${text}${isFinal ? ' .' : ''}`);
    }
    expect(final).to.have.lengthOf(1);
    meeting.dispose();
  });

  it('grow with a stream that grows, and end with it', async () => {
    const { stream, until, meeting } = inRoom();
    stream('claire', '', { segment: 'SG_1', final: 'false', pieces: ['Nous avons', ' ouvert', ' deux guichets.'] });
    await until('Claire Besnard: Nous avons ouvert deux guichets. .');
    meeting.dispose();
  });

  it('keep what had come of a stream that broke', async () => {
    const { stream, until, meeting } = inRoom();
    stream('claire', '', { segment: 'SG_1', pieces: ['Nous avons', new Error('cut')] });
    await until('Claire Besnard: Nous avons');
    meeting.dispose();
  });

  it('are of the person whose track an agent heard', async () => {
    const { room, stream, until, trackOf, meeting } = inRoom();
    room.addRemote({ identity: 'agent', name: 'Sous-titrage', kind: AGENT });
    stream('agent', 'Bonjour.', { segment: 'SG_1', final: 'true', track: trackOf('claire') });
    await until('Claire Besnard: Bonjour. .');
    meeting.dispose();
  });

  it('are dropped when somebody names another’s track or segment', async () => {
    const { stream, packet, until, texts, trackOf, meeting } = inRoom();
    stream('claire', 'Bonjour', { segment: 'SG_1', final: 'false' });
    await until('Claire Besnard: Bonjour');
    stream('mallory', 'Je démissionne.', { segment: 'SG_9', final: 'true', track: trackOf('claire') });
    stream('mallory', 'Je démissionne.', { segment: 'SG_1', final: 'true' });
    packet('claire', { id: 'P_1', text: 'Je démissionne.', final: true }, { hasTrack: false });
    stream('claire', 'Bonjour à tous.', { segment: 'SG_1', final: 'true' });
    await until('Claire Besnard: Bonjour à tous. .');
    expect(texts()).to.have.lengthOf(1);
    meeting.dispose();
  });

  it('are one’s own too', async () => {
    const { stream, until, lines, meeting } = inRoom();
    stream('amina', 'Merci.', { segment: 'SG_1', final: 'true' });
    await until('Amina Diallo: Merci. .');
    expect(lines()[0]?.isLocal).to.equal(true);
    meeting.dispose();
  });

  it('survive whatever is not what it should be', async () => {
    const { room, stream, packet, meeting, texts } = inRoom();
    const odd: readonly unknown[] = [undefined, null, 7, {}, [], 'x', '\u202Eevil', '\u0000', '\n\n', '\uD800'];
    for (const id of odd) for (const text of odd) packet('claire', { id, text, final: text, language: id });
    room.emit('transcriptionReceived', [{ id: 'P', text: 'Qui ?', final: true }], undefined, undefined);
    room.emit('transcriptionReceived', [], room.person('claire'), undefined);
    stream('', 'Personne', { final: 'true' });
    stream('claire', '<b onclick=alert(1)>Fin</b>\u202E de\n\nligne', { segment: 'SG_1', final: 'true' });
    await waitUntil(() => texts().some((text) => text.includes('ligne')), 'the honest line');
    expect(texts().at(-1)).to.equal('Claire Besnard: <b onclick=alert(1)>Fin</b> de ligne .');
    expect(texts().join('')).not.to.match(/[\p{Cc}\u202e]|Qui|Personne/u);
    stream('claire', 'x'.repeat(10_000_000), { segment: 'SG_2', final: 'true' });
    stream('claire', 'Encore là.', { segment: 'SG_3', final: 'true' });
    await waitUntil(() => texts().includes('Claire Besnard: Encore là. .'), 'still there');
    expect(texts().join('').length).to.be.below(10_000);
    meeting.dispose();
  });

  it('stay through a lost connection, settled, and go with the meeting', async () => {
    const { room, meeting, stream, until, state } = inRoom();
    stream('claire', 'Nous avons', { segment: 'SG_1', final: 'false' });
    await until('Claire Besnard: Nous avons');
    room.reconnect();
    await until('Claire Besnard: Nous avons');
    expect(state().pages[0]?.[0]?.settled).to.equal('Nous avons'.length);
    meeting.attach(room.handle);
    await until('Claire Besnard: Nous avons');
    stream('claire', 'Nous avons fini.', { segment: 'SG_1', final: 'true' });
    await until('Claire Besnard: Nous avons fini. .');
    meeting.detach();
    expect(state()).to.include({ first: 0, next: 0 });
    expect(state().pages).to.deep.equal([]);
    expect(room.listenerCount()).to.equal(0);
    expect(room.streams.handlerCount).to.equal(0);
    meeting.dispose();
  });

  it('are off unless wished, turn on and off, and are received in any case', async () => {
    const { meeting, state, stream, until } = inRoom();
    const { commands } = meeting;
    expect(state().isOn).to.equal(false);
    stream('claire', 'Avant.', { final: 'true' });
    await until('Claire Besnard: Avant. .');
    await commands.captions.turnOn();
    expect(state().isOn).to.equal(true);
    await commands.captions.toggle();
    expect(state().isOn).to.equal(false);
    await commands.captions.toggle();
    await commands.captions.turnOff();
    expect(state().isOn).to.equal(false);
    meeting.dispose();
    const wished = inRoom({ isOn: true });
    expect(wished.state().isOn).to.equal(true);
    wished.meeting.dispose();
  });

  it('take the appearance that is offered, and no other', async () => {
    const { meeting, state } = inRoom();
    await meeting.commands.captions.setAppearance({ size: 'huge', lines: 5, colours: 'brown-on-cream' });
    expect(state().appearance).to.include({ size: 'huge', lines: 5, colours: 'brown-on-cream', position: 'below' });
    const before = state().appearance;
    for (const odd of [{ size: 'tiny' }, { lines: 4 }, { constructor: 1 }, { hasSpeakerColours: 'yes' }]) {
      const failure: unknown = await meeting.commands.captions
        .setAppearance(odd as unknown as Partial<CaptionAppearance>)
        .catch((error: unknown) => error);
      expect(failure, JSON.stringify(odd)).to.include({ code: 'UNSUPPORTED' });
    }
    expect(state().appearance).to.equal(before);
    meeting.dispose();
  });

  it('have choices that open only while they show, and a voice on request', async () => {
    const { meeting, state } = inRoom();
    const { commands } = meeting;
    await commands.captions.toggleAppearance();
    expect(state().isAppearanceOpen).to.equal(false);
    await commands.captions.turnOn();
    await commands.captions.toggleAppearance();
    expect(state().isAppearanceOpen).to.equal(true);
    await commands.captions.turnOff();
    expect(state().isAppearanceOpen).to.equal(false);
    meeting.dispose();
  });
});

describe('captions read aloud', () => {
  function listening() {
    const said: string[] = [];
    const joined = inRoom({ say: (text, language) => said.push(`${language}|${text}`) });
    const { packet } = joined;
    const speak = (identity: string, text: string, { isFinal = true, id = text } = {}) =>
      packet(identity, { id, text, final: isFinal, language: 'fr' });
    const until = (...expected: string[]) =>
      waitUntil(() => said.join('\n') === expected.join('\n'), `${expected.join(' / ')}, not ${said.join(' / ')}`);
    return { ...joined, said, speak, until };
  }

  it('are their final words, with the name of who speaks, and never a guess', async () => {
    const { meeting, speak, until } = listening();
    await meeting.commands.captions.setReadAloud(true);
    speak('claire', 'Bon', { isFinal: false, id: 'P_1' });
    await waitUntil(() => meeting.state.captions?.next === 1, 'the guess shows');
    speak('claire', 'Bonjour à tous.', { id: 'P_1' });
    await until('fr|Claire Besnard\u00a0: Bonjour à tous.');
    meeting.dispose();
  });

  it('are silent unless it is asked for', async () => {
    const { meeting, speak, said, texts } = listening();
    await meeting.commands.captions.turnOn();
    speak('claire', 'Bonjour.');
    await waitUntil(() => texts().length === 1);
    await meeting.commands.captions.setReadAloud(true);
    await meeting.commands.captions.setReadAloud(false);
    speak('claire', 'Merci.');
    await waitUntil(() => texts().length === 2);
    expect(said).to.deep.equal([]);
    meeting.dispose();
  });

  it('turn captions on, since there is nothing to read without, and are silent once these are off', async () => {
    const { meeting, speak, said, state, texts, until } = listening();
    const { captions: commands } = meeting.commands;
    expect([state().isReadAloud, state().isOn]).to.deep.equal([false, false]);
    await commands.setReadAloud(true);
    expect([state().isReadAloud, state().isOn]).to.deep.equal([true, true]);
    speak('claire', 'Bonjour.');
    await until('fr|Claire Besnard\u00a0: Bonjour.');
    await commands.turnOff();
    speak('mallory', 'Et la suite ?');
    await waitUntil(() => texts().length === 2);
    expect(said).to.have.lengthOf(1);
    expect(state().isReadAloud, 'the wish is remembered').to.equal(true);
    meeting.dispose();
  });
});

describe('whether captions come at all', () => {
  const clock = new FakeClock();
  beforeEach(() => clock.install());
  afterEach(() => clock.restore());

  it('is not known at once', async () => {
    const { meeting, state } = inRoom({ isOn: true });
    expect(state().feed).to.equal('starting');
    await clock.advance(5000);
    expect(state().feed).to.equal('open');
    await clock.advance(600_000);
    expect(state().feed, 'nobody has spoken').to.equal('open');
    meeting.dispose();
    expect(clock.pending).to.equal(0);
  });

  it('is doubted after twenty seconds of speech, until one comes', async () => {
    const { room, meeting, state, packet } = inRoom({ isOn: true });
    room.speak(['claire']);
    await clock.advance(15_000);
    room.speak([]);
    await clock.advance(60_000);
    expect(state().feed).to.equal('open');
    room.speak(['claire']);
    await clock.advance(6000);
    expect(state().feed).to.equal('silent');
    packet('claire', { id: 'P_1', text: 'Bonjour', final: true });
    await clock.advance(100);
    expect(state().feed).to.equal('open');
    meeting.dispose();
  });

  it('counts from when captions are turned on, also in the middle of a speech', async () => {
    const { room, meeting, state } = inRoom();
    room.speak(['claire']);
    await clock.advance(15_000);
    await meeting.commands.captions.turnOn();
    expect(state().feed).to.equal('starting');
    await clock.advance(15_000);
    expect(state().feed).to.equal('open');
    await clock.advance(5000);
    expect(state().feed).to.equal('silent');
    meeting.dispose();
  });
});
