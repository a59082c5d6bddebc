import type { DeviceFailure, DeviceKind } from '../../core/device-failure.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { devicesOf } from './lost-device.js';
import { failureId, isInMeeting, type NoticesMemory, SIGNAL_PATIENCE } from './notices-memory.js';

/** One row, without words: they come with the language. */
export type Notice =
  | {
      readonly kind: 'reconnecting';
      readonly id: string;
      /** Milliseconds since the epoch. */
      readonly since: number;
      /** From 1 when the meeting is being entered again, else 0. */
      readonly attempt: number;
    }
  | { readonly kind: 'audio-blocked'; readonly id: string }
  | {
      readonly kind: 'unplugged';
      readonly id: string;
      readonly device: DeviceKind;
      /** `''` when its name is not known. */
      readonly label: string;
      readonly isHeadset: boolean;
      /** It is plugged in again: the first of the others. */
      readonly isBack: boolean;
      /** What could take its place. */
      readonly others: readonly { readonly id: string; readonly label: string }[];
    }
  | {
      readonly kind: 'failure';
      readonly id: string;
      readonly device: DeviceKind;
      readonly failure: Exclude<DeviceFailure, 'unplugged'>;
    }
  /** Turned off by somebody else. `mayTurnOn`: the token still lets the person turn it on. */
  | { readonly kind: 'muted'; readonly id: string; readonly device: DeviceKind; readonly mayTurnOn: boolean }
  | { readonly kind: 'back'; readonly id: string };

/** How many rows there are at once; the rest wait. */
export const MOST_AT_ONCE = 3;

/** Everything the person should know now, most urgent first. `now` in milliseconds since the epoch. */
export function noticesOf(state: Snapshot, memory: NoticesMemory, now: number): readonly Notice[] {
  if (!isInMeeting(state)) return [];
  const notices: readonly (Notice | null)[] = [
    reconnecting(state, now),
    state.speaker.isBlocked ? { kind: 'audio-blocked', id: 'audio-blocked' } : null,
    deviceNotice('microphone', state, memory),
    deviceNotice('camera', state, memory),
    mutedNotice('microphone', state, memory),
    mutedNotice('camera', state, memory),
    memory.isBack ? { kind: 'back', id: 'back' } : null,
  ];
  return notices.filter((notice) => notice !== null);
}

function reconnecting({ connection }: Snapshot, now: number): Notice | null {
  const { status, reconnection, since, attempt } = connection;
  if (status !== 'reconnecting') return null;
  if (reconnection === 'signal' && now - since < SIGNAL_PATIENCE) return null;
  return { kind: 'reconnecting', id: 'reconnecting', since, attempt };
}

function deviceNotice(device: DeviceKind, state: Snapshot, memory: NoticesMemory): Notice | null {
  const { failure, status } = state[device];
  if (!failure || status !== 'off') return null;
  const id = failureId(device, failure);
  if (memory.closed.includes(id)) return null;
  if (failure !== 'unplugged') return { kind: 'failure', id, device, failure };
  const { id: lostId, label, wasGone } = memory.lost[device] ?? { id: '', label: '', wasGone: false };
  const present = devicesOf(device, state);
  const back = wasGone ? present.filter((one) => one.id === lostId) : [];
  const others = [...back, ...present.filter((one) => one.id !== lostId)];
  const isOfHead = device === 'microphone' && isHeadset(label);
  return { kind: 'unplugged', id, device, label, isHeadset: isOfHead, isBack: back.length > 0, others };
}

function mutedNotice(device: DeviceKind, state: Snapshot, memory: NoticesMemory): Notice | null {
  if (!memory.muted.includes(device)) return null;
  return { kind: 'muted', id: `${device}:muted`, device, mayTurnOn: state[device].isAllowed };
}

/** Names of devices come from their makers, in any language. */
function isHeadset(label: string): boolean {
  return /casque|écouteur|headset|headphone|earphone|earbud|airpods|jabra|hands-?free/i.test(label);
}
