import type { Room } from 'livekit-client';
import type * as Sdk from './sdk.js';

/**
 * Repairs of livekit-client 2.23.0, in one place. `hygiene.chromium.test.ts` fails when a later version no longer needs
 * one, so that it gets removed.
 */
export const REPAIRED_VERSION = '2.23.0';

interface LeakyEngine {
  cleanupLossyDataStats?(): void;
  cleanupPeerConnections?(): Promise<void>;
}

interface RoomInternals {
  engine?: LeakyEngine;
  handleDeviceChange?: EventListener;
}

/**
 * `new Room()` is kept for the life of the page by a finalization registry whose callback closes over the room itself
 * (https://github.com/livekit/client-sdk-js/issues/2008).
 */
export function withoutRegistry(sdk: Pick<typeof Sdk, 'Room'>): void {
  (sdk.Room as unknown as { cleanupRegistry: unknown }).cleanupRegistry = false;
}

/** The engine a failed `connect` leaves behind: to be taken before connecting. */
export function engineOf(room: Room): LeakyEngine | undefined {
  return (room as unknown as RoomInternals).engine;
}

/** A failed or aborted `connect` leaves an open peer connection and an interval: its engine believes it is closed. */
export async function closeEngine(engine: LeakyEngine | undefined): Promise<void> {
  engine?.cleanupLossyDataStats?.();
  await engine?.cleanupPeerConnections?.();
}

/** The constructor listens to `devicechange` for ever. */
export function releaseRoom(room: Room): void {
  const { handleDeviceChange } = room as unknown as RoomInternals;
  if (handleDeviceChange) navigator.mediaDevices?.removeEventListener('devicechange', handleDeviceChange);
  room.removeAllListeners();
}
