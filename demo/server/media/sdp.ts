import { parse } from 'sdp-transform';
import { EXTENSION } from './rtp.js';
import type { SessionDescription, MediaDescription } from 'sdp-transform';
import type { IceParameters, LocalParameters } from './transport.js';

export { parse as parseSdp };
export type { SessionDescription, MediaDescription };
export type TrackKind = 'audio' | 'video';

/** One payload type of a section. `mime` is lower case ("video/vp8"); `parameters` is its fmtp line. */
export interface Codec {
  readonly mime: string;
  readonly payloadType: number;
  readonly name: string;
  readonly rate: number;
  readonly channels: number | undefined;
  readonly parameters: string;
}

/** Extensions carried from a publisher to a receiver. */
export const CARRIED: Readonly<Record<TrackKind, readonly string[]>> = {
  audio: [],
  video: [EXTENSION.orientation, EXTENSION.dependencyDescriptor],
};

/** Extensions that we accept. The same set in every section: see `answer`. */
export const ACCEPTED: Readonly<Record<TrackKind, readonly string[]>> = {
  audio: [EXTENSION.mid, EXTENSION.audioLevel],
  video: [EXTENSION.mid, EXTENSION.rid, EXTENSION.orientation, EXTENSION.dependencyDescriptor],
};

const FEEDBACK = ['ccm fir', 'nack', 'nack pli', 'goog-remb'];

export const kindOf = (media: MediaDescription): TrackKind => (media.type === 'audio' ? 'audio' : 'video');

/** ICE and DTLS parameters of a description: of its first section that has them, else of the session. */
export function iceParametersOf(description: SessionDescription): IceParameters {
  const section = description.media.find((m) => m.iceUfrag) ?? description;
  const fingerprint = section.fingerprint ?? description.fingerprint;
  return {
    ufrag: section.iceUfrag ?? description.iceUfrag ?? '',
    pwd: section.icePwd ?? description.icePwd ?? '',
    setup: section.setup ?? description.setup,
    fingerprint: fingerprint ? `${fingerprint.type} ${fingerprint.hash}` : '',
  };
}

function codecsIn(media: MediaDescription): Codec[] {
  return media.rtp.map((r) => ({
    mime: `${media.type}/${r.codec.toLowerCase()}`,
    payloadType: r.payload,
    name: r.codec,
    rate: r.rate ?? 90000,
    channels: r.encoding,
    parameters: media.fmtp.find((f) => f.payload === r.payload)?.config ?? '',
  }));
}

/** The payload type to use for `mime`: baseline, packetization-mode 1 for H.264; profile 0 for VP9. */
export function codecFor(media: MediaDescription, mime: string): Codec | undefined {
  const codecs = codecsIn(media).filter((codec) => codec.mime === mime);
  if (mime === 'video/h264') {
    const whole = codecs.filter((codec) => codec.parameters.includes('packetization-mode=1'));
    return whole.find((codec) => /42e01f/i.test(codec.parameters)) ?? whole[0] ?? codecs[0];
  }
  if (mime === 'video/vp9') return codecs.find((codec) => !/profile-id=[^0]/.test(codec.parameters)) ?? codecs[0];
  return codecs[0];
}

/** The codec of an unused section: it must name one. */
export function placeholderCodec(media: MediaDescription): Codec | undefined {
  return codecFor(media, media.type === 'audio' ? 'audio/opus' : 'video/vp8') ?? codecsIn(media)[0];
}

export const extensionId = (media: MediaDescription, uri: string): number | undefined =>
  media.ext?.find((e) => e.uri === uri)?.value;

/** Extensions of the section that can be carried over: [uri, id]. */
export function carriedIds(media: MediaDescription): [uri: string, id: number][] {
  return CARRIED[kindOf(media)].flatMap((uri): [string, number][] => {
    const id = extensionId(media, uri);
    return id ? [[uri, id]] : [];
  });
}

export function sessionLines(mids: readonly string[], version: number): string[] {
  return [
    'v=0',
    `o=- ${Date.now()} ${version} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mids.join(' ')}`,
    'a=msid-semantic: WMS *',
  ];
}

export function transportLines(local: LocalParameters, setup: string): string[] {
  return [
    `a=ice-ufrag:${local.ufrag}`,
    `a=ice-pwd:${local.pwd}`,
    'a=ice-options:trickle',
    `a=fingerprint:${local.fingerprint}`,
    `a=setup:${setup}`,
    ...local.candidates.map((candidate) => `a=${candidate}`),
    ...(local.candidates.length ? ['a=end-of-candidates'] : []),
  ];
}

export function dataLines(mid: string, local: LocalParameters, setup: string): string[] {
  return [
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    `a=mid:${mid}`,
    ...transportLines(local, setup),
    'a=sctp-port:5000',
    'a=max-message-size:262144',
  ];
}

export function mediaLines(
  kind: TrackKind,
  mid: string,
  codec: Codec,
  local: LocalParameters,
  setup: string,
): string[] {
  return [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF ${codec.payloadType}`,
    'c=IN IP4 0.0.0.0',
    'a=rtcp:9 IN IP4 0.0.0.0',
    `a=mid:${mid}`,
    ...transportLines(local, setup),
    'a=rtcp-mux',
    'a=rtcp-rsize',
  ];
}

export function codecLines(kind: TrackKind, codec: Codec, extraParameter = ''): string[] {
  const channels = codec.channels ? `/${codec.channels}` : '';
  const lines = [`a=rtpmap:${codec.payloadType} ${codec.name}/${codec.rate}${channels}`];
  const parameters = [codec.parameters, extraParameter].filter(Boolean).join(';');
  if (parameters) lines.push(`a=fmtp:${codec.payloadType} ${parameters}`);
  if (kind === 'video') for (const feedback of FEEDBACK) lines.push(`a=rtcp-fb:${codec.payloadType} ${feedback}`);
  return lines;
}

/** A stream that we send: whose it is and which track, in the form that livekit-client reads. */
export interface SentStream {
  readonly participantSid: string;
  readonly trackSid: string;
  readonly ssrc: number;
}

export function streamLines({ participantSid, trackSid, ssrc }: SentStream): string[] {
  return [`a=msid:${participantSid}|${trackSid} ${trackSid}`, `a=ssrc:${ssrc} cname:${participantSid}`];
}

export const toSdp = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
