import { after } from '../../core/after.js';
import { partsOf } from './caption-lines.js';
import type { CaptionLine } from './captions-state.js';

/** Milliseconds from one thing said to the next, at least. */
const PAUSE = 3000;
/** How fast a screen reader is taken to speak, in characters a second: faster than people do, so that it keeps up. */
const SPEED = 25;
/** Characters said in one go. */
const LONGEST = 300;
/** Characters that may wait: twenty seconds of them. Older words would come too late to answer to. */
const MOST_WAITING = 500;
/** Milliseconds of silence after which it is said again who speaks. */
const TURN = 20_000;

export interface CaptionVoiceOptions {
  /** Whether the person wants to hear them at this moment; what waits while not is forgotten. */
  readonly isWanted: () => boolean;
  /** Tells it to the screen reader. `language` is `''` where the source does not say. */
  readonly say: (text: string, language: string) => void;
  /** In our own words. */
  readonly sayName: (name: string, text: string) => string;
  readonly saySkipped: (count: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Hands final words to a screen reader, as somebody would read them out: one turn after the other, whose it is said once
 * at its beginning, no faster than they can be spoken. When people talk faster than that, the oldest whole passages are
 * left out, and how many is said: what is heard is what is being talked about. One's own words are not read back.
 */
export class CaptionVoice {
  readonly #options: CaptionVoiceOptions;
  #waiting: CaptionLine[] = [];
  #skipped = 0;
  #isSpeaking = false;
  #last = { speakerId: '', until: 0 };

  constructor(options: CaptionVoiceOptions) {
    this.#options = options;
  }

  /** A line that is final. */
  take(line: CaptionLine): void {
    if (line.isLocal || !this.#options.isWanted()) return;
    this.#waiting.push(line);
    while (this.#waiting.length > 1 && lengthOf(this.#waiting) > MOST_WAITING) {
      this.#waiting.shift();
      this.#skipped++;
    }
    if (!this.#isSpeaking) this.#next();
  }

  #next(): void {
    this.#isSpeaking = false;
    if (!this.#options.isWanted()) this.#waiting = [];
    const [first] = this.#waiting;
    if (!first) {
      this.#skipped = 0;
      return;
    }
    const text = this.#takeTurn(first);
    const isSameTurn = first.speakerId === this.#last.speakerId && Date.now() < this.#last.until && !this.#skipped;
    if (this.#skipped) this.#options.saySkipped(this.#skipped);
    this.#options.say(isSameTurn ? text : this.#options.sayName(first.name, text), first.language);
    const pause = Math.max(PAUSE, (text.length / SPEED) * 1000);
    this.#last = { speakerId: first.speakerId, until: Date.now() + pause + TURN };
    this.#skipped = 0;
    this.#isSpeaking = true;
    after(pause, () => this.#next(), this.#options);
  }

  /** What the same person says, in the same language, as far as it can be said in one go. */
  #takeTurn(first: CaptionLine): string {
    const end = this.#waiting.findIndex(
      ({ speakerId, language }, index) =>
        speakerId !== first.speakerId ||
        language !== first.language ||
        lengthOf(this.#waiting.slice(0, index + 1)) > LONGEST,
    );
    if (end !== 0) return textOf(this.#waiting.splice(0, end < 0 ? this.#waiting.length : end));
    const [text = '', ...rest] = partsOf(first.text, LONGEST);
    this.#waiting[0] = { ...first, text: rest.join(' ') };
    return text;
  }
}

function textOf(lines: readonly CaptionLine[]): string {
  return lines.map(({ text }) => text).join(' ');
}

function lengthOf(lines: readonly CaptionLine[]): number {
  return textOf(lines).length;
}
