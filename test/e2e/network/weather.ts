/** What a line does to the packets that it carries, in one direction. */
export interface Weather {
  /** Share of the packets that never arrive, 0 to 1. */
  readonly loss: number;
  /** Kilobits per second; more than that waits in a queue, and is dropped when the queue is full. */
  readonly rate: number;
}

export const FAIR: Weather = { loss: 0, rate: Number.POSITIVE_INFINITY };

/** How much a home router holds back before it drops, ms. */
const QUEUE_MS = 400;

/** One direction of a line. The same packets are lost in each run: whether a packet is lost depends on its number. */
export class Line {
  weather: Weather = FAIR;
  isSilent = false;
  carried = 0;
  dropped = 0;
  #random = sequence(4821);
  #freeAt = 0;

  carry(size: number, deliver: () => void): void {
    const now = performance.now();
    const start = Math.max(now, this.#freeAt);
    if (this.isSilent || this.#random() < this.weather.loss || start - now > QUEUE_MS) {
      this.dropped++;
      return;
    }
    this.carried++;
    this.#freeAt = start + (size * 8) / this.weather.rate;
    const wait = this.#freeAt - now;
    if (wait < 1) deliver();
    else setTimeout(deliver, wait);
  }
}

/** Numbers from 0 to 1, the same in each run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
