import type { LocalAudioTrack, LocalTrack, LocalVideoTrack, Room } from 'livekit-client';
import type { DeviceKind } from '../core/device-failure.js';
import { VisioError } from '../core/errors.js';
import type { RoomHandle } from '../core/feature.js';
import { turns } from '../core/turns.js';
import { connectError } from './connect-error.js';
import { isFromServer } from './disconnect-reason.js';
import {
  abortConnect,
  closeEngine,
  emitHeldEvents,
  engineOf,
  followDevices,
  releaseRoom,
  tryOlderAddressOnce,
  withoutRegistry,
} from './hygiene.js';
import { guardIceServers } from './ice-guard.js';
import { listen } from './listen.js';
import { loadSdk } from './load.js';
import { type CapturedTrack, type Publisher, publishers } from './publishers.js';
import { connectOptions, type ConnectSettings, roomOptions } from './room-options.js';
import { watchPolicy } from './policy-watch.js';

export interface SessionEvents {
  /** The server closed the connection, or livekit-client stopped trying: the number is a `DisconnectReason`. */
  onDisconnected(reason: number | undefined): void;
  onReconnecting(what: 'signal' | 'media'): void;
  onReconnected(): void;
  onThirdPartyIce(): void;
}

export interface Grant extends ConnectSettings {
  /** `wss:` or `https:`. */
  readonly serverUrl: string;
  readonly token: string;
}

/** What the connection needs of a session. */
export type MeetingSession = Pick<
  Session,
  'room' | 'connect' | 'stopReconnecting' | 'republish' | 'sendingKinds' | 'disconnect' | 'dispose'
>;

/**
 * One livekit-client `Room`, kept for the life of the element: a Room costs listeners and memory that the library does
 * not give back (`hygiene.ts`). The token stays in this file's closures.
 */
export class Session implements Publisher {
  readonly #room: Room;
  readonly #events: SessionEvents;
  readonly #lifetime = new AbortController();
  readonly #tracks = new Map<DeviceKind, LocalAudioTrack | LocalVideoTrack>();
  #isConnecting = false;
  /** The server's answer to a join under way was to leave. */
  #isRefused = false;
  #isLeaving = false;
  /** Connecting and disconnecting one after the other: crossed, they leave a room half open. */
  readonly #inTurn = turns();

