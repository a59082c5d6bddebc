import type { DeviceFailure, DeviceKind } from '../../core/device-failure.js';

/** The order in which they are named to people. */
export const KINDS: readonly DeviceKind[] = ['camera', 'microphone'];

/** What is known of one device when the person has not joined yet. */
export interface DeviceSituation {
  readonly status: 'off' | 'pending' | 'on';
  readonly failure: DeviceFailure | null;
  readonly permission: 'granted' | 'denied' | 'prompt' | 'unknown';
  /** False when the page wants it off at the beginning. */
  readonly isWanted: boolean;
  /** It has been opened, or tried, since this screen is there. */
  readonly wasTried: boolean;
}

export type Situations = Readonly<Record<DeviceKind, DeviceSituation>>;

/** Which of the two a sentence is about. */
export type Which = DeviceKind | 'both';

export interface DeviceProblem {
  readonly failure: DeviceFailure;
  readonly kinds: readonly DeviceKind[];
}

export function whichOf(kinds: readonly DeviceKind[]): Which {
  return kinds.length > 1 ? 'both' : (kinds[0] ?? 'both');
}

/** A line of words in three forms: genders and plurals differ. */
export function wordsFor(camera: string, microphone: string, both: string): (which: Which) => string {
  return (which) => ({ camera, microphone, both })[which];
}

/**
 * The kinds to offer in the first question, none when there is nothing to explain: something is known already, or the
 * person has begun.
 */
export function kindsToAsk(situations: Situations): readonly DeviceKind[] {
  const wanted = KINDS.filter((kind) => situations[kind].isWanted);
  const isUntouched = KINDS.every((kind) => !situations[kind].wasTried && situations[kind].status === 'off');
  if (!isUntouched || wanted.some((kind) => situations[kind].permission === 'granted')) return [];
  return wanted.filter((kind) => situations[kind].permission !== 'denied');
}

/**
 * The kinds that open without a press: allowed before, and not tried yet; or refused until now and allowed meanwhile.
 */
export function kindsToOpen(situations: Situations, before: Situations | null): readonly DeviceKind[] {
  return KINDS.filter((kind) => {
    const { status, failure, permission, isWanted, wasTried } = situations[kind];
    const isNews = before?.[kind].permission !== 'granted';
    if (permission !== 'granted' || status !== 'off' || !isNews) return false;
    return failure === 'denied' || (isWanted && !wasTried);
  });
}

/** What stands in the way, one entry for two devices with the same trouble. */
export function problemsOf(situations: Situations, isChromium: boolean): readonly DeviceProblem[] {
  const failures = KINDS.map((kind) => [kind, failureOf(situations[kind], isChromium)] as const);
  const [first, second] = failures;
  if (first?.[1] && first[1] === second?.[1]) return [{ failure: first[1], kinds: KINDS }];
  return failures.flatMap(([kind, failure]) => (failure ? [{ failure, kinds: [kind] }] : []));
}

function failureOf(situation: DeviceSituation, isChromium: boolean): DeviceProblem['failure'] | null {
  const { status, failure, permission, isWanted } = situation;
  if (status !== 'off') return null;
  // Only Chromium says in this way that it will ask again; the others keep a refusal and still answer "prompt".
  if (failure === 'denied' && permission === 'prompt' && isChromium) return 'dismissed';
  if (failure) return failure;
  return isWanted && permission === 'denied' ? 'denied' : null;
}
