import type { RaisedHand } from './hand-state.js';

/** A hand as its attribute says. */
export interface Hand {
  readonly id: string;
  /** What the attribute held. */
  readonly value: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** Longer than any date: not read. */
const DATE_LENGTH = 40;

/** Milliseconds since the epoch; `null` when it is no date. Others write this attribute: anything may be in it. */
export function timeOf(value: unknown): number | null {
  if (typeof value !== 'string' || value.length > DATE_LENGTH) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

/**
 * What to write in order to come last: now, or just after the last hand, whose clock may be ahead. A hand that claims
 * another day is no measure.
 */
export function nextValue(queue: readonly Hand[], now: number): string {
  const others = queue.map(({ value }) => timeOf(value) ?? 0).filter((time) => time < now + DAY);
  return new Date(Math.max(now, ...others.map((time) => time + 1))).toISOString();
}

/** In the order of the dates, then of the identities: the same at everybody's. */
export function inOrder(hands: readonly Hand[]): readonly Hand[] {
  const timed = hands.flatMap((hand) => {
    const time = timeOf(hand.value);
    return time === null ? [] : [{ hand, time }];
  });
  return timed.sort((a, b) => a.time - b.time || (a.hand.id < b.hand.id ? -1 : 1)).map(({ hand }) => hand);
}

/**
 * Remembers since when each hand is up by our own clock: the others' may be hours off, and only their order matters.
 */
export class HandClock {
  #seen = new Map<string, RaisedHand & { readonly value: string }>();

  /** `isFirst`: hands that were up before this person came; for them their own word is all there is. */
  read(hands: readonly Hand[], now: number, isFirst: boolean): readonly RaisedHand[] {
    const seen = new Map<string, RaisedHand & { readonly value: string }>();
    for (const { id, value } of hands) {
      const last = this.#seen.get(id);
      const since = isFirst ? Math.min(now, timeOf(value) ?? now) : now;
      seen.set(id, last?.value === value ? last : { id, since, value });
    }
    this.#seen = seen;
    return [...seen.values()].map(({ id, since }) => ({ id, since }));
  }
}
