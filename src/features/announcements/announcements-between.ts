import type { LeaveReason } from '../../core/leave-reason.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { isCrowd, isSteady, type Passage, passagesBetween, peopleIn } from '../../core/passages.js';

/** Something to say, without words: they come with the language. */
export type Announcement =
  | { readonly kind: 'entered'; readonly others: number }
  /** `isSilent`: so many are there that it is only written down. */
  | { readonly kind: 'joined' | 'departed'; readonly people: readonly Passage[]; readonly isSilent: boolean }
  /** `isSlight`: sound and pictures still flow, so it is said only if it lasts. */
  | { readonly kind: 'lost'; readonly isSlight: boolean }
  | { readonly kind: 'back' }
  | { readonly kind: 'microphone' | 'camera'; readonly isOn: boolean; readonly isByOthers: boolean }
  | { readonly kind: 'share'; readonly isOn: boolean; readonly name: string; readonly isLocal: boolean }
  /** `total`: how many are up. */
  | { readonly kind: 'hands'; readonly people: readonly Passage[]; readonly total: number }
  /** `place` in the queue, from 1. */
  | { readonly kind: 'own-hand'; readonly isUp: boolean; readonly isByOthers: boolean; readonly place: number }
  | { readonly kind: 'forgotten-hand' }
  | { readonly kind: 'page'; readonly page: number; readonly count: number }
  | { readonly kind: 'end'; readonly reason: LeaveReason };

/** What is worth saying about the way from one snapshot to the next. `now` in milliseconds since the epoch. */
export function announcementsBetween(previous: Snapshot, next: Snapshot, now: number): readonly Announcement[] {
  if (previous === next) return [];
  return [
    ...connectionNews(previous, next),
    ...deviceNews('microphone', previous, next),
    ...deviceNews('camera', previous, next),
    ...shareNews(previous, next),
    ...passages(previous, next, now),
    ...handNews(previous, next),
    ...pageNews(previous, next),
  ];
}

function connectionNews(previous: Snapshot, next: Snapshot): readonly Announcement[] {
  const before = previous.connection;
  const { status, reconnection, leaveReason } = next.connection;
  if (status === 'reconnecting' && (before.status !== status || before.reconnection !== reconnection)) {
    return [{ kind: 'lost', isSlight: reconnection === 'signal' }];
  }
  if (before.status === status) return [];
  if (status === 'connected' && before.status === 'reconnecting') return [{ kind: 'back' }];
  if (status === 'connected') return [{ kind: 'entered', others: Math.max(0, peopleIn(next).length - 1) }];
  return status === 'left' ? [{ kind: 'end', reason: leaveReason ?? 'left' }] : [];
}

/** A device that failed is the matter of a notice. */
function deviceNews(kind: 'microphone' | 'camera', previous: Snapshot, next: Snapshot): readonly Announcement[] {
  const before = previous[kind].status;
  const { status, failure } = next[kind];
  if (!isSteady(previous, next) || status === before || status === 'pending' || failure) return [];
  // The own commands pass by `pending`; a change without it was made by the server.
  return [{ kind, isOn: status === 'on', isByOthers: before !== 'pending' }];
}

function shareNews(previous: Snapshot, next: Snapshot): readonly Announcement[] {
  if (!isSteady(previous, next)) return [];
  const before = new Map(peopleIn(previous).map((person) => [person.id, person]));
  const now = new Map(peopleIn(next).map((person) => [person.id, person]));
  const everybody = new Map([...before, ...now]);
  return [...everybody.values()].flatMap(({ id, name, isLocal }) => {
    const was = before.get(id)?.isSharingScreen ?? false;
    const isOn = now.get(id)?.isSharingScreen ?? false;
    return was === isOn ? [] : [{ kind: 'share', isOn, name, isLocal } as const];
  });
}

function passages(previous: Snapshot, next: Snapshot, now: number): readonly Announcement[] {
  const { joined, departed } = passagesBetween(previous, next, now);
  const isSilent = isCrowd(previous) || isCrowd(next);
  return [
    ...(joined.length > 0 ? [{ kind: 'joined', people: joined, isSilent } as const] : []),
    ...(departed.length > 0 ? [{ kind: 'departed', people: departed, isSilent } as const] : []),
  ];
}

/** Who lowers a hand has been heard, or will not be: no news, except one's own hand. */
function handNews(previous: Snapshot, next: Snapshot): readonly Announcement[] {
  const { hand, participants } = next;
  const before = previous.hand;
  if (!isSteady(previous, next) || !before || !hand || before === hand) return [];
  const known = new Set(before.queue.map(({ id }) => id));
  const own = participants?.localId;
  const people = hand.queue
    .filter(({ id }) => id !== own && !known.has(id))
    .map(({ id }) => ({ id, name: participants?.byId[id]?.name ?? '' }));
  const isByOthers = !before.isPending && !hand.isPending;
  const place = hand.queue.findIndex(({ id }) => id === own) + 1;
  return [
    ...(people.length > 0 ? [{ kind: 'hands', people, total: hand.queue.length } as const] : []),
    ...(before.isRaised === hand.isRaised
      ? []
      : [{ kind: 'own-hand', isUp: hand.isRaised, isByOthers, place } as const]),
    ...(hand.isForgotten && !before.isForgotten ? [{ kind: 'forgotten-hand' } as const] : []),
  ];
}

function pageNews(previous: Snapshot, next: Snapshot): readonly Announcement[] {
  const { stage } = next;
  if (!isSteady(previous, next) || !previous.stage || !stage || previous.stage.page === stage.page) return [];
  return [{ kind: 'page', page: stage.page + 1, count: stage.pageCount }];
}
