import type { VisioErrorCode } from './errors.js';

/** The two devices a person sends from. */
export type DeviceKind = 'microphone' | 'camera';

/**
 * Why a device does not send: refused by the person or the browser, by a question that was closed without an answer, by
 * the system, by the page's Permissions Policy, none there, used by another application, pulled out, not offered by this
 * browser, opened but not taken by the room, anything else.
 */
export type DeviceFailure =
  | 'denied'
  | 'dismissed'
  | 'denied-by-system'
  | 'denied-by-page'
  | 'not-found'
  | 'in-use'
  | 'unplugged'
  | 'unsupported'
  | 'not-sent'
  | 'failed';

/**
 * Reads what `getUserMedia` threw.
 * Names: https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia. Chromium tells a refusal of the
 * system ("Permission denied by system") and a closed question ("Permission dismissed") apart by its message only.
 */
export function deviceFailureOf(error: unknown): DeviceFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message = error instanceof Error || error instanceof DOMException ? error.message : '';
  switch (name) {
    case 'NotAllowedError':
      if (/system/i.test(message)) return 'denied-by-system';
      return /dismissed/i.test(message) ? 'dismissed' : 'denied';
    case 'SecurityError':
      return 'denied-by-page';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'not-found';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'in-use';
    case 'NotSupportedError':
      return 'unsupported';
    default:
      return 'failed';
  }
}

const CODES: Record<DeviceFailure, VisioErrorCode> = {
  denied: 'DEVICE_DENIED',
  dismissed: 'DEVICE_DENIED',
  'denied-by-system': 'DEVICE_DENIED_BY_SYSTEM',
  'denied-by-page': 'DEVICE_DENIED_BY_PAGE',
  'not-found': 'DEVICE_NOT_FOUND',
  unplugged: 'DEVICE_NOT_FOUND',
  'in-use': 'DEVICE_IN_USE',
  unsupported: 'UNSUPPORTED',
  'not-sent': 'PUBLISH_FAILED',
  failed: 'DEVICE_FAILED',
};

export function deviceErrorCode(failure: DeviceFailure): VisioErrorCode {
  return CODES[failure];
}

interface PolicyReader {
  allowsFeature?(feature: string): boolean;
}

/**
 * Whether the page's Permissions Policy lets this document ask for the device at all. Browsers without the (still
 * differently named) reader answer yes: the question to the person then tells.
 */
export function pageAllows(kind: DeviceKind | 'display-capture'): boolean {
  const owner = globalThis.document as
    (Document & { permissionsPolicy?: PolicyReader; featurePolicy?: PolicyReader }) | undefined;
  const policy = owner?.permissionsPolicy ?? owner?.featurePolicy;
  return policy?.allowsFeature?.(kind) ?? true;
}
