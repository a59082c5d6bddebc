import type { AfterDisconnect, LeaveReason } from '../core/leave-reason.js';

const end = (reason: LeaveReason): AfterDisconnect => ({ rejoin: false, reason });
const again = (limit = Number.POSITIVE_INFINITY): AfterDisconnect => ({ rejoin: true, limit });

/**
 * What follows each of the protocol's `DisconnectReason`. Numbers, because livekit-client's enum is code: a test
 * compares them with the real ones. `joined-elsewhere` never rejoins by itself, two tabs would throw each other out for
 * ever.
 */
export const DISCONNECT_REASONS: Readonly<Record<number, { readonly name: string; readonly after: AfterDisconnect }>> =
  {
    0: { name: 'UNKNOWN_REASON', after: again() },
    1: { name: 'CLIENT_INITIATED', after: end('left') },
    2: { name: 'DUPLICATE_IDENTITY', after: end('joined-elsewhere') },
    3: { name: 'SERVER_SHUTDOWN', after: again() },
    4: { name: 'PARTICIPANT_REMOVED', after: end('removed') },
    5: { name: 'ROOM_DELETED', after: end('ended') },
    6: { name: 'STATE_MISMATCH', after: again() },
    7: { name: 'JOIN_FAILURE', after: again(1) },
    8: { name: 'MIGRATION', after: again() },
    9: { name: 'SIGNAL_CLOSE', after: again() },
    10: { name: 'ROOM_CLOSED', after: end('ended') },
    11: { name: 'USER_UNAVAILABLE', after: end('refused') },
    12: { name: 'USER_REJECTED', after: end('refused') },
    13: { name: 'SIP_TRUNK_FAILURE', after: end('refused') },
    14: { name: 'CONNECTION_TIMEOUT', after: again() },
    15: { name: 'MEDIA_FAILURE', after: again(1) },
    16: { name: 'AGENT_ERROR', after: end('refused') },
  };

/** livekit-client gives no reason when it has stopped trying by itself: that is a lost connection. */
export function afterDisconnect(reason: number | undefined): AfterDisconnect {
  return (reason === undefined ? undefined : DISCONNECT_REASONS[reason]?.after) ?? again();
}

/** What is said when the attempts to come back are over. */
export function reasonWhenLost(reason: number | undefined): LeaveReason {
  return reason === 15 ? 'media-blocked' : 'connection-lost';
}
