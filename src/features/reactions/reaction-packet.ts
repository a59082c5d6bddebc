import { isReactionName, type ReactionName } from './reaction-names.js';

/** La Suite Meet's packet, without topic: its people and ours see each other's reactions. */
const TYPE = 'reactionReceived';
/** Longer than any reaction, in bytes: not read. */
const MOST_BYTES = 200;

export function packetOf(name: ReactionName): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ type: TYPE, data: { emoji: name } }));
}

/** The reaction in a packet, `null` for anything else: whoever sends it, anything may be in it. */
export function reactionIn(bytes: Uint8Array): ReactionName | null {
  if (bytes.byteLength > MOST_BYTES) return null;
  try {
    const packet = JSON.parse(new TextDecoder().decode(bytes)) as Partial<{
      type: unknown;
      data: Partial<{ emoji: unknown }> | null;
    }> | null;
    const emoji = packet?.type === TYPE ? packet.data?.emoji : null;
    return isReactionName(emoji) ? emoji : null;
  } catch {
    return null;
  }
}
