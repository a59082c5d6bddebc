/** VP8 payload descriptor (RFC 7741). Offsets are absolute in the buffer; absent fields are undefined. */
export interface Vp8Descriptor {
  readonly startsFrame: boolean;
  readonly pictureId: { readonly value: number; readonly at: number; readonly isLong: boolean } | undefined;
  readonly tl0PictureIndex: { readonly value: number; readonly at: number } | undefined;
  readonly payloadStart: number;
}

const byteAt = (buffer: Buffer, at: number): number => buffer[at] ?? 0;

/** The descriptor, or undefined when it is cut short. */
export function parseVp8Descriptor(buffer: Buffer, start: number, end: number): Vp8Descriptor | undefined {
  const first = byteAt(buffer, start);
  let at = start + 1;
  let pictureId: Vp8Descriptor['pictureId'];
  let tl0PictureIndex: Vp8Descriptor['tl0PictureIndex'];
  if (first & 0x80) {
    const present = byteAt(buffer, at++);
    if (present & 0x80) {
      const isLong = (byteAt(buffer, at) & 0x80) !== 0;
      const value = isLong ? ((byteAt(buffer, at) & 0x7f) << 8) | byteAt(buffer, at + 1) : byteAt(buffer, at);
      pictureId = { value, at, isLong };
      at += isLong ? 2 : 1;
    }
    if (present & 0x40) {
      tl0PictureIndex = { value: byteAt(buffer, at), at };
      at++;
    }
    if (present & 0x30) at++;
  }
  if (at >= end) return undefined;
  return { startsFrame: (first & 0x10) !== 0 && (first & 7) === 0, pictureId, tl0PictureIndex, payloadStart: at };
}

/** Does this payload start a key frame? A receiver can begin with such a packet only. */
export function startsKeyFrame(mime: string, buffer: Buffer, start: number, end: number): boolean {
  if (start >= end) return false;
  const first = byteAt(buffer, start);
  switch (mime) {
    case 'video/vp8': {
      const descriptor = parseVp8Descriptor(buffer, start, end);
      return !!descriptor && descriptor.startsFrame && (byteAt(buffer, descriptor.payloadStart) & 1) === 0;
    }
    case 'video/vp9': // not inter-predicted, and the beginning of a frame
      return (first & 0x40) === 0 && (first & 0x08) !== 0;
    case 'video/av1': // first packet of a new coded video sequence
      return (first & 0x08) !== 0;
    case 'video/h264':
      return h264StartsKeyFrame(buffer, start, end);
    default:
      return false;
  }
}

const STAP_A = 24;
const FU_A = 28;
const isKeyUnit = (type: number): boolean => type === 5 || type === 7; // IDR slice, sequence parameter set

function h264StartsKeyFrame(buffer: Buffer, start: number, end: number): boolean {
  const type = byteAt(buffer, start) & 31;
  if (type === FU_A) {
    const header = byteAt(buffer, start + 1);
    return (header & 0x80) !== 0 && isKeyUnit(header & 31);
  }
  if (type !== STAP_A) return isKeyUnit(type);
  for (let at = start + 1; at + 2 < end; at += 2 + buffer.readUInt16BE(at)) {
    if (isKeyUnit(byteAt(buffer, at + 2) & 31)) return true;
  }
  return false;
}
