import type { Room } from 'livekit-client';
import { listen } from './listen.js';
import type * as Sdk from './sdk.js';

/**
 * Repairs of livekit-client 2.23.0, in one place. `hygiene.chromium.test.ts` fails when a later version no longer needs
 * one, so that it gets removed.
 */
export const REPAIRED_VERSION = '2.23.0';

interface LeakyEngine {
  cleanupLossyDataStats?(): void;
  cleanupPeerConnections?(): Promise<void>;
  readonly pendingReconnect?: boolean;
  readonly attemptingReconnect?: boolean;
  once?(event: 'restarted', listener: () => void): void;
  join?(...given: unknown[]): Promise<unknown>;
}

interface RoomInternals {
  engine?: LeakyEngine;
  abortController?: AbortController;
  maybeCreateEngine?(): void;
  handleDeviceChange?: EventListener;
  emitBufferedEvents?(): void;
}

/**
 * `new Room()` is kept for the life of the page by a finalization registry whose callback closes over the room itself
 * (https://github.com/livekit/client-sdk-js/issues/2008).
 */
export function withoutRegistry(sdk: Pick<typeof Sdk, 'Room'>): void {
  (sdk.Room as unknown as { cleanupRegistry: unknown }).cleanupRegistry = false;
}

/**
 * The engine the next `connect` uses, and leaves behind when it fails: to be taken before connecting. The end of a
 * meeting leaves none or a closed one, so it is made here if need be.
 */
export function engineOf(room: Room): LeakyEngine | undefined {
  const internals = room as unknown as RoomInternals;
  internals.maybeCreateEngine?.();
  return internals.engine;
}

/**
 * Ends a `connect` that the server has answered with a leave: it would wait for a peer connection until its time-out,
 * and `disconnect()` does nothing for it, since the room counts as disconnected already.
 */
export function abortConnect(room: Room): void {
  (room as unknown as RoomInternals).abortController?.abort();
}

/** Whether nothing at the server's address speaks LiveKit. */
export interface Search {
  isInVain(): boolean;
  end(): void;
}

/**
 * Where an address answers 404 livekit-client tries the older one, and after a 404 there the same again, without end and
 * as fast as the browser lets it: the person waits for ever, and the web server of somebody else is flooded.
 */
export function tryOlderAddressOnce(engine: LeakyEngine | undefined): Search {
  const { join } = engine ?? {};
  let isOlderTried = false;
  let isInVain = false;
  if (engine && join)
    engine.join = (...given) => {
      // Its fifth argument; see the repair's test.
      const isOlder = given[4] === true;
      if (isOlder && isOlderTried) {
        isInVain = true;
        return Promise.reject(new Error('no LiveKit service at this address'));
      }
      isOlderTried = isOlder;
      return join.apply(engine, given);
    };
  return {
    isInVain: () => isInVain,
    end: () => {
      if (engine && join) Reflect.deleteProperty(engine, 'join');
    },
  };
}

/** A failed or aborted `connect` leaves an open peer connection and an interval: its engine believes it is closed. */
export async function closeEngine(engine: LeakyEngine | undefined): Promise<void> {
  engine?.cleanupLossyDataStats?.();
  await engine?.cleanupPeerConnections?.();
}

/**
 * Each end of a meeting takes the listener to `devicechange` away that only the constructor adds: from the second meeting
 * on, nobody would notice a headset that is pulled out. Adding it twice is harmless.
 */
export function followDevices(room: Room, signal: AbortSignal): void {
  const { handleDeviceChange } = room as unknown as RoomInternals;
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (handleDeviceChange) devices?.addEventListener('devicechange', handleDeviceChange, { signal });
}

/**
 * When the new media connection is quicker than the tracks sent again on it, a full reconnection says `reconnected` up to
 * two seconds before its end. Until then livekit-client holds back who comes and which tracks arrive, and gives that out
 * at the next reconnection only: everybody would stay black and silent.
 */
export function emitHeldEvents(room: Room, signal: AbortSignal): void {
  const internals = room as unknown as RoomInternals;
  const emitOnce = () => {
    // Within the same turn the attempt still counts as under way; a new one empties its own events.
    setTimeout(() => {
      if (room.state === 'connected' && !internals.engine?.pendingReconnect) internals.emitBufferedEvents?.();
    });
  };
  const wait = () => {
    if (internals.engine?.pendingReconnect) internals.engine.once?.('restarted', emitOnce);
  };
  listen(room, 'reconnected', wait, { signal });
}

/** Milliseconds between two looks: no event comes at the end of an attempt, even `restarted` comes before. */
const LOOK = 20;

/**
 * Resolves once nothing that is sent can be lost any more by the end of a full reconnection, which `reconnected` precedes:
 * until then livekit-client keeps data for a resumption that does not come, and counts it as sent. From a second attempt
 * on, `pendingReconnect` says nothing about it: the end of the first one has cleared it.
 */
export async function afterReconnection(room: Room): Promise<void> {
  const { engine } = room as unknown as RoomInternals;
  while (room.state === 'connected' && engine?.attemptingReconnect)
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK);
    });
}

/** The constructor listens to `devicechange` for ever. */
export function releaseRoom(room: Room): void {
  const { handleDeviceChange } = room as unknown as RoomInternals;
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (handleDeviceChange) devices?.removeEventListener('devicechange', handleDeviceChange);
  room.removeAllListeners();
}
