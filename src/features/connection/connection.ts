import type { DeviceKind } from '../../core/device-failure.js';
import { VisioError } from '../../core/errors.js';
import { defineFeature, type Feature, type FeatureContext, type RoomHandle } from '../../core/feature.js';
import type { FetchToken } from '../../core/token.js';
import { cleanName } from '../../core/text.js';
import type { MeetingSession, SessionEvents } from '../../livekit/session.js';
import { ConnectionFlow } from './connection-flow.js';
import type { ConnectionState } from './connection-state.js';

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

export const INITIAL_CONNECTION: ConnectionState = {
  status: 'idle',
  since: 0,
  step: null,
  reconnection: null,
  attempt: 0,
  joinedAt: null,
  waiting: null,
  leaveReason: null,
  failure: null,
  roomName: '',
  displayName: '',
  identity: null,
};

/** Entering and leaving: the one feature that is told about the page. */
export function connection(config: ConnectionConfig): Feature<'connection'> {
  const flows = new WeakMap<AbortSignal, ConnectionFlow>();
  const flowOf = (context: ConnectionContext): ConnectionFlow => {
    const known = flows.get(context.signal);
    if (known) return known;
    const flow = new ConnectionFlow(context, config);
    flows.set(context.signal, flow);
    return flow;
  };
  return defineFeature({
    key: 'connection',
    initial: INITIAL_CONNECTION,
    start(context) {
      context.set({ roomName: config.roomName(), displayName: cleanName(config.displayName()) });
    },
    commands(context) {
      const flow = flowOf(context);
      return {
        join: () => flow.join(),
        leave: () => flow.leave('left'),
        retryNow: () => {
          flow.retryNow();
          return Promise.resolve();
        },
        prepare: () => {
          flow.prepare();
          return Promise.resolve();
        },
        rename: (displayName: string) => rename(context, displayName),
      };
    },
  });
}

/** The devices a person wants on, before they belong to the room. */
export function wantedKinds({ media }: Pick<ConnectionContext, 'media'>): DeviceKind[] {
  return (['microphone', 'camera'] as const).filter((kind) => media.source(kind).status !== 'off');
}

async function rename({ set, room }: ConnectionContext, displayName: string): Promise<void> {
  const name = cleanName(displayName);
  if (!name) throw new VisioError('COMMAND_FAILED', { detail: 'the name is empty' });
  const current = room() as { localParticipant: { setName(name: string): Promise<void> } } | null;
  if (current) {
    await current.localParticipant.setName(name).catch((error: unknown) => {
      throw new VisioError('NOT_ALLOWED', { cause: error, detail: 'the token needs canUpdateOwnMetadata' });
    });
  }
  set({ displayName: name });
}
