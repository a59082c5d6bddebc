import { after } from '../../core/after.js';
import type { CaptionUpdate } from './caption-book.js';

/** Milliseconds between two looks at what has come: below what an eye notices, and few enough for any flood. */
const PACE = 50;
/** Segments that may change between two looks: one person's, and everybody's. */
const MOST_OF_ONE = 8;
const MOST_AT_ONCE = 64;
/** Lines one person may begin at once, and per second after that. Speech begins one in a second or two. */
const BURST = 10;
const PER_SECOND = 2;
const MOST_SPEAKERS = 1000;

interface Allowance {
  left: number;
  at: number;
}

/**
 * Holds updates for a moment and hands on the last of each segment, so that a thousand packets a second cost as much as
 * twenty. Who begins lines faster than anybody speaks begins no more of them.
 */
export class CaptionPace {
  readonly #handOn: (updates: readonly CaptionUpdate[]) => void;
  readonly #knows: (segment: string) => boolean;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<string, CaptionUpdate>();
  readonly #counts = new Map<string, number>();
  readonly #allowances = new Map<string, Allowance>();

  constructor(
    handOn: (updates: readonly CaptionUpdate[]) => void,
    { knows, signal }: { readonly knows: (segment: string) => boolean; readonly signal: AbortSignal },
  ) {
    this.#handOn = handOn;
    this.#knows = knows;
    this.#signal = signal;
  }

  take(update: CaptionUpdate): void {
    const { path, segment, speaker } = update;
    const key = JSON.stringify([speaker.id, path, segment]);
    const last = this.#waiting.get(key);
    if (last && (last.isFinal || (last.order > update.order && !update.isFinal))) return;
    if (!last) {
      const count = this.#counts.get(speaker.id) ?? 0;
      if (count >= MOST_OF_ONE || this.#waiting.size >= MOST_AT_ONCE || !this.#mayBegin(update)) return;
      this.#counts.set(speaker.id, count + 1);
    }
    if (this.#waiting.size === 0) after(PACE, () => this.#flush(), { signal: this.#signal });
    this.#waiting.set(key, update);
  }

  #flush(): void {
    const updates = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#counts.clear();
    this.#handOn(updates);
  }

  #mayBegin({ segment, speaker, path, at }: CaptionUpdate): boolean {
    if (this.#knows(segment)) return true;
    const key = `${path} ${speaker.id}`;
    const { left, at: since } = this.#allowances.get(key) ?? { left: BURST, at };
    const now = Math.min(BURST, left + (Math.max(0, at - since) / 1000) * PER_SECOND);
    if (this.#allowances.size > MOST_SPEAKERS) this.#allowances.clear();
    this.#allowances.set(key, { left: Math.max(0, now - 1), at });
    return now >= 1;
  }
}
