import { expect, waitUntil } from '@open-wc/testing';
import { DisconnectReason, LeaveRequest_Action, ParticipantInfo, ParticipantUpdate } from '@livekit/protocol';
import { Room } from 'livekit-client';
import { FakeSignal, SIGNAL_URL } from '../../test/support/fake-signal.js';
import { grant, recordedSession, TOKEN } from '../../test/support/session.js';
import { roomOf } from './feature.js';

/** `PCTransportState.CONNECTED` of livekit-client. */
const CONNECTED = 2;
/** Its least wait for a new media connection is two seconds. */
const PATIENCE = { timeout: 6000 };

interface Internals {
  readonly engine: { readonly pcManager: { readonly currentState: number }; readonly pendingReconnect: boolean };
  readonly localParticipant: { republishAllTracks(): Promise<void> };
}

/** A meeting that was told to begin anew, whose media was there before its tracks: it says `reconnected` too early. */
async function reconnectEarly(room: Room, server: FakeSignal): Promise<void> {
  const { engine, localParticipant } = room as unknown as Internals;
  localParticipant.republishAllTracks = () =>
    waitUntil(() => engine.pcManager.currentState === CONNECTED, 'media', PATIENCE);
  const reconnected = new Promise<void>((resolve) => room.once('reconnected', resolve));
  server.leave(DisconnectReason.UNKNOWN_REASON, LeaveRequest_Action.RECONNECT);
  await reconnected;
  expect(engine.pendingReconnect).to.be.true;
  arrive(server, 'youssef');
  await waitUntil(() => room.remoteParticipants.has('youssef'));
  await waitUntil(() => !engine.pendingReconnect, 'the end of the attempt', PATIENCE);
}

function arrive(server: FakeSignal, identity: string): void {
  const somebody = new ParticipantInfo({ sid: `PA_${identity}`, identity, name: identity });
  server.send({ case: 'update', value: new ParticipantUpdate({ participants: [somebody] }) });
}

describe('after an early `reconnected`', function () {
  this.timeout(10_000);
  let server: FakeSignal;
  beforeEach(() => {
    server = new FakeSignal().install();
  });
  afterEach(() => {
    server.restore();
  });

  it('livekit-client still holds back who comes: when this fails, remove emitHeldEvents', async () => {
    const room = new Room();
    const arrived: string[] = [];
    room.on('participantConnected', ({ identity }) => arrived.push(identity));
    await room.connect(SIGNAL_URL, TOKEN);
    await reconnectEarly(room, server);
    arrive(server, 'claire');
    await waitUntil(() => arrived.includes('claire'));
    expect(arrived).to.deep.equal(['claire']);
    await room.disconnect();
  });

  it('a session gives it out at the end of the attempt', async () => {
    const { session } = await recordedSession();
    const arrived: string[] = [];
    const room = roomOf(session.room);
    room.on('participantConnected', ({ identity }) => arrived.push(identity));
    await session.connect(grant(), new AbortController().signal);
    await reconnectEarly(room, server);
    await waitUntil(() => arrived.length > 0);
    expect(arrived).to.deep.equal(['youssef']);
    await session.dispose();
  });
});
