import type { DataPacket } from '@livekit/protocol';
import type { Member } from './member.js';

export type Sender = Pick<Member, 'sid' | 'identity' | 'isHidden' | 'isAgent'>;

/**
 * Writes on a packet whose it is, as livekit-server does: the one who sends it, nobody when that one is hidden. Gives false for a
 * packet that goes to nobody. Agents alone send transcriptions, and texts in the name of whom they heard.
 */
export function signPacket(packet: DataPacket, from: Sender): boolean {
  const { value } = packet;
  if (value.case === 'transcription' && !from.isAgent) return false;
  const isForAnother = packet.participantIdentity !== '' && packet.participantIdentity !== from.identity;
  packet.participantSid = from.sid;
  if (value.case === 'user') {
    value.value.participantSid = from.isHidden ? '' : from.sid;
    value.value.participantIdentity = from.isHidden ? '' : from.identity;
  }
  if (isForAnother && from.isAgent) {
    if (value.case === 'chatMessage') {
      value.value.generated = true;
      return true;
    }
    if (value.case === 'streamHeader' && value.value.contentHeader.case === 'textHeader') {
      value.value.contentHeader.value.generated = true;
      return true;
    }
  }
  packet.participantIdentity = from.isHidden ? '' : from.identity;
  return true;
}
