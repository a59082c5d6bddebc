export const NAME_LENGTH = 80;

// Control characters, bidirectional overrides and isolates, zero-width and invisible characters that only serve to
// disguise a name. The zero-width joiner stays: emoji and several scripts need it.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A name from somebody else, fit to be shown on one line: cleaned, trimmed, cut at 80 characters (not halves of one). */
export function cleanName(value: unknown): string {
  if (typeof value !== 'string') return '';
  // Cut before cleaning too: a name of megabytes must not cost its length at each event.
  const line = value
    .slice(0, NAME_LENGTH * 8)
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, NAME_LENGTH).join('').trim();
}
