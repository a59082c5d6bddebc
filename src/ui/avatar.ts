const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A letter that nothing is written upon: the segmenter, which is slow, is asked for the others only. */
const PLAIN = /^[\p{L}\p{N}](?![\p{M}\u200d])/u;

function firstLetter(word: string): string {
  const [plain] = PLAIN.exec(word) ?? [];
  if (plain) return plain.toLocaleUpperCase();
  for (const { segment } of segments.segment(word)) {
    if (/[\p{L}\p{N}]/u.test(segment)) return segment.toLocaleUpperCase();
  }
  return '';
}

/** Initials of the first and the last word: "Anne-Sophie de La Roche" → "AR". `''` without a letter or a figure. */
export function initialsOf(name: string): string {
  const letters = name.trim().split(/\s+/u).map(firstLetter).filter(Boolean);
  return (letters[0] ?? '') + (letters.length > 1 ? (letters.at(-1) ?? '') : '');
}

/** Which of the six pairs of colours stands for an identity, from 1: the same for everybody and for the whole meeting. */
export function avatarColour(identity: string): number {
  let hash = 0;
  for (const character of identity) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return (hash % 6) + 1;
}
