/** What a person is told while the meeting opens: nothing, that it does, that it is slow, that there are other ways. */
export type ConnectingPhase = 'quiet' | 'busy' | 'slow' | 'stuck';

/** Milliseconds after which each phase begins. */
const STARTS: readonly (readonly [ConnectingPhase, number])[] = [
  ['stuck', 20_000],
  ['slow', 8_000],
  ['busy', 400],
];

export function connectingPhase(elapsed: number): ConnectingPhase {
  return STARTS.find(([, start]) => elapsed >= start)?.[0] ?? 'quiet';
}

/** Milliseconds until the next phase; `null` in the last one. */
export function nextPhaseIn(elapsed: number): number | null {
  const next = STARTS.findLast(([, start]) => elapsed < start);
  return next ? next[1] - elapsed : null;
}
