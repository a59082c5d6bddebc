import type { DeviceKind } from '../../core/device-failure.js';
import type { FeatureContext, RoomHandle } from '../../core/feature.js';
import type { FetchToken } from '../../core/token.js';
import type { MeetingSession, SessionEvents } from '../../livekit/session.js';

/** What the page decides about a connection, read when it is needed: attributes may change between two joins. */
export interface ConnectionConfig {
  readonly roomName: () => string;
  readonly displayName: () => string;
  readonly serverUrl: () => string;
  /** `null` when the page gave none. */
  readonly fetchToken: () => FetchToken | null;
  /** `null`: the server's own list. */
  readonly iceServers: () => readonly RTCIceServer[] | null;
  readonly iceTransportPolicy: () => RTCIceTransportPolicy;
  /** Brings the code of the meeting (stage, controls); resolves once its features are installed. */
  readonly loadMeeting: () => Promise<void>;
  readonly attach: (room: RoomHandle) => void;
  readonly detach: () => void;
  /** Brings livekit-client and a room to enter; tests give their own. */
  readonly openSession?: (events: SessionEvents) => Promise<MeetingSession>;
}

export type ConnectionContext = FeatureContext<'connection'>;

/** The devices a person wants on, before they belong to the room. */
export function wantedKinds({ media }: Pick<ConnectionContext, 'media'>): DeviceKind[] {
  return (['microphone', 'camera'] as const).filter((kind) => media.source(kind).status !== 'off');
}
