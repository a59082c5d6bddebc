import type { DeviceKind } from '../../core/device-failure.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { type KeptGroup, keptOf, type KeptSettings } from './kept-settings.js';

/** Where each group is in the snapshot. */
const PIECES: Readonly<Record<Exclude<KeptGroup, DeviceKind>, (state: Snapshot) => unknown>> = {
  speaker: ({ speaker }) => speaker,
  captions: ({ captions }) => captions,
  appearance: ({ captions }) => captions?.appearance,
  preferences: ({ preferences }) => preferences,
  sounds: ({ sounds }) => sounds,
  shortcuts: ({ shortcuts }) => shortcuts,
};

/** What the person changed between two snapshots, as it is kept. A piece that has just come was not changed. */
export function keptChanges(previous: Snapshot, next: Snapshot): KeptSettings {
  const changes: { -readonly [Group in KeptGroup]?: NonNullable<KeptSettings[Group]> } = {};
  const put = (group: KeptGroup, values: NonNullable<KeptSettings[KeptGroup]>) => {
    if (Object.keys(values).length > 0) changes[group] = values;
  };
  for (const [group, find] of Object.entries(PIECES) as [keyof typeof PIECES, (state: Snapshot) => unknown][]) {
    const [before, after] = [find(previous), find(next)];
    if (before === undefined || before === after) continue;
    const last = keptOf(group, before);
    put(group, Object.fromEntries(Object.entries(keptOf(group, after)).filter(([key, value]) => last[key] !== value)));
  }
  put('microphone', turned('microphone', previous, next));
  put('camera', turned('camera', previous, next));
  return changes;
}

/**
 * Whether the person turned it on or off: the own commands pass by `pending`. What ends with the meeting, is refused, or
 * is turned off by somebody else, is no choice.
 */
function turned(kind: DeviceKind, previous: Snapshot, next: Snapshot): Readonly<Record<string, boolean>> {
  const { status, failure } = next[kind];
  const isHere = next.connection.status === 'prejoin' || next.connection.status === 'connected';
  if (!isHere || previous[kind].status !== 'pending' || status === 'pending' || failure) return {};
  return { isOff: status === 'off' };
}
