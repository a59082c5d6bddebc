/** RTCP packet types (RFC 3550, RFC 4585). */
export const RTCP = { senderReport: 200, receiverReport: 201, transportFeedback: 205, payloadFeedback: 206 } as const;

/** One packet of a compound RTCP datagram. `count` is the report count or the feedback format. */
export interface RtcpPacket {
  readonly type: number;
  readonly count: number;
  readonly bytes: Buffer;
}

/** What we tell a publisher about one of its streams. `fraction` is in 1/256; `lastSenderReport` and `delay` as RFC 3550 §6.4.1. */
export interface ReportBlock {
  readonly ssrc: number;
  readonly fraction: number;
  readonly lost: number;
  readonly highest: number;
  readonly lastSenderReport: number;
  readonly delay: number;
}

/** The sender of our own RTCP; libwebrtc does not look at it. */
const OUR_SSRC = 1;
const BLOCK_LENGTH = 24;

/** The packets of a compound datagram; what is cut short is left out. */
export function* rtcpPackets(datagram: Buffer): Generator<RtcpPacket> {
  for (let at = 0; at + 4 <= datagram.length;) {
    const length = (datagram.readUInt16BE(at + 2) + 1) * 4;
    if (at + length > datagram.length) return;
    const bytes = datagram.subarray(at, at + length);
    yield { type: bytes.readUInt8(1), count: bytes.readUInt8(0) & 31, bytes };
    at += length;
  }
}

function head(count: number, type: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt8(0x80 | count, 0);
  bytes.writeUInt8(type, 1);
  bytes.writeUInt16BE(size / 4 - 1, 2);
  bytes.writeUInt32BE(OUR_SSRC, 4);
  return bytes;
}

/** Picture loss indication: asks for a key frame on one stream. */
export function pictureLoss(ssrc: number): Buffer {
  const bytes = head(1, RTCP.payloadFeedback, 12);
  bytes.writeUInt32BE(ssrc, 8);
  return bytes;
}

/** Generic NACK: asks for these sequence numbers again. */
export function nack(ssrc: number, sequences: readonly number[]): Buffer {
  const items: { first: number; mask: number }[] = [];
  for (const sequence of [...sequences].sort((a, b) => a - b)) {
    const last = items.at(-1);
    const distance = last ? sequence - last.first : 0;
    if (last && distance >= 1 && distance <= 16) last.mask |= 1 << (distance - 1);
    else items.push({ first: sequence, mask: 0 });
  }
  const bytes = head(1, RTCP.transportFeedback, 12 + items.length * 4);
  bytes.writeUInt32BE(ssrc, 8);
  items.forEach(({ first, mask }, i) => {
    bytes.writeUInt16BE(first, 12 + i * 4);
    bytes.writeUInt16BE(mask, 14 + i * 4);
  });
  return bytes;
}

/** The sequence numbers that a generic NACK asks for. */
export function* nackedSequences(bytes: Buffer): Generator<number> {
  for (let at = 12; at + 4 <= bytes.length; at += 4) {
    const first = bytes.readUInt16BE(at);
    const mask = bytes.readUInt16BE(at + 2);
    yield first;
    for (let bit = 0; bit < 16; bit++) if (mask & (1 << bit)) yield (first + bit + 1) & 0xffff;
  }
}

export function receiverReport(blocks: readonly ReportBlock[]): Buffer {
  const bytes = head(blocks.length, RTCP.receiverReport, 8 + blocks.length * BLOCK_LENGTH);
  blocks.forEach((block, i) => {
    const at = 8 + i * BLOCK_LENGTH;
    bytes.writeUInt32BE(block.ssrc, at);
    bytes.writeUInt32BE((((block.fraction & 255) << 24) | (block.lost & 0xffffff)) >>> 0, at + 4);
    bytes.writeUInt32BE(block.highest >>> 0, at + 8);
    bytes.writeUInt32BE(block.lastSenderReport >>> 0, at + 16);
    bytes.writeUInt32BE(block.delay >>> 0, at + 20);
  });
  return bytes;
}

/** The worst loss, 0 to 1, of the report blocks that begin at `from`. */
export function worstLoss(bytes: Buffer, from: number, count: number): number {
  let worst = 0;
  for (let i = 0, at = from; i < count && at + BLOCK_LENGTH <= bytes.length; i++, at += BLOCK_LENGTH) {
    worst = Math.max(worst, bytes.readUInt8(at + 4));
  }
  return worst / 256;
}

/** Receiver estimated maximum bitrate, bit/s. libwebrtc starts straight at this value. */
export function estimatedBitrate(bitsPerSecond: number, ssrcs: readonly number[]): Buffer {
  const bytes = head(15, RTCP.payloadFeedback, 20 + ssrcs.length * 4);
  bytes.write('REMB', 12);
  let exponent = 0;
  let mantissa = bitsPerSecond;
  while (mantissa > 0x3ffff) {
    mantissa >>>= 1;
    exponent++;
  }
  bytes.writeUInt8(ssrcs.length, 16);
  bytes.writeUInt8((exponent << 2) | (mantissa >>> 16), 17);
  bytes.writeUInt16BE(mantissa & 0xffff, 18);
  ssrcs.forEach((ssrc, i) => bytes.writeUInt32BE(ssrc, 20 + i * 4));
  return bytes;
}

/** A publisher's sender report, readdressed to one receiver's stream: same wall clock, the receiver's own timeline. */
export function relayedSenderReport(
  report: Buffer,
  to: { ssrc: number; timestamp: number; packets: number; octets: number },
): Buffer {
  const bytes = head(0, RTCP.senderReport, 28);
  bytes.writeUInt32BE(to.ssrc, 4);
  report.copy(bytes, 8, 8, 16);
  bytes.writeUInt32BE(to.timestamp >>> 0, 16);
  bytes.writeUInt32BE(to.packets >>> 0, 20);
  bytes.writeUInt32BE(to.octets >>> 0, 24);
  return bytes;
}
