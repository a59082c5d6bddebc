/** How long a silence lasts before the person is told. */
const SILENT_AFTER = 5_000;
/** People pause: what was heard stays true for a while. */
const HEARD_FOR = 10_000;

export type Hearing = 'listening' | 'heard' | 'silent';

export interface Heard {
  /** When the microphone began. */
  readonly since: number;
  /** When a voice was last heard; `null` when none was. */
  readonly heardAt: number | null;
}

/** What to say about a microphone that is on. Times are milliseconds since the epoch. */
export function hearingOf(now: number, { since, heardAt }: Heard): Hearing {
  if (heardAt !== null && now - heardAt < HEARD_FOR) return 'heard';
  return now - Math.max(since, heardAt ?? 0) >= SILENT_AFTER ? 'silent' : 'listening';
}

/** After how many milliseconds of silence the answer changes; `null` when it stays. */
export function nextHearingIn(now: number, heard: Heard): number | null {
  switch (hearingOf(now, heard)) {
    case 'heard':
      return (heard.heardAt ?? now) + HEARD_FOR - now;
    case 'listening':
      return heard.since + SILENT_AFTER - now;
    case 'silent':
      return null;
  }
}
