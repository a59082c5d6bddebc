/** RTP header extensions that the server reads or carries over. */
export const EXTENSION = {
  mid: 'urn:ietf:params:rtp-hdrext:sdes:mid',
  rid: 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  audioLevel: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  orientation: 'urn:3gpp:video-orientation',
  dependencyDescriptor: 'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
} as const;

/** One header extension of a packet, as a range of the packet's own buffer. */
export interface ExtensionRange {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** A parsed RTP packet (RFC 3550). The payload is `buffer[payloadStart, payloadEnd)`, padding left out. */
export interface RtpPacket {
  readonly buffer: Buffer;
  /** The marker bit at its place in the second byte: 0x80 or 0. */
  readonly marker: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  readonly extensions: readonly ExtensionRange[];
  readonly payloadStart: number;
  readonly payloadEnd: number;
}

/** Where the packet goes for one receiver. `extensions` maps an id in the packet to the id the receiver negotiated. */
export interface RtpTarget {
  readonly payloadType: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  readonly extensions: readonly (readonly [from: number, to: number])[];
}

const ONE_BYTE_PROFILE = 0xbede;
const TWO_BYTE_PROFILE = 0x1000;

/** `a` is `b` or comes after it, modulo 2^16. */
export const isAtOrAfter = (a: number, b: number): boolean => ((a - b) & 0xffff) < 0x8000;

/** A packet, or undefined when the bytes are not RTP version 2 or are cut short. */
export function parseRtp(buffer: Buffer): RtpPacket | undefined {
  if (buffer.length < 12) return undefined;
  const first = buffer.readUInt8(0);
  if (first >> 6 !== 2) return undefined;
  let offset = 12 + (first & 15) * 4;
  let extensions: ExtensionRange[] = [];
  if (first & 0x10) {
    if (offset + 4 > buffer.length) return undefined;
    const profile = buffer.readUInt16BE(offset);
    const end = offset + 4 + buffer.readUInt16BE(offset + 2) * 4;
    if (end > buffer.length) return undefined;
    extensions = parseExtensions(buffer, profile, offset + 4, end);
    offset = end;
  }
  const padding = first & 0x20 ? buffer.readUInt8(buffer.length - 1) : 0;
  if (offset > buffer.length - padding) return undefined;
  return {
    buffer,
    marker: buffer.readUInt8(1) & 0x80,
    sequence: buffer.readUInt16BE(2),
    timestamp: buffer.readUInt32BE(4),
    ssrc: buffer.readUInt32BE(8),
    extensions,
    payloadStart: offset,
    payloadEnd: buffer.length - padding,
  };
}

/** RFC 8285: one-byte and two-byte forms. */
function parseExtensions(buffer: Buffer, profile: number, from: number, end: number): ExtensionRange[] {
  const found: ExtensionRange[] = [];
  const isOneByte = profile === ONE_BYTE_PROFILE;
  if (!isOneByte && profile >> 4 !== TWO_BYTE_PROFILE >> 4) return found;
  for (let at = from; at < end;) {
    const head = buffer.readUInt8(at);
    if (head === 0) {
      at++;
      continue;
    }
    const id = isOneByte ? head >> 4 : head;
    if (isOneByte && id === 15) break;
    if (!isOneByte && at + 1 >= end) break;
    const start = at + (isOneByte ? 1 : 2);
    const length = isOneByte ? (head & 15) + 1 : buffer.readUInt8(at + 1);
    if (start + length > end) break;
    found.push({ id, start, end: start + length });
    at = start + length;
  }
  return found;
}

/** The bytes of one extension, or undefined when the packet has none of that id (0 and undefined: not negotiated). */
export function extensionOf(packet: RtpPacket, id: number | undefined): Buffer | undefined {
  if (!id) return undefined;
  const range = packet.extensions.find((e) => e.id === id);
  return range && packet.buffer.subarray(range.start, range.end);
}

/** A copy of the packet with a new header for one receiver. */
export function readdress(packet: RtpPacket, target: RtpTarget): Buffer {
  const carried: { id: number; bytes: Buffer }[] = [];
  for (const [from, to] of target.extensions) {
    const bytes = extensionOf(packet, from);
    if (bytes) carried.push({ id: to, bytes });
  }
  const isTwoByte = carried.some(({ id, bytes }) => bytes.length > 16 || bytes.length === 0 || id > 14);
  const headLength = isTwoByte ? 2 : 1;
  const length = carried.reduce((sum, { bytes }) => sum + bytes.length + headLength, 0);
  const extensionLength = carried.length ? 4 + ((length + 3) & ~3) : 0;
  const out = Buffer.allocUnsafe(12 + extensionLength + packet.payloadEnd - packet.payloadStart);
  out.writeUInt8(0x80 | (extensionLength ? 0x10 : 0), 0);
  out.writeUInt8(packet.marker | target.payloadType, 1);
  out.writeUInt16BE(target.sequence, 2);
  out.writeUInt32BE(target.timestamp, 4);
  out.writeUInt32BE(target.ssrc, 8);
  if (extensionLength) {
    out.fill(0, 12, 12 + extensionLength);
    out.writeUInt16BE(isTwoByte ? TWO_BYTE_PROFILE : ONE_BYTE_PROFILE, 12);
    out.writeUInt16BE((extensionLength - 4) / 4, 14);
    let at = 16;
    for (const { id, bytes } of carried) {
      if (isTwoByte) out.writeUInt16BE((id << 8) | bytes.length, at);
      else out.writeUInt8((id << 4) | (bytes.length - 1), at);
      at += headLength;
      at += bytes.copy(out, at);
    }
  }
  packet.buffer.copy(out, 12 + extensionLength, packet.payloadStart, packet.payloadEnd);
  return out;
}
