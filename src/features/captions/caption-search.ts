import { folded } from '../../core/folded.js';

export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A text cut where a folded query is found in it, as it is written. Without a query, in one part. */
export function partsWith(text: string, query: string): readonly TextPart[] {
  if (!query) return [{ text, isMatch: false }];
  // Character by character: folding may change how many units a character has.
  const characters = Array.from(text.normalize('NFC'));
  const starts: number[] = [];
  let whole = '';
  for (const character of characters) {
    starts.push(whole.length);
    whole += folded(character);
  }
  const placeOf = (offset: number) => {
    const next = starts.findIndex((start) => start >= offset);
    return next < 0 ? characters.length : next;
  };
  const parts: TextPart[] = [];
  let from = 0;
  for (let found = whole.indexOf(query); found >= 0; found = whole.indexOf(query, found + query.length)) {
    const [start, end] = [placeOf(found), placeOf(found + query.length)];
    if (start > from) parts.push({ text: characters.slice(from, start).join(''), isMatch: false });
    if (end > start) parts.push({ text: characters.slice(start, end).join(''), isMatch: true });
    from = end;
  }
  if (from < characters.length) parts.push({ text: characters.slice(from).join(''), isMatch: false });
  return parts;
}
