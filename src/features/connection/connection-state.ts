import type { VisioErrorCode } from '../../core/errors.js';
import type { LeaveReason } from '../../core/leave-reason.js';

/** The one status of a room: also its custom states and `visio-status-change`. */
export type ConnectionStatus =
  'idle' | 'prejoin' | 'waiting' | 'connecting' | 'connected' | 'reconnecting' | 'left' | 'failed';

export const CONNECTION_STATUSES: readonly ConnectionStatus[] = [
  'idle',
  'prejoin',
  'waiting',
  'connecting',
  'connected',
  'reconnecting',
  'left',
  'failed',
];

/** The place in the queue, as the token endpoint tells it. */
export interface WaitingState {
  /** How many people are before this one; `null` when the endpoint does not say. */
  readonly position: number | null;
  readonly message: string | null;
}

export interface FailureState {
  readonly code: VisioErrorCode;
  /** The portal's own words (`{ status: 'denied', message }`). */
  readonly message: string | null;
}

export interface ConnectionState {
  readonly status: ConnectionStatus;
  /** Milliseconds since the epoch at which the status began. */
  readonly since: number;
  /** Which part of joining is under way; `null` outside `connecting`. */
  readonly step: 'token' | 'room' | null;
  /**
   * What is being restored while `reconnecting`: `signal`, audio and video still flow; `media`, they may have stopped;
   * `rejoin`, the meeting is being entered again. `null` otherwise.
   */
  readonly reconnection: 'signal' | 'media' | 'rejoin' | null;
  /** Of the attempts to enter again (`rejoin`), from 1; 0 when none is under way. */
  readonly attempt: number;
  /** Milliseconds since the epoch at which the meeting was joined; `null` before. Kept through reconnections. */
  readonly joinedAt: number | null;
  readonly waiting: WaitingState | null;
  readonly leaveReason: LeaveReason | null;
  /** What made it `failed`. */
  readonly failure: FailureState | null;
  /** The room's name as the page gave it. */
  readonly roomName: string;
  readonly displayName: string;
  /** Local identity in the room; `null` before. */
  readonly identity: string | null;
}

export interface ConnectionCommands {
  /** Enters the meeting: asks for a token, waits if told to, connects, sends the devices that are on. */
  join(): Promise<void>;
  /** Ends whatever is under way: waiting, joining, the meeting. Releases camera, microphone and room. */
  leave(): Promise<void>;
  /** While `reconnecting`: tries again at once instead of at the next turn, by entering the meeting again if need be. */
  retryNow(): Promise<void>;
  /** Back to the pre-join screen, from `left` or `failed`. */
  prepare(): Promise<void>;
  /** The name others see; in the meeting only if the token allows it. */
  rename(displayName: string): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    readonly connection: ConnectionState;
  }
  interface MeetingCommands {
    readonly connection: ConnectionCommands;
  }
}
