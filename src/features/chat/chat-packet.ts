/** Topic of the text streams, and of the older packets that hold the same message. */
export const STREAM_TOPIC = 'lk.chat';
export const PACKET_TOPIC = 'lk-chat-topic';

/** Far more than a message of 4,000 characters needs. */
const MOST_BYTES = 64 * 1024;

export interface ChatPacket {
  readonly id: string;
  readonly text: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The older packet, for clients that know no text streams.
 *
 * @param ignoreLegacy the receiver may wait for the stream of the same id instead: false where the server carries none
 */
export function encodePacket(
  { id, text }: ChatPacket,
  timestamp: number,
  ignoreLegacy: boolean,
): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify({ id, timestamp, message: text, ignoreLegacy }));
}

/** What a packet of somebody else holds; `null` for anything that is not a message. */
export function decodePacket(bytes: Uint8Array): ChatPacket | null {
  if (bytes.byteLength > MOST_BYTES) return null;
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes));
    if (typeof value !== 'object' || value === null) return null;
    const { id, message } = value as { id?: unknown; message?: unknown };
    return isId(id) && typeof message === 'string' ? { id, text: message } : null;
  } catch {
    return null;
  }
}

/** Long enough for any client's; a sender must not fill our memory with ids. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 128;
}
