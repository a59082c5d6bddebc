/** Seconds before each attempt; the last one repeats. */
const DELAYS = [0, 1, 2, 4, 8, 15, 30];

/** Milliseconds after which the loop gives up and leaves a button. */
export const REJOIN_LIMIT = 5 * 60_000;

/**
 * The wait before an attempt to enter again, in milliseconds.
 *
 * @param attempt from 1
 * @param random between 0 and 1: ± 20 %, so that a restarted server does not meet everybody at once
 */
export function rejoinDelay(attempt: number, random: number): number {
  const seconds = DELAYS[Math.min(attempt, DELAYS.length) - 1] ?? 0;
  return Math.round(seconds * 1000 * (0.8 + 0.4 * random));
}

/** Whether another attempt is due: within five minutes of the loss and within the reason's own limit. */
export function mayRejoin(attempt: number, limit: number, lostFor: number): boolean {
  return attempt <= limit && lostFor < REJOIN_LIMIT;
}