  private constructor(room: Room, events: SessionEvents) {
    this.#room = room;
    this.#events = events;
    publishers.set(room, this);
    const { signal } = this.#lifetime;
    emitHeldEvents(room, signal);
    listen(room, 'signalReconnecting', () => this.#tell(() => events.onReconnecting('signal')), { signal });
    listen(room, 'reconnecting', () => this.#tell(() => events.onReconnecting('media')), { signal });
    listen(room, 'reconnected', () => this.#tell(() => events.onReconnected()), { signal });
    listen(room, 'disconnected', (reason) => this.#disconnected(reason), { signal });
  }

  static async open(events: SessionEvents): Promise<Session> {
    const sdk = await loadSdk();
    withoutRegistry(sdk);
    return new Session(new sdk.Room(roomOptions(sdk)), events);
  }

  get room(): RoomHandle {
    return this.#room;
  }

  /** @throws VisioError */
  connect({ serverUrl, token, ...settings }: Grant, signal: AbortSignal): Promise<void> {
    return this.#inTurn(async () => {
      // A function: TypeScript would hold that what was false before the connection is false after it.
      const isAborted = () => signal.aborted;
      if (isAborted()) throw new VisioError('ABORTED');
      this.#isConnecting = true;
      this.#isRefused = false;
      followDevices(this.#room, this.#lifetime.signal);
      const engine = engineOf(this.#room);
      const search = tryOlderAddressOnce(engine);
      const policy = watchPolicy(serverUrl);
      // A list of the page's own is used alone: what the server proposes is then nobody's concern.
      guardIceServers(this.#room, () => settings.iceServers ?? this.#events.onThirdPartyIce());
      const cancel = () => void this.#room.disconnect(false);
      signal.addEventListener('abort', cancel, { once: true });
      try {
        await this.#room.connect(serverUrl, token, connectOptions(settings));
      } catch (error) {
        await closeEngine(engine);
        if (isAborted()) throw new VisioError('ABORTED');
        if (this.#wasRefused()) throw new VisioError('JOIN_REFUSED', { isFatal: true, cause: error });
        if (search.isInVain())
          throw new VisioError('SERVER_UNAVAILABLE', {
            isFatal: true,
            cause: error,
            detail: 'no service at this address',
          });
        throw policy.violation() ?? connectError(error);
      } finally {
        search.end();
        policy.end();
        signal.removeEventListener('abort', cancel);
        this.#isConnecting = false;
      }
      if (isAborted()) {
        await this.#room.disconnect(false);
        throw new VisioError('ABORTED');
      }
    });
  }

  /** Sends a device to the room. The track is the one given: no new question to the person. */
  async publish(kind: DeviceKind, { track, constraints }: CapturedTrack): Promise<void> {
    const { LocalAudioTrack, LocalVideoTrack } = await loadSdk();
    // `false`: not "user provided", else muting would leave the device on and unmuting would find it dead.
    const local =
      kind === 'microphone'
        ? new LocalAudioTrack(track, constraints, false)
        : new LocalVideoTrack(track, constraints, false);
    local.source = kind as LocalAudioTrack['source'];
    this.#tracks.set(kind, local);
    try {
      await this.#send(local);
    } catch (error) {
      this.#tracks.delete(kind);
      local.stop();
      throw error;
    }
  }

  /**
   * Ends livekit-client's own attempts to come back, also one that gets no answer: `onDisconnected` follows, and the
   * meeting can be entered again at once. Those attempts cannot be hurried by any public means.
   */
  stopReconnecting(): Promise<void> {
    return this.#inTurn(async () => {
      const { state } = this.#room;
      if (state === 'reconnecting' || state === 'signalReconnecting') await this.#room.disconnect(false);
    });
  }

  /** After entering again: what was on is sent again. */
  async republish(): Promise<void> {
    for (const [kind, track] of [...this.#tracks]) {
      if (track.isMuted || track.mediaStreamTrack.readyState === 'ended') {
        track.stop();
        this.#tracks.delete(kind);
      } else {
        await this.#send(track);
      }
    }
  }

  /** Which devices were sending: to be opened again when the person comes back. */
  sendingKinds(): DeviceKind[] {
    return [...this.#tracks].filter(([, track]) => !track.isMuted).map(([kind]) => kind);
  }

  disconnect(): Promise<void> {
    this.#isLeaving = true;
    return this.#inTurn(async () => {
      try {
        await this.#room.disconnect(false);
      } finally {
        this.stopTracks();
        this.#isLeaving = false;
      }
    });
  }

  /** Stops camera and microphone; a shared screen is stopped by livekit-client when it is unpublished. */
  stopTracks(): void {
    for (const { track } of this.#room.localParticipant.trackPublications.values()) track?.stop();
    for (const track of this.#tracks.values()) {
      track.detach().forEach((element) => {
        element.remove();
      });
      track.stop();
    }
    this.#tracks.clear();
  }

  async dispose(): Promise<void> {
    this.#lifetime.abort();
    await this.disconnect();
    releaseRoom(this.#room);
  }

  async #send(track: LocalAudioTrack | LocalVideoTrack): Promise<void> {
    try {
      // Through `unknown`: its classes do not fit its own interface under exactOptionalPropertyTypes.
      await this.#room.localParticipant.publishTrack(track as unknown as LocalTrack);
    } catch (error) {
      throw new VisioError('PUBLISH_FAILED', { cause: error });
    }
  }

  #disconnected(reason: number | undefined): void {
    if (this.#isConnecting && isFromServer(reason)) {
      this.#isRefused = true;
      abortConnect(this.#room);
    }
    this.#tell(() => this.#events.onDisconnected(reason));
  }

  #wasRefused(): boolean {
    return this.#isRefused;
  }

  #tell(run: () => void): void {
    // `disconnected` also fires when `connect` fails and when we leave: the promise tells those.
    if (!this.#isConnecting && !this.#isLeaving) run();
  }
}
