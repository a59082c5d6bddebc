import type { Meeting } from '../core/meeting.js';
import type { StateOf } from '../core/meeting-state.js';
import { wordsLanguage } from '../i18n/spoken-language.js';

type Entries = StateOf<'journal'>['entries'];

/** How many are kept: an afternoon of a busy meeting. */
const MOST = 300;
/** How many of those that nobody looks up: enough to be said. Many of them push out no other. */
const MOST_UNKEPT = 50;
/** Longer than any sentence of ours with the longest names in it. */
const LONGEST = 500;

let count = 0;

export interface SayOptions {
  /** Interrupts what is being said: for what the person must know now. */
  readonly urgent?: boolean;
  /** `false`: only written down. */
  readonly isSpoken?: boolean;
  /** `false`: only said, for what nobody would look up later. */
  readonly isKept?: boolean;
  /** Of the words, where they are not ours; `''` when nobody knows. */
  readonly language?: string;
}

/** The journal with one more sentence in it. */
export function withEntry(
  entries: Entries,
  text: string,
  language: string,
  { urgent = false, isSpoken = true, isKept = true }: SayOptions = {},
): Entries {
  const words = { text: text.slice(0, LONGEST), language };
  const entry = { id: ++count, at: Date.now(), ...words, isUrgent: urgent, isSpoken, isKept };
  const alike = entries.filter((one) => one.isKept === isKept);
  const oldest = alike.length < (isKept ? MOST : MOST_UNKEPT) ? undefined : alike[0];
  return [...entries.filter((one) => one !== oldest), entry];
}

/**
 * Tells the person something in words: into the journal, and from there aloud, once, in the order in which it was told.
 * One queue and one pair of live regions for the whole meeting, wherever the news comes from.
 */
export function say(meeting: Meeting | undefined, text: string, options?: SayOptions): void {
  if (!meeting?.state.journal || !text) return;
  const { journal, locale } = meeting.state;
  const language = options?.language ?? wordsLanguage(locale);
  meeting.patch('journal', { entries: withEntry(journal.entries, text, language, options) });
}
