import type { DeviceKind } from '../../core/device-failure.js';
import type { Snapshot } from '../../core/meeting-state.js';

type Devices = Snapshot['devices']['microphones'];

/** The device that was in use when it was pulled out. */
export interface LostDevice {
  /** `''` until it is known which one it is. */
  readonly id: string;
  readonly label: string;
  /** It has left the list: if it is in there now, it is plugged in again. */
  readonly wasGone: boolean;
}

/** The devices of a kind that can be chosen by name. */
export function devicesOf(kind: DeviceKind, { devices }: Snapshot): Devices {
  return (kind === 'microphone' ? devices.microphones : devices.cameras).filter(({ id, label }) => id && label);
}

/**
 * Which device is lost, `null` when none is. `known` has the names of all devices listed so far, by id: one that was
 * pulled out is in no list any more, and the list may be a moment late.
 */
export function lostDevice(
  kind: DeviceKind,
  last: LostDevice | null,
  known: Readonly<Record<string, string>>,
  next: Snapshot,
): LostDevice | null {
  const { failure, deviceId } = next[kind];
  if (failure !== 'unplugged') return null;
  const present = devicesOf(kind, next);
  const gone = Object.keys(known).filter((id) => !present.some((device) => device.id === id));
  // Where the system had chosen, the only one that is gone.
  const guess = deviceId in known ? deviceId : gone.length === 1 ? gone[0] : '';
  const id = last?.id || (guess ?? '');
  return { id, label: known[id] ?? '', wasGone: gone.includes(id) || (last?.wasGone ?? false) };
}
