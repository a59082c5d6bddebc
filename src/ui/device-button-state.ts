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
}

/** `isThere`: the browser lists a device of the kind, or has not listed any yet. */
export function deviceButtonLook(source: SourceState, isThere: boolean): DeviceButtonLook {
  if (!source.isAllowed) return 'closed';
  if (source.status !== 'off') return source.status;
  return source.failure === 'not-found' || !isThere ? 'missing' : 'off';
}
