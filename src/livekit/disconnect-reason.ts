import type { AfterDisconnect, LeaveReason } from '../core/leave-reason.js';

const end = (reason: LeaveReason): AfterDisconnect => ({ rejoin: false, reason });
const again = (limit = Number.POSITIVE_INFINITY): AfterDisconnect => ({ rejoin: true, limit });

export interface DisconnectRow {
  /** As the protocol calls it. */
  readonly name: string;
  readonly after: AfterDisconnect;
  /** Only the server gives it; the others also come with a `connect` that fails. */
  readonly isFromServer: boolean;
}

/**
 * What follows each of the protocol's `DisconnectReason`. Numbers, because livekit-client's enum is code: a test
 * compares them with the real ones. `joined-elsewhere` never rejoins by itself, two tabs would throw each other out for
 * ever.
 */
export const DISCONNECT_REASONS: Readonly<Record<number, DisconnectRow>> = {
  0: { name: 'UNKNOWN_REASON', after: again(), isFromServer: false },
  1: { name: 'CLIENT_INITIATED', after: end('left'), isFromServer: false },
  2: { name: 'DUPLICATE_IDENTITY', after: end('joined-elsewhere'), isFromServer: true },
  3: { name: 'SERVER_SHUTDOWN', after: again(), isFromServer: true },
  4: { name: 'PARTICIPANT_REMOVED', after: end('removed'), isFromServer: true },
  5: { name: 'ROOM_DELETED', after: end('ended'), isFromServer: true },
  6: { name: 'STATE_MISMATCH', after: again(), isFromServer: false },
  7: { name: 'JOIN_FAILURE', after: again(1), isFromServer: false },
  8: { name: 'MIGRATION', after: again(), isFromServer: true },
  9: { name: 'SIGNAL_CLOSE', after: again(), isFromServer: false },
  10: { name: 'ROOM_CLOSED', after: end('ended'), isFromServer: true },
  11: { name: 'USER_UNAVAILABLE', after: end('refused'), isFromServer: false },
  12: { name: 'USER_REJECTED', after: end('refused'), isFromServer: false },
  13: { name: 'SIP_TRUNK_FAILURE', after: end('refused'), isFromServer: false },
  14: { name: 'CONNECTION_TIMEOUT', after: again(), isFromServer: false },
  15: { name: 'MEDIA_FAILURE', after: again(1), isFromServer: false },
  16: { name: 'AGENT_ERROR', after: end('refused'), isFromServer: false },
};

/** Whether the server itself has closed the connection, rather than a `connect` that failed. */
export function isFromServer(reason: number | undefined): boolean {
  return (reason === undefined ? undefined : DISCONNECT_REASONS[reason]?.isFromServer) ?? false;
}

/** livekit-client gives no reason when it has stopped trying by itself: that is a lost connection. */
export function afterDisconnect(reason: number | undefined): AfterDisconnect {
  return (reason === undefined ? undefined : DISCONNECT_REASONS[reason]?.after) ?? again();
}

/** What is said when the attempts to come back are over. */
export function reasonWhenLost(reason: number | undefined): LeaveReason {
  return reason === 15 ? 'media-blocked' : 'connection-lost';
}
