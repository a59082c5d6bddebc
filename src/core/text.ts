export const NAME_LENGTH = 80;

/** Kept though they show nothing: emoji and several scripts are written with them. */
const JOINERS = '\\u200c|\\u200d|[\\ufe00-\\ufe0f\\u{e0020}-\\u{e007f}]';

/** Controls, halves of characters, line separators, whatever is invisible: bidirectional overrides too. */
const UNSAFE = new RegExp(
  `[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\ufff9-\\ufffb]|(?!${JOINERS})\\p{Default_Ignorable_Code_Point}`,
  'gu',
);

/** Something that can be seen: neither a space, nor a joiner, nor an accent on nothing. */
const VISIBLE = /[^\s\p{C}\p{M}]/u;

/** A name from somebody else, fit to be shown on one line: cleaned, trimmed, cut at 80 characters (not halves of one). */
export function cleanName(value: unknown): string {
  if (typeof value !== 'string') return '';
  // Cut before cleaning too: a name of megabytes must not cost its length at each event.
  const line = value
    .slice(0, NAME_LENGTH * 8)
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return VISIBLE.test(line) ? Array.from(line).slice(0, NAME_LENGTH).join('').trim() : '';
}

/**
 * A text of several lines from somebody else: the same characters go as from a name, line breaks stay, and two empty
 * lines in a row are one. Longer than `length`, it is cut, and says so by an ellipsis.
 */
export function cleanLines(value: unknown, length: number): string {
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, length * 3)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .split('\n')
    .map((line) => line.replace(UNSAFE, '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!VISIBLE.test(text)) return '';
  if (text.length <= length) return text;
  // The last unit may be the first half of a character.
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
