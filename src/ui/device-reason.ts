import type { DeviceFailure, DeviceKind } from '../core/device-failure.js';
import type { DeviceButtonLook } from './device-button-state.js';
import type { DeviceFailuresWords } from './device-failures.strings.js';

export { deviceFailuresStrings } from './device-failures.strings.js';

/** What a button answers when it cannot do what was asked; nothing where there is no reason to give. */
export function deviceReason(
  kind: DeviceKind,
  look: DeviceButtonLook,
  failure: DeviceFailure | null,
  words: DeviceFailuresWords,
): string {
  if (look === 'closed') return words[`${kind}Closed`];
  const cause = look === 'missing' ? 'not-found' : failure;
  return cause ? `${words.fact(kind, cause)} ${words.wayOut(cause)}` : '';
}

/** The words of another try; nothing where it would change nothing. */
export function anotherTry(look: DeviceButtonLook, failure: DeviceFailure | null, words: DeviceFailuresWords): string {
  if (look === 'missing') return words.search;
  return look === 'closed' || failure === 'denied-by-page' || failure === 'unsupported' ? '' : words.retry;
}
