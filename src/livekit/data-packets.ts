import type { Room } from 'livekit-client';
import { listen } from './listen.js';

/**
 * Gives the packets of a topic (`''`: those without one) and the identity that the server vouches for. livekit-server
 * announces people who send neither sound nor pictures seconds after they enter, and delivers their packets at once:
 * livekit-client then names no participant. Packets of the server itself, which have no identity, are left alone.
 */
export function receivePackets(
  room: Room,
  ofTopic: string,
  onPacket: (payload: Uint8Array, identity: string) => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  listen(
    room,
    'dataReceived',
    (payload, _participant, _kind, topic = '', _encryption, identity = '') => {
      if (topic === ofTopic && identity) onPacket(payload, identity);
    },
    { signal },
  );
}

/** Whether the token lets the person send packets and streams. */
export function sendingSupport({ localParticipant: { permissions } }: Room): 'available' | 'unavailable' {
  return permissions?.canPublishData === false ? 'unavailable' : 'available';
}
