/** How many packets a sender may send in one go, and per second after that. A message is two of them. */
const BURST = 40;
const PER_SECOND = 10;

interface Bucket {
  left: number;
  at: number;
}

/** How much each sender may say: one who floods the room is heard less, the others as before. */
export class SenderAllowance {
  readonly #buckets = new Map<string, Bucket>();

  /** Whether one more packet of this sender is taken. `now` in milliseconds, of any clock that only goes forward. */
  take(identity: string, now: number): boolean {
    const bucket = this.#buckets.get(identity) ?? { left: BURST, at: now };
    this.#buckets.set(identity, bucket);
    bucket.left = Math.min(BURST, bucket.left + ((now - bucket.at) / 1000) * PER_SECOND);
    bucket.at = now;
    if (bucket.left < 1) return false;
    bucket.left--;
    return true;
  }
}
