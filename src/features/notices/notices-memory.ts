import type { DeviceKind } from '../../core/device-failure.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { type LostDevice, lostDevice } from './lost-device.js';

/** How long the signal alone may be lost before anybody is told, in milliseconds: sound and pictures still flow. */
export const SIGNAL_PATIENCE = 3000;

/** What the present snapshot does not say: what was there before, and what the person has closed. */
export interface NoticesMemory {
  /** Names of the devices listed so far, by id: a device that was pulled out is in no list any more. */
  readonly known: Readonly<Record<DeviceKind, Readonly<Record<string, string>>>>;
  readonly lost: Readonly<Record<DeviceKind, LostDevice | null>>;
  /** The connection came back after people were told that it was lost. */
  readonly isBack: boolean;
  /** What somebody else turned off, and is still off. */
  readonly muted: readonly DeviceKind[];
  /** Ids of notices that the person closed, or knew before entering. */
  readonly closed: readonly string[];
}

export const NOTHING_REMEMBERED: NoticesMemory = {
  known: { microphone: {}, camera: {} },
  lost: { microphone: null, camera: null },
  isBack: false,
  muted: [],
  closed: [],
};

const KINDS: readonly DeviceKind[] = ['microphone', 'camera'];

export function isInMeeting({ connection }: Snapshot): boolean {
  return connection.status === 'connected' || connection.status === 'reconnecting';
}

export const failureId = (kind: DeviceKind, failure: string): string => `${kind}:${failure}`;

/** What to remember when the snapshot goes from `previous` (`null`: none yet) to `next`. */
export function remember(memory: NoticesMemory, previous: Snapshot | null, next: Snapshot): NoticesMemory {
  if (previous === next) return memory;
  const known = {
    microphone: withLabels(memory.known.microphone, next.devices.microphones),
    camera: withLabels(memory.known.camera, next.devices.cameras),
  };
  return {
    known,
    lost: {
      microphone: lostDevice('microphone', memory.lost.microphone, known.microphone, next),
      camera: lostDevice('camera', memory.lost.camera, known.camera, next),
    },
    isBack: isInMeeting(next) && next.connection.status === 'connected' && (cameBack(previous, next) || memory.isBack),
    muted: KINDS.filter((kind) => isMuted(kind, memory, previous, next)),
    closed: closedNow(memory, previous, next),
  };
}

function withLabels(
  known: Readonly<Record<string, string>>,
  devices: Snapshot['devices']['microphones'],
): Readonly<Record<string, string>> {
  const news = devices.filter(({ id, label }) => id && label && known[id] !== label);
  return news.length === 0 ? known : { ...known, ...Object.fromEntries(news.map(({ id, label }) => [id, label])) };
}

/** The person's own commands pass by `pending`: what goes out without it was turned off by somebody else. */
function isMuted(kind: DeviceKind, { muted }: NoticesMemory, previous: Snapshot | null, next: Snapshot): boolean {
  const { status, failure } = next[kind];
  if (!previous || status !== 'off' || failure || !isInMeeting(next)) return false;
  const areBothSteady = previous.connection.status === 'connected' && next.connection.status === 'connected';
  return muted.includes(kind) || (areBothSteady && previous[kind].status === 'on');
}

function cameBack(previous: Snapshot | null, next: Snapshot): boolean {
  if (previous?.connection.status !== 'reconnecting') return false;
  const { reconnection, since } = previous.connection;
  return reconnection !== 'signal' || next.connection.since - since >= SIGNAL_PATIENCE;
}

function closedNow(memory: NoticesMemory, previous: Snapshot | null, next: Snapshot): readonly string[] {
  const present = KINDS.flatMap((kind) => {
    const { failure } = next[kind];
    return failure ? [failureId(kind, failure)] : [];
  });
  // Told on the screen before: not again at the door.
  if (previous && !isInMeeting(previous)) return present;
  // This code may come after the beginning, when a device has just been pulled out: that is news in any case.
  if (!previous) return present.filter((id) => !id.endsWith(':unplugged'));
  return memory.closed.filter((id) => present.includes(id));
}
