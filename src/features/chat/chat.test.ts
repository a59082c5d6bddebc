import { expect, waitUntil } from '@open-wc/testing';
import { VisioError } from '../../core/errors.js';
import { Meeting } from '../../core/meeting.js';
import { FakeRoom } from '../../../test/support/fake-room.js';
import { chat } from './chat.js';

const STREAM = 'lk.chat';
const PACKET = 'lk-chat-topic';

/** A meeting with Claire and Luc in it. */
function inRoom() {
  const room = new FakeRoom();
  room.addRemote({ identity: 'claire', name: 'Claire Besnard' });
  room.addRemote({ identity: 'luc', name: 'Luc' });
  const errors: string[] = [];
  const meeting = new Meeting({ features: [chat()], onError: ({ code }) => errors.push(code) });
  meeting.attach(room.handle);
  const state = () => {
    const { chat: now } = meeting.state;
    if (!now) throw new Error('no chat');
    return now;
  };
  const texts = () => state().messages.map(({ text }) => text);
  const until = (...expected: string[]) =>
    waitUntil(() => JSON.stringify(texts()) === JSON.stringify(expected), `${JSON.stringify(expected)} are there`);
  return {
    room,
    meeting,
    errors,
    state,
    texts,
    until,
    send: (text: string) => codeOf(meeting.commands.chat.send(text)),
  };
}

const codeOf = (promise: Promise<void>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof VisioError ? error.code : String(error)),
  );

const packet = (id: unknown, message: unknown) => JSON.stringify({ id, message, timestamp: 0, ignoreLegacy: true });

describe('chat: received', () => {
  it('is a message of a text stream, with its sender as the room knows them', async () => {
    const { room, meeting, state, until } = inRoom();
    room.streams.text('claire', STREAM, 'Bonjour\r\nà toutes', { id: 's1' });
    await until('Bonjour\nà toutes');
    expect(state().messages[0]).to.include({
      senderId: 'claire',
      senderName: 'Claire Besnard',
      isLocal: false,
      status: 'sent',
    });
    expect(state().unread).to.equal(1);
    meeting.dispose();
  });

  it('is a message of the older packet', async () => {
    const { room, meeting, until } = inRoom();
    room.streams.packet('claire', PACKET, packet('p1', 'Bonjour'));
    await until('Bonjour');
    meeting.dispose();
  });

  it('is a message of the older packet of somebody whom the server has not announced yet', async () => {
    const { room, meeting, state, until } = inRoom();
    room.streams.packet('late', PACKET, packet('p1', 'Bonjour'));
    await until('Bonjour');
    expect(state().messages[0]).to.include({ senderId: 'late', isLocal: false });
    meeting.dispose();
  });

  it('is a message that livekit-client sent by its own means', async () => {
    const { room, meeting, until } = inRoom();
    room.emit('chatMessage', { id: 'c1', message: 'Bonjour', timestamp: 0 }, room.person('luc'));
    await until('Bonjour');
    meeting.dispose();
  });

  for (const first of ['stream', 'packet'] as const) {
    it(`is there once when both come, the ${first} first`, async () => {
      const { room, meeting, state, until } = inRoom();
      const ways = {
        stream: () => room.streams.text('claire', STREAM, 'Bonjour', { id: 'm1' }),
        packet: () => room.streams.packet('claire', PACKET, packet('m1', 'Bonjour')),
      };
      ways[first]();
      await until('Bonjour');
      ways[first === 'stream' ? 'packet' : 'stream']();
      room.streams.text('claire', STREAM, 'Suite', { id: 'm2' });
      await until('Bonjour', 'Suite');
      expect(state().unread).to.equal(2);
      meeting.dispose();
    });
  }

  it('is not taken for the copy of somebody else’s', async () => {
    const { room, meeting, until } = inRoom();
    room.streams.packet('luc', PACKET, packet('m1', 'De Luc'));
    room.streams.packet('claire', PACKET, packet('m1', 'De Claire'));
    await until('De Luc', 'De Claire');
    meeting.dispose();
  });

  it('has the sender of the transport, whatever the payload says', async () => {
    const { room, meeting, state, until } = inRoom();
    const forged = { id: 'x', message: 'Je suis Claire', from: { identity: 'claire' }, participant: 'claire' };
    room.streams.packet('luc', PACKET, JSON.stringify(forged));
    await until('Je suis Claire');
    expect(state().messages[0]?.senderId).to.equal('luc');
    meeting.dispose();
  });

  it('keeps the name of somebody who has left', async () => {
    const { room, meeting, state, until } = inRoom();
    room.streams.packet('claire', PACKET, packet('m1', 'Au revoir'));
    room.removeRemote('claire');
    await until('Au revoir');
    expect(state().messages[0]?.senderName).to.equal('Claire Besnard');
    meeting.dispose();
  });

  const nothing: readonly (readonly [what: string, content: string | Uint8Array])[] = [
    ['nothing', ''],
    ['no JSON', 'Bonjour'],
    ['JSON null', 'null'],
    ['a list', '[]'],
    ['a number for a message', packet('a', 4)],
    ['no message', JSON.stringify({ id: 'a' })],
    ['no id', JSON.stringify({ message: 'a' })],
    ['an id of ten kilobytes', packet('i'.repeat(10_000), 'a')],
    ['blanks alone', packet('a', ' \n\t\u200b\u202e ')],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x80, 0xc0])],
    ['one megabyte', packet('a', 'x'.repeat(1_000_000))],
    ['JSON of a thousand levels', '['.repeat(1000)],
  ];
  for (const [what, content] of nothing) {
    it(`is nothing for ${what}, and honest messages still come`, async () => {
      const { room, meeting, state, until } = inRoom();
      room.streams.packet('luc', PACKET, content);
      room.streams.packet('claire', PACKET, packet('m', 'Bonjour'));
      await until('Bonjour');
      expect(state().refused).to.equal(1);
      meeting.dispose();
    });
  }

  it('takes no packet of another topic, of nobody, or of oneself', async () => {
    const { room, meeting, until } = inRoom();
    room.streams.packet('luc', 'other', packet('a', 'autre sujet'));
    room.streams.packet('luc', undefined, packet('a', 'sans sujet'));
    room.streams.packet('', PACKET, packet('a', 'du serveur'));
    room.streams.packet('moi', PACKET, packet('a', 'de moi'));
    room.streams.text('', STREAM, 'de personne');
    room.streams.text('moi', STREAM, 'de moi');
    room.streams.packet('claire', PACKET, packet('a', 'Bonjour'));
    await until('Bonjour');
    meeting.dispose();
  });

  it('is cut at 4,000 characters, and cleaned', async () => {
    const { room, meeting, state, texts } = inRoom();
    room.streams.text('luc', STREAM, '', { pieces: Array.from({ length: 700 }, () => 'x'.repeat(15_000)) });
    room.streams.packet('luc', PACKET, packet('b', '\u202eà\u200b\n\n\n\n\nb\u0000'));
    await waitUntil(() => state().messages.length === 2, 'both are there');
    expect([...texts()].sort((a, b) => a.length - b.length)).to.deep.equal(['à\n\nb', `${'x'.repeat(3999)}…`]);
    meeting.dispose();
  });

  it('is nothing when the stream breaks', async () => {
    const { room, meeting, until } = inRoom();
    room.streams.text('luc', STREAM, '', { pieces: ['Bon', new Error('lost')] });
    room.streams.text('luc', STREAM, 'Bonjour');
    await until('Bonjour');
    meeting.dispose();
  });

  it('is bounded for each sender: who floods is heard less, the others as before', async () => {
    const { room, meeting, state } = inRoom();
    for (let count = 0; count < 1000; count++) room.streams.packet('luc', PACKET, packet(`f${String(count)}`, 'flot'));
    room.streams.packet('claire', PACKET, packet('m', 'Bonjour'));
    await waitUntil(() => state().messages.some(({ text }) => text === 'Bonjour'), 'Claire is heard');
    expect(state().messages.filter(({ senderId }) => senderId === 'luc').length).to.be.within(1, 60);
    expect(state().refused).to.be.greaterThan(900);
    meeting.dispose();
  });
});

