import { expect, waitUntil } from '@open-wc/testing';
import { DisconnectReason } from '@livekit/protocol';
import { Room, setLogLevel, version } from 'livekit-client';
import { FakeSignal, SIGNAL_URL } from '../../test/support/fake-signal.js';
import { PeerSpy } from '../../test/support/peer-spy.js';
import { failureOf, grant, recordedSession, TOKEN } from '../../test/support/session.js';
import { REPAIRED_VERSION } from './hygiene.js';

/** Read before a session repairs it. */
const registryAtFirst = Room.cleanupRegistry;

/** What listens to `devicechange`, on behalf of rooms. */
class DeviceListeners {
  readonly listeners = new Set<unknown>();
  readonly #devices = navigator.mediaDevices;

  install(): this {
    this.#devices.addEventListener = (type: string, listener: unknown, options?: AddEventListenerOptions) => {
      if (type !== 'devicechange' || options?.signal?.aborted) return;
      this.listeners.add(listener);
      options?.signal?.addEventListener('abort', () => this.listeners.delete(listener));
    };
    this.#devices.removeEventListener = (_: string, listener: unknown) => void this.listeners.delete(listener);
    return this;
  }

  restore(): void {
    Reflect.deleteProperty(this.#devices, 'addEventListener');
    Reflect.deleteProperty(this.#devices, 'removeEventListener');
  }
}

describe('hygiene: what livekit-client leaves behind', () => {
  let spy: PeerSpy;
  let server: FakeSignal;
  let devices: DeviceListeners;
  beforeEach(() => {
    spy = new PeerSpy().install();
    server = new FakeSignal(spy.Real).install();
    devices = new DeviceListeners().install();
  });
  afterEach(() => {
    for (const peer of spy.open) peer.close();
    devices.restore();
    server.restore();
    spy.restore();
  });

  it('is repaired for exactly this version', () => {
    expect(version).to.equal(REPAIRED_VERSION);
  });

  it('still leaves a peer connection of a failed connect: when this fails, remove closeEngine', async () => {
    server.welcome = { kind: 'http', status: 401 };
    await new Room().connect(SIGNAL_URL, TOKEN).catch(() => undefined);
    expect(spy.open).to.have.length(1);
  });

  it('still keeps every room in a registry: when this fails, remove withoutRegistry', () => {
    expect(registryAtFirst).to.be.instanceOf(FinalizationRegistry);
  });

  it('still connects on after a leave: when this fails, remove abortConnect', async () => {
    server.welcome = { kind: 'entry-then-leave', reason: DisconnectReason.DUPLICATE_IDENTITY };
    const room = new Room();
    let isSettled = false;
    const settled = () => void (isSettled = true);
    const left = new Promise((resolve) => room.once('disconnected', resolve));
    room.connect(SIGNAL_URL, TOKEN, { peerConnectionTimeout: 2000 }).then(settled, settled);
    await left;
    await room.disconnect();
    expect(isSettled).to.be.false;
    await waitUntil(() => isSettled, 'settled at the time-out', { timeout: 5000 });
  });

  it('still tries the older address without end: when this fails, remove tryOlderAddressOnce', async () => {
    setLogLevel('silent');
    server.welcome = { kind: 'http', status: 404, text: 'page not found' };
    const failed = new Room().connect(SIGNAL_URL, TOKEN).catch(() => undefined);
    await waitUntil(() => server.addresses.length > 10);
    server.welcome = { kind: 'http', status: 401 };
    await failed;
  });

  it('where nothing speaks LiveKit two addresses are asked, once each, and it is said', async () => {
    const { session } = await recordedSession();
    server.welcome = { kind: 'http', status: 404, text: 'page not found' };
    const failure = await failureOf(session.connect(grant(), new AbortController().signal));
    expect(failure.message).to.equal('SERVER_UNAVAILABLE: no service at this address');
    const paths = server.addresses.map((address) => new URL(address).pathname);
    expect(paths).to.deep.equal(['/rtc/v1', '/rtc/v1/validate', '/rtc', '/rtc/validate']);
    server.welcome = { kind: 'entry' };
    await session.connect(grant(), new AbortController().signal);
    await session.dispose();
  });

  it('20 failed joins in a row (refused, given up, told to leave): 0 open peer connections, 1 room', async () => {
    const { session } = await recordedSession();
    const { room } = session;
    for (let attempt = 0; attempt < 20; attempt++) {
      const abort = new AbortController();
      server.welcome = [
        { kind: 'http', status: 401 } as const,
        { kind: 'silent' } as const,
        { kind: 'leave', reason: DisconnectReason.ROOM_DELETED } as const,
        { kind: 'unreachable' } as const,
        { kind: 'entry-then-leave', reason: DisconnectReason.PARTICIPANT_REMOVED } as const,
      ][attempt % 5] ?? { kind: 'silent' };
      const asked = server.addresses.length;
      const failure = failureOf(session.connect(grant(), abort.signal));
      await waitUntil(() => server.addresses.length > asked);
      if (server.welcome.kind === 'silent') abort.abort();
      await failure;
      // A person who goes and comes back in between.
      if (attempt % 7 === 0) await session.disconnect();
    }
    expect(spy.open).to.have.length(0);
    expect(spy.peers.length).to.be.at.least(20);
    expect(session.room).to.equal(room);
    expect(devices.listeners.size).to.be.at.most(1);
    server.welcome = { kind: 'entry' };
    await session.connect(grant(), new AbortController().signal);
    expect(spy.open).to.have.length(1);
    expect(devices.listeners.size, 'notices a headset in the next meeting too').to.equal(1);
    await session.dispose();
    expect(spy.open).to.have.length(0);
    expect(devices.listeners.size).to.equal(0);
  });
});
