import type { Participant, Room, TranscriptionSegment } from 'livekit-client';
import { cleanLines, cleanName } from '../../core/text.js';
import { listen } from '../../livekit/listen.js';
import { receiveText, type ReceivedText } from '../../livekit/text-streams.js';
import { type CaptionSpeaker, type CaptionUpdate, LONGEST_LINE } from './caption-book.js';

const TOPIC = 'lk.transcription';
/** Characters of a segment; nobody speaks for so long without a pause. */
const LONGEST_SEGMENT = 5 * LONGEST_LINE;
const LONGEST_ID = 128;
/** Segments in one packet. */
const MOST_SEGMENTS = 20;

/**
 * Captions as agents send them, twice: as text streams, one a change of a segment with the whole text so far, or one a
 * segment that grows; and as the transcription packets of before. What is not what it says it is is dropped.
 */
export function receiveCaptions(
  room: Room,
  onUpdate: (update: CaptionUpdate) => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  let packets = 0;

  const onStream = (stream: ReceivedText, isEnded: boolean): void => {
    const { identity, attributes, id, order, parts } = stream;
    const speaker = speakerOf(room, identity, attributes['lk.transcribed_track_id']);
    if (!speaker) return;
    const final = attributes['lk.transcription_final'];
    onUpdate({
      path: 'stream',
      speaker,
      segment: idOf(attributes['lk.segment_id']) || id,
      text: lineOf(stream.text),
      // A stream that came in parts grew with the segment and ends with it, whatever its first attributes said.
      isFinal: isEnded && (parts > 1 || final === undefined || final === 'true'),
      language: '',
      order,
      mayBegin: true,
      at: Date.now(),
    });
  };

  receiveText(room, TOPIC, (stream) => onStream(stream, true), {
    signal,
    maxLength: LONGEST_SEGMENT,
    admits: (identity) => identity !== '',
    onPart: (stream) => onStream(stream, false),
  });

  listen(
    room,
    'transcriptionReceived',
    (segments: readonly Partial<TranscriptionSegment>[], participant, publication) => {
      if (!participant) return;
      for (const { id, text, final, language } of segments.slice(0, MOST_SEGMENTS)) {
        const segment = idOf(id);
        if (!segment) continue;
        onUpdate({
          path: 'packet',
          speaker: captionSpeaker(room, participant),
          segment,
          text: lineOf(text),
          isFinal: final === true,
          language: languageOf(language),
          order: packets++,
          // Without one, the track that was heard is not this participant's, or has just gone.
          mayBegin: publication !== undefined,
          at: Date.now(),
        });
      }
    },
    { signal },
  );
}

/**
 * The sender; for an agent, which the server vouches for, whoever sends the track it heard. `null` when the track is
 * somebody else's: the words would be put in a wrong mouth.
 */
function speakerOf(room: Room, identity: string, trackSid: string | undefined): CaptionSpeaker | null {
  const sender = room.getParticipantByIdentity(identity);
  const owner = trackSid ? ownerOf(room, trackSid) : undefined;
  if (owner && owner !== sender) return sender?.isAgent ? captionSpeaker(room, owner) : null;
  return sender ? captionSpeaker(room, sender) : { id: identity, name: '', isLocal: false };
}

function ownerOf(room: Room, trackSid: string): Participant | undefined {
  const everyone: readonly Participant[] = [room.localParticipant, ...room.remoteParticipants.values()];
  return everyone.find(({ trackPublications }) => trackPublications.has(trackSid));
}

function captionSpeaker(room: Room, { identity, name }: Participant): CaptionSpeaker {
  return { id: identity, name: cleanName(name), isLocal: identity === room.localParticipant.identity };
}

function idOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST_ID) : '';
}

function lineOf(value: unknown): string {
  return cleanLines(value, LONGEST_SEGMENT).replace(/\s+/g, ' ');
}

function languageOf(value: unknown): string {
  return typeof value === 'string' && /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(value) ? value : '';
}
