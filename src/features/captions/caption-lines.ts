import type { CaptionLine, CaptionsState } from './captions-state.js';

export const PAGE_SIZE = 100;

/** How far back somebody may have begun to speak and still be heard of, in lines. */
const LOOK_BACK = 12;
/** Milliseconds without a new word after which a line that never ended is over. */
const OVER_AFTER = 5000;

type Lines = Pick<CaptionsState, 'pages' | 'first' | 'next'>;

/** The line of that number; `undefined` for one that is not there yet, or no longer. */
export function lineAt({ pages, first }: Pick<Lines, 'pages' | 'first'>, number: number): CaptionLine | undefined {
  const place = number - first;
  return pages[Math.floor(place / PAGE_SIZE)]?.[place % PAGE_SIZE];
}

/**
 * The numbers of the lines to show, in their order: the newest, then whoever is still speaking although others have
 * begun since, then the latest of the rest. At most `most` of them, since each takes a row or more.
 */
export function captionWindow(lines: Lines, most: number): readonly number[] {
  const newest = lineAt(lines, lines.next - 1);
  if (!newest) return [];
  const rank = ({ number, isFinal, endedAt }: CaptionLine) => {
    if (number === newest.number) return 0;
    return !isFinal && newest.startedAt - endedAt < OVER_AFTER ? 1 : 2;
  };
  const latest: CaptionLine[] = [];
  for (let number = newest.number; number > newest.number - LOOK_BACK; number--) {
    const line = lineAt(lines, number);
    if (line) latest.push(line);
  }
  return latest
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}

/**
 * How many characters of `next` were there before, in whole words: what the reader has read and may rely on. The rest is
 * new, or was just corrected.
 */
export function settledLength(previous: string, next: string): number {
  const most = Math.min(previous.length, next.length);
  let same = 0;
  while (same < most && previous[same] === next[same]) same++;
  const isWordEnd = (text: string) => same === text.length || text[same] === ' ';
  return isWordEnd(previous) && isWordEnd(next) ? same : Math.max(0, next.lastIndexOf(' ', same - 1));
}

/** A text in parts of at most `length` characters, cut between words. A text that grows keeps the parts it had. */
export function partsOf(text: string, length: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > length) {
    const space = rest.lastIndexOf(' ', length);
    const end = space > 0 ? space : length;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}
