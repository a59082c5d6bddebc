import { lineAt, PAGE_SIZE, partsOf, settledLength } from './caption-lines.js';
import type { CaptionLine, CaptionsState } from './captions-state.js';

export interface CaptionSpeaker {
  readonly id: string;
  readonly name: string;
  readonly isLocal: boolean;
}

/** What is known of a segment at some moment: its whole text so far, cleaned. */
export interface CaptionUpdate {
  /** Agents send everything twice: as text streams, and as the packets of before. */
  readonly path: 'stream' | 'packet';
  readonly speaker: CaptionSpeaker;
  readonly segment: string;
  readonly text: string;
  readonly isFinal: boolean;
  readonly language: string;
  /** In the order in which updates were sent: streams may end in another. */
  readonly order: number;
  /** Whether it is sure that the segment is this speaker's: else it can go on with a line, and begin none. */
  readonly mayBegin: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Lines kept for the history. */
export const MOST_LINES = 5000;
/** Characters of a line; a longer segment goes on in the next line. */
export const LONGEST_LINE = 1000;

/** Segments whose late updates are recognised. */
const MOST_SEGMENTS = 500;
const MOST_SPEAKERS = 1000;
const COLOURS = 6;

interface Segment {
  readonly line: number;
  readonly order: number;
}

interface Speaker {
  readonly colour: number;
  /** A stream has come: packets of this speaker say the same once more. */
  hasStreams: boolean;
  /** Number of the last line, and how it came. */
  last: number;
  lastPath: CaptionUpdate['path'] | null;
}

/** Every line of a meeting: one a segment, replaced in place until it is final, whatever comes twice, late or forged. */
export class CaptionBook {
  #pages: CaptionsState['pages'] = [];
  #first = 0;
  #next = 0;
  readonly #segments = new Map<string, Segment>();
  readonly #speakers = new Map<string, Speaker>();

  get lines(): Pick<CaptionsState, 'pages' | 'first' | 'next'> {
    return { pages: this.#pages, first: this.#first, next: this.#next };
  }

  /** The connection is a new one: whatever was being said is all that will be known, and packets may be the only way. */
  beginSession(): void {
    for (const speaker of this.#speakers.values()) {
      speaker.hasStreams = false;
      this.#settle(speaker.last);
    }
  }

  /** Whether the speaker's segment has a line already. */
  has(segment: string): boolean {
    return this.#segments.has(segment);
  }

  /** @returns the lines that are final from now on */
  apply(update: CaptionUpdate): readonly CaptionLine[] {
    const speaker = this.#speaker(update.speaker.id);
    if (update.path === 'packet' && speaker.hasStreams) return [];
    const isFirstStream = update.path === 'stream' && !speaker.hasStreams;
    if (update.path === 'stream') speaker.hasStreams = true;
    return partsOf(update.text, LONGEST_LINE).flatMap((text, part) => {
      const segment = part === 0 ? update.segment : `${update.segment} ${part}`;
      // The same words came as a packet a moment ago: one line, which the streams carry from here.
      if (isFirstStream && part === 0 && !this.has(segment)) this.#adopt(segment, text, speaker);
      const line = this.has(segment)
        ? this.#replace({ ...update, segment, text })
        : this.#add({ ...update, segment, text }, speaker);
      return line?.isFinal ? [line] : [];
    });
  }

  #add(update: CaptionUpdate, own: Speaker): CaptionLine | null {
    const { speaker, segment, text, isFinal, language, at, order } = update;
    if (!text || !update.mayBegin) return null;
    this.#settle(own.last);
    const line: CaptionLine = {
      number: this.#next++,
      speakerId: speaker.id,
      name: speaker.name,
      isLocal: speaker.isLocal,
      colour: own.colour,
      text,
      settled: isFinal ? text.length : 0,
      isFinal,
      language,
      startedAt: at,
      endedAt: at,
    };
    own.last = line.number;
    own.lastPath = update.path;
    this.#know(segment, { line: line.number, order });
    const page = this.#pages.at(-1);
    this.#pages = page && page.length < PAGE_SIZE ? this.#pages.with(-1, [...page, line]) : [...this.#pages, [line]];
    if (this.#next - this.#first > MOST_LINES) {
      this.#pages = this.#pages.slice(1);
      this.#first += PAGE_SIZE;
    }
    return line;
  }

  #replace({ speaker, segment, text, isFinal, language, at, order }: CaptionUpdate): CaptionLine | null {
    const known = this.#segments.get(segment);
    const line = known && lineAt(this.lines, known.line);
    // Gone from the history, final, or somebody else's.
    if (!line || line.isFinal || line.speakerId !== speaker.id) return null;
    if (order < known.order && !isFinal) return null;
    this.#know(segment, { ...known, order });
    // A retraction would take words away that have been read.
    const now = text || line.text;
    if (now === line.text && !isFinal) return null;
    const next: CaptionLine = {
      ...line,
      text: now,
      name: line.name || speaker.name,
      settled: isFinal ? now.length : settledLength(line.text, now),
      isFinal,
      language: language || line.language,
      endedAt: at,
    };
    this.#write(next);
    return next;
  }

  #adopt(segment: string, text: string, { last, lastPath }: Speaker): void {
    const line = lineAt(this.lines, last);
    if (lastPath !== 'packet' || !line || (line.isFinal && line.text !== text)) return;
    this.#know(segment, { line: last, order: 0 });
  }

  #write(line: CaptionLine): void {
    const place = line.number - this.#first;
    const index = Math.floor(place / PAGE_SIZE);
    const page = this.#pages[index];
    if (page) this.#pages = this.#pages.with(index, page.with(place % PAGE_SIZE, line));
  }

  /** Whoever begins another segment has ended this one, whether or not its last words are ever confirmed. */
  #settle(number: number): void {
    const line = lineAt(this.lines, number);
    if (line && line.settled < line.text.length) this.#write({ ...line, settled: line.text.length });
  }

  #know(segment: string, known: Segment): void {
    this.#segments.set(segment, known);
    if (this.#segments.size > MOST_SEGMENTS) forgetOldest(this.#segments);
  }

  /** In order of first words, whatever becomes of those words. */
  #speaker(id: string): Speaker {
    const known = this.#speakers.get(id);
    if (known) return known;
    const speaker = { colour: (this.#speakers.size % COLOURS) + 1, hasStreams: false, last: -1, lastPath: null };
    this.#speakers.set(id, speaker);
    if (this.#speakers.size > MOST_SPEAKERS) forgetOldest(this.#speakers);
    return speaker;
  }
}

function forgetOldest(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    map.delete(key);
    return;
  }
}
