import { EXTENSION } from './rtp.js';
import { CARRIED, codecLines, dataLines, mediaLines, sessionLines, streamLines, toSdp } from './sdp.js';
import type { Codec, SentStream, TrackKind } from './sdp.js';
import type { LocalParameters } from './transport.js';

const CODECS: Readonly<Record<string, Codec>> = {
  'audio/opus': codec('audio/opus', 111, 'opus', 'minptime=10;useinbandfec=1', 48000, 2),
  'video/vp8': codec('video/vp8', 96, 'VP8', ''),
  'video/vp9': codec('video/vp9', 98, 'VP9', 'profile-id=0'),
  'video/h264': codec(
    'video/h264',
    102,
    'H264',
    'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f',
  ),
  'video/av1': codec('video/av1', 45, 'AV1', ''),
};

const EXTENSION_IDS: Readonly<Record<string, number>> = {
  [EXTENSION.orientation]: 3,
  [EXTENSION.dependencyDescriptor]: 8,
};

function codec(
  mime: string,
  payloadType: number,
  name: string,
  parameters: string,
  rate = 90000,
  channels?: number,
): Codec {
  return { mime, payloadType, name, parameters, rate, channels };
}

/** The codec that we offer for a MIME type (RFC 6838, lower case). Throws on a type that we never announce. */
export function offeredCodec(mime: string): Codec {
  const found = CODECS[mime];
  if (!found) throw new Error(`no codec offered for ${mime}`);
  return found;
}

/** Extensions of our own offers that can be carried over: [uri, id]. */
export const offeredIds = (kind: TrackKind): [uri: string, id: number][] =>
  CARRIED[kind].map((uri) => [uri, EXTENSION_IDS[uri] ?? 0]);

/** A section of our offer. `stream` is absent while the section waits for another track. */
export interface OfferedSection {
  readonly mid: string;
  readonly kind: TrackKind;
  readonly mime: string;
  readonly stream: SentStream | undefined;
}

/** Our offer on the subscriber connection, for clients with two peer connections. */
export function offer(sections: readonly OfferedSection[], local: LocalParameters, version: number): string {
  const lines = sessionLines(['data', ...sections.map((section) => section.mid)], version);
  lines.push(...dataLines('data', local, 'actpass'));
  for (const { mid, kind, mime, stream } of sections) {
    const chosen = offeredCodec(mime);
    lines.push(...mediaLines(kind, mid, chosen, local, 'actpass'));
    for (const [uri, id] of offeredIds(kind)) lines.push(`a=extmap:${id} ${uri}`);
    lines.push(...codecLines(kind, chosen), ...(stream ? ['a=sendonly', ...streamLines(stream)] : ['a=inactive']));
  }
  return toSdp(lines);
}
