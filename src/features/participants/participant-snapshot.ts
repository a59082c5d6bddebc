import type { Participant, TrackPublication } from 'livekit-client';
import { cleanName } from '../../core/text.js';
import { publicationOf, type TrackSource } from '../../livekit/track-source.js';
import type { ParticipantSnapshot } from './participants-state.js';

/** `ParticipantInfo_Kind` of the protocol. */
const KINDS: Readonly<Record<number, ParticipantSnapshot['kind']>> = { 3: 'telephone', 4: 'agent' };

/** What others may know of a participant, as plain data. Nothing here decides a role or a right. */
export function participantSnapshot(
  participant: Participant,
  { isLocal, isSpeaking }: Pick<ParticipantSnapshot, 'isLocal' | 'isSpeaking'>,
): ParticipantSnapshot {
  const microphone = publication(participant, 'microphone');
  const camera = publication(participant, 'camera');
  const screen = publication(participant, 'screen_share');
  return {
    id: participant.identity,
    name: cleanName(participant.name),
    isLocal,
    // The server says it a while longer.
    isSpeaking: isSpeaking && !microphone?.isMuted,
    microphone: microphone ? (microphone.isMuted ? 'off' : 'on') : 'none',
    camera: camera && !camera.isMuted ? 'on' : 'off',
    isSharingScreen: !!screen && !screen.isMuted,
    connectionQuality: quality(participant.connectionQuality),
    kind: KINDS[participant.kind] ?? 'person',
    joinedAt: participant.joinedAt?.getTime() ?? 0,
    cameraTrack: camera && !camera.isMuted ? trackOf(camera) : null,
    screenTrack: screen && !screen.isMuted ? trackOf(screen) : null,
  };
}

function publication(participant: Participant, source: TrackSource): TrackPublication | undefined {
  return publicationOf(participant.trackPublications.values(), source);
}

/** Names the media track in use: the same publication may get another one after a mute or a reconnection. */
function trackOf({ trackSid, track }: TrackPublication): string | null {
  return track ? `${trackSid}/${track.mediaStreamTrack.id}` : null;
}

function quality(value: string): ParticipantSnapshot['connectionQuality'] {
  if (value === 'excellent' || value === 'good') return 'good';
  return value === 'poor' || value === 'lost' ? value : 'unknown';
}