describe('chat: read', () => {
  it('counts what was not seen, and nothing while the end is in view', async () => {
    const { room, meeting, state, until } = inRoom();
    room.streams.packet('claire', PACKET, packet('1', 'un'));
    await until('un');
    await meeting.commands.chat.markRead();
    expect(state().unread).to.equal(0);
    meeting.patch('chat', { isReading: true });
    room.streams.packet('claire', PACKET, packet('2', 'deux'));
    await until('un', 'deux');
    expect(state().unread).to.equal(0);
    meeting.dispose();
  });

  it('does not count one’s own', async () => {
    const { meeting, state, send } = inRoom();
    await send('Bonjour');
    expect(state().unread).to.equal(0);
    meeting.dispose();
  });
});

describe('chat: sent', () => {
  it('goes both ways with one id, and is shown once', async () => {
    const { room, meeting, state, send } = inRoom();
    expect(await send('  Bonjour\nClaire ')).to.equal('done');
    const [stream, older] = room.localParticipant.sent;
    expect(stream).to.include({ topic: STREAM, text: 'Bonjour\nClaire' });
    expect(older?.topic).to.equal(PACKET);
    expect(JSON.parse(older?.text ?? '')).to.deep.include({ id: stream?.id, message: 'Bonjour\nClaire' });
    expect(state().messages.map(({ text, status, isLocal }) => ({ text, status, isLocal }))).to.deep.equal([
      { text: 'Bonjour\nClaire', status: 'sent', isLocal: true },
    ]);
    meeting.dispose();
  });

  it('says to older clients whether the stream comes too', async () => {
    for (const [version, ignoreLegacy] of [
      ['1.8.2', false],
      ['1.8.10', true],
      ['1.13.5', true],
      ['', true],
    ] as const) {
      const { room, meeting, send } = inRoom();
      Object.assign(room, { serverInfo: { version } });
      await send('Bonjour');
      expect(JSON.parse(room.localParticipant.sent[1]?.text ?? ''), version).to.include({ ignoreLegacy });
      meeting.dispose();
    }
  });

  it('is under way until it has left', async () => {
    const { meeting, state } = inRoom();
    const seen: unknown[] = [];
    meeting.subscribe(() => seen.push(...state().messages.map(({ status }) => status)));
    await meeting.commands.chat.send('Bonjour');
    await waitUntil(() => seen.includes('sent'), 'it has left');
    expect(seen).to.deep.equal(['sending', 'sent']);
    meeting.dispose();
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['blanks', ' \n '],
    ['2,001 characters', 'x'.repeat(2001)],
    ['no text', 4 as unknown as string],
  ] as const) {
    it(`is refused for ${what}`, async () => {
      const { room, meeting, texts, send } = inRoom();
      expect(await send(text)).to.equal('MESSAGE_INVALID');
      expect([texts(), room.localParticipant.sent]).to.deep.equal([[], []]);
      meeting.dispose();
    });
  }

  it('goes with 2,000 characters', async () => {
    const { meeting, send } = inRoom();
    expect(await send('x'.repeat(2000))).to.equal('done');
    meeting.dispose();
  });

  it('is kept when it fails, and sent again in its place', async () => {
    const { room, meeting, errors, state, texts, send } = inRoom();
    room.localParticipant.nextError = new Error('full');
    expect(await send('un')).to.equal('MESSAGE_NOT_SENT');
    expect(errors).to.deep.equal(['MESSAGE_NOT_SENT']);
    await send('deux');
    expect(state().messages.map(({ status }) => status)).to.deep.equal(['failed', 'sent']);
    await meeting.commands.chat.retry(state().messages[0]?.id ?? '');
    expect(state().messages.map(({ status }) => status)).to.deep.equal(['sent', 'sent']);
    expect(texts()).to.deep.equal(['un', 'deux']);
    meeting.dispose();
  });

  it('is not sent twice by a second press', async () => {
    const { room, meeting, state, send } = inRoom();
    await send('un');
    const count = room.localParticipant.sent.length;
    await meeting.commands.chat.retry(state().messages[0]?.id ?? '');
    await meeting.commands.chat.retry('unknown');
    expect(room.localParticipant.sent).to.have.length(count);
    meeting.dispose();
  });

  it('is kept while the connection is lost, and goes once it is back', async () => {
    const { room, meeting, state, send } = inRoom();
    const back = room.loseSession();
    expect(await send('Vous m’entendez ?')).to.equal('NOT_CONNECTED');
    expect(state().messages[0]?.status).to.equal('failed');
    back();
    await meeting.commands.chat.retry(state().messages[0]?.id ?? '');
    expect(state().messages[0]?.status).to.equal('sent');
    meeting.dispose();
  });

  it('is not possible without a meeting', async () => {
    const meeting = new Meeting({ features: [chat()] });
    expect(await codeOf(meeting.commands.chat.send('Bonjour'))).to.equal('NOT_CONNECTED');
    meeting.dispose();
  });

  it('is not possible when the token forbids it, from the moment it does', async () => {
    const { room, meeting, state, send } = inRoom();
    expect(state().support).to.equal('available');
    room.localParticipant.permissions = { ...room.localParticipant.permissions, canPublishData: false };
    room.emit('participantPermissionsChanged', undefined, room.localParticipant);
    expect(state().support).to.equal('unavailable');
    expect(await send('Bonjour')).to.equal('NOT_ALLOWED');
    expect(state().messages).to.deep.equal([]);
    meeting.dispose();
  });
});

describe('chat: its life', () => {
  it('knows since when messages come, also over a new entry into the same room', async () => {
    const { room, meeting, state, until } = inRoom();
    const { since } = state();
    expect(since).to.be.a('number');
    room.streams.packet('claire', PACKET, packet('1', 'un'));
    await until('un');
    meeting.attach(room.handle);
    room.streams.packet('claire', PACKET, packet('1', 'un'));
    room.streams.text('claire', STREAM, 'deux');
    await until('un', 'deux');
    expect(state().since).to.equal(since);
    meeting.dispose();
  });

  it('is gone with the meeting', async () => {
    const { room, meeting, state, until } = inRoom();
    room.streams.packet('claire', PACKET, packet('1', 'un'));
    await until('un');
    meeting.patch('chat', { draft: 'brouillon' });
    meeting.detach();
    expect(state()).to.include({ since: null, unread: 0, draft: '' });
    expect(state().messages).to.deep.equal([]);
    expect([room.listenerCount(), room.streams.handlerCount]).to.deep.equal([0, 0]);
    meeting.dispose();
  });
});
