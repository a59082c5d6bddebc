import type { DeviceKind } from '../core/device-failure.js';

/** A captured device on its way to the room. */
export interface CapturedTrack {
  readonly track: MediaStreamTrack;
  readonly constraints: MediaTrackConstraints;
}

export interface Publisher {
  publish(kind: DeviceKind, captured: CapturedTrack): Promise<void>;
}

/**
 * Who sends to which room: features find it here without the code of the session, which comes at the join. A room that
 * something else has connected has none.
 */
export const publishers = new WeakMap<object, Publisher>();
