/** The reactions there are, by La Suite Meet's names, in the order in which they are offered. */
export const EMOJI = {
  'thumbs-up': '👍',
  'clapping-hands': '👏',
  'red-heart': '❤️',
  'face-with-tears-of-joy': '😂',
  'face-with-open-mouth': '😮',
  'party-popper': '🎉',
  'folded-hands': '🙏',
  'thumbs-down': '👎',
} as const;

export type ReactionName = keyof typeof EMOJI;

export function isReactionName(value: unknown): value is ReactionName {
  return typeof value === 'string' && Object.hasOwn(EMOJI, value);
}
