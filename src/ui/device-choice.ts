import type { DeviceKind } from '../core/device-failure.js';
import type { LocalMedia } from '../core/local-media.js';
import type { Snapshot, StateOf } from '../core/meeting-state.js';
import type { DevicesWords } from './devices.strings.js';

type Device = StateOf<'devices'>['microphones'][number];

/** What can be chosen. */
export type ChosenKind = DeviceKind | 'speaker';

/** The devices of a kind as a person chooses among them. */
export interface DeviceChoice {
  /** With a name each; empty where there is none, and where the browser cannot choose. */
  readonly devices: readonly Device[];
  /** The one in use; `''` without any. */
  readonly current: string;
}

export function deviceChoice(
  kind: ChosenKind,
  state: Snapshot,
  words: DevicesWords,
  media: Pick<LocalMedia, 'track'> | null,
): DeviceChoice {
  const canChoose = kind !== 'speaker' || state.speaker.selection === 'available';
  const devices = canChoose ? state.devices[`${kind}s`] : [];
  return {
    devices: devices.map(({ id, label }, index) => ({ id, label: label || words[`${kind}Number`](index + 1) })),
    current: inUse(kind, devices, state[kind].deviceId, media),
  };
}

/** Where nobody chose, the track tells which device that was; else it is the entry that browsers call `default`. */
function inUse(
  kind: ChosenKind,
  devices: readonly Device[],
  asked: string,
  media: Pick<LocalMedia, 'track'> | null,
): string {
  const used = asked || (kind === 'speaker' ? '' : (media?.track(kind)?.getSettings().deviceId ?? ''));
  const find = (wanted: string) => devices.find(({ id }) => id === wanted);
  return (find(used) ?? find('default') ?? devices[0])?.id ?? '';
}
