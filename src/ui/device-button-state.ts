import type { DeviceFailure } from '../core/device-failure.js';
import type { SourceState } from '../core/source.js';

/** The looks of the microphone and camera buttons. */
export type DeviceButtonLook = 'on' | 'off' | 'pending' | 'closed' | 'missing';

/** The words each of the two buttons brings. */
export interface DeviceButtonWords {
  readonly on: string;
  readonly off: string;
  readonly pending: string;
  readonly closed: string;
  readonly missing: string;
  readonly turnOff: string;
  readonly turnOn: string;
  readonly askHelp: string;
  readonly choose: string;
  readonly closedReason: string;
  readonly missingReason: string;
  readonly denied: string;
  readonly deniedBySystem: string;
  readonly deniedByPage: string;
  readonly inUse: string;
  readonly unplugged: string;
  readonly unsupported: string;
  readonly failed: string;
  readonly lookAgain: string;
  readonly retry: string;
}

/** `isThere`: the browser lists a device of the kind, or has not listed any yet. */
export function deviceButtonLook(source: SourceState, isThere: boolean): DeviceButtonLook {
  if (!source.isAllowed) return 'closed';
  if (source.status !== 'off') return source.status;
  return source.failure === 'not-found' || !isThere ? 'missing' : 'off';
}

const REASONS = {
  denied: 'denied',
  'denied-by-system': 'deniedBySystem',
  'denied-by-page': 'deniedByPage',
  'not-found': 'missingReason',
  'in-use': 'inUse',
  unplugged: 'unplugged',
  unsupported: 'unsupported',
  failed: 'failed',
} as const satisfies Record<DeviceFailure, keyof DeviceButtonWords>;

/** What the button answers when it cannot do what was asked; `null` without a reason to give. */
export function deviceReason(
  look: DeviceButtonLook,
  failure: DeviceFailure | null,
  words: DeviceButtonWords,
): string | null {
  if (look === 'closed') return words.closedReason;
  if (look === 'missing') return words.missingReason;
  return failure && words[REASONS[failure]];
}

/** What to propose beside the reason; `''` when trying again would change nothing. */
export function deviceWayOut(look: DeviceButtonLook, failure: DeviceFailure | null, words: DeviceButtonWords): string {
  if (look === 'missing') return words.lookAgain;
  return look === 'closed' || failure === 'denied-by-page' || failure === 'unsupported' ? '' : words.retry;
}
