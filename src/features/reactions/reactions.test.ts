import { expect } from '@open-wc/testing';
import { VisioError } from '../../core/errors.js';
import { Meeting } from '../../core/meeting.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { FakeRoom } from '../../../test/support/fake-room.js';
import type { ReactionName } from './reaction-names.js';
import { packetOf } from './reaction-packet.js';
import { reactions, SHOWN_FOR } from './reactions.js';

const codeOf = (promise: Promise<void>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof VisioError ? error.code : String(error)),
  );

describe('reactions', () => {
  let clock: FakeClock;
  let room: FakeRoom;
  let meeting: Meeting;
  beforeEach(() => {
    clock = new FakeClock().install();
    room = new FakeRoom({ identity: 'moi', name: 'Amina' });
    room.addRemote({ identity: 'a', name: 'Claire\u202e' });
    room.addRemote({ identity: 'b', name: 'Luc' });
    meeting = new Meeting({ features: [reactions()] });
    meeting.attach(room.handle);
  });
  afterEach(() => {
    meeting.dispose();
    clock.restore();
  });

  const recent = () => (meeting.state.reactions?.recent ?? []).map(({ sender, name }) => `${sender} ${name}`);
  const send = (name: ReactionName) => codeOf(meeting.commands.reactions.send(name));
  const receive = (from: string | null, bytes: Uint8Array = packetOf('thumbs-up'), topic?: string) => {
    room.emit('dataReceived', bytes, from === null ? undefined : room.person(from), 0, topic, 0, from ?? '');
  };

  it('sends the packet without a topic, and shows it once it has left', async () => {
    expect(await send('party-popper')).to.equal('done');
    expect(room.localParticipant.sent).to.deep.equal([
      { topic: '', text: '{"type":"reactionReceived","data":{"emoji":"party-popper"}}' },
    ]);
    expect(recent()).to.deep.equal(['Amina party-popper']);
    expect(meeting.state.reactions?.recent[0]).to.include({ from: 'moi', isLocal: true });
  });

  it('shows nothing of what could not be sent', async () => {
    room.localParticipant.nextError = new Error('closed');
    expect(await send('red-heart')).to.equal('COMMAND_FAILED');
    expect(recent()).to.deep.equal([]);
  });

  it('shows those of others for three seconds, with a clean name', async () => {
    receive('a', packetOf('clapping-hands'));
    await clock.advance(1000);
    receive('b');
    expect(recent()).to.deep.equal(['Claire clapping-hands', 'Luc thumbs-up']);
    await clock.advance(SHOWN_FOR - 1000);
    expect(recent()).to.deep.equal(['Luc thumbs-up']);
    await clock.advance(1000);
    expect(recent()).to.deep.equal([]);
  });

  it('shows that of somebody whom the server has not announced yet', () => {
    room.emit('dataReceived', packetOf('red-heart'), undefined, 0, undefined, 0, 'late');
    expect(recent()).to.deep.equal([' red-heart']);
    expect(meeting.state.reactions?.recent[0]).to.include({ from: 'late', isLocal: false });
  });

  it('believes nobody unknown, and leaves the packets of others alone', () => {
    receive(null);
    receive('a', packetOf('thumbs-up'), 'lk-chat-topic');
    receive('a', new TextEncoder().encode('{"type":"screenRecordingStarted"}'));
    receive('a', new Uint8Array(1_000_000));
    expect(recent()).to.deep.equal([]);
  });

  it('shows six at once, three of one person', () => {
    for (let count = 0; count < 9; count++) receive('a');
    expect(recent()).to.have.lengthOf(3);
    receive('b');
    expect(recent()).to.have.lengthOf(4);
    for (const identity of ['c', 'd', 'e']) {
      room.addRemote({ identity });
      receive(identity);
    }
    expect(recent()).to.have.lengthOf(6);
  });

  it('reads ten packets a second of one person, and goes on reading the others', async () => {
    const original = JSON.parse;
    let reads = 0;
    JSON.parse = (text: string) => {
      reads++;
      return original(text) as unknown;
    };
    try {
      for (let count = 0; count < 1000; count++) receive('a', new TextEncoder().encode('{}'));
      expect(reads).to.equal(10);
      receive('b');
      expect(recent()).to.deep.equal(['Luc thumbs-up']);
      await clock.advance(1000);
      receive('a');
      expect(recent()).to.deep.equal(['Luc thumbs-up', 'Claire thumbs-up']);
    } finally {
      JSON.parse = original;
    }
  });

  it('sends ten in a second, and says of the eleventh that it is one too many', async () => {
    for (let count = 0; count < 10; count++) expect(await send('thumbs-up')).to.equal('done');
    expect(await send('thumbs-up')).to.equal('RATE_LIMITED');
    expect(room.localParticipant.sent).to.have.lengthOf(10);
    await clock.advance(1000);
    expect(await send('thumbs-up')).to.equal('done');
  });

  it('knows no other words', async () => {
    expect(await send('constructor' as ReactionName)).to.equal('UNSUPPORTED');
    expect(await send('💩' as ReactionName)).to.equal('UNSUPPORTED');
    expect(room.localParticipant.sent).to.deep.equal([]);
  });

  it('is unavailable where the token forbids data, from the moment it does', async () => {
    room.localParticipant.permissions.canPublishData = false;
    room.emit('participantPermissionsChanged', undefined, room.localParticipant);
    expect(meeting.state.reactions?.support).to.equal('unavailable');
    expect(await send('thumbs-up')).to.equal('NOT_ALLOWED');
  });

  it('needs a connection', async () => {
    room.setState('reconnecting');
    expect(await send('thumbs-up')).to.equal('NOT_CONNECTED');
    meeting.detach();
    expect(await send('thumbs-up')).to.equal('NOT_CONNECTED');
  });

  it('waits for the end of a reconnection that was announced too early, and is not lost in it', async () => {
    const engine = { attemptingReconnect: true };
    Object.assign(room, { engine });
    const sending = send('thumbs-up');
    await clock.advance(1000);
    expect(room.localParticipant.sent).to.deep.equal([]);
    engine.attemptingReconnect = false;
    await clock.advance(1000);
    expect(await sending).to.equal('done');
    expect(room.localParticipant.sent).to.have.lengthOf(1);
  });

  it('ends with the meeting: nothing shown, no timer, no listener', async () => {
    receive('a');
    meeting.detach();
    expect(recent()).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
    expect(room.listenerCount()).to.equal(0);
    await clock.advance(SHOWN_FOR);
    expect(recent()).to.deep.equal([]);
  });
});
