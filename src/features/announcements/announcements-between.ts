import type { LeaveReason } from '../../core/leave-reason.js';
import type { Snapshot, StateOf } from '../../core/meeting-state.js';

type Person = StateOf<'participants'>['byId'][string];

/** Somebody who came or went. */
export interface Passage {
  readonly id: string;
  readonly name: string;
}

/** Something to say, without words: they come with the language. */
export type Announcement =
  | { readonly kind: 'entered'; readonly others: number }
  | { readonly kind: 'joined' | 'departed'; readonly people: readonly Passage[] }
  /** `isSlight`: sound and pictures still flow, so it is said only if it lasts. */
  | { readonly kind: 'lost'; readonly isSlight: boolean }
  | { readonly kind: 'back' }
  | { readonly kind: 'microphone' | 'camera'; readonly isOn: boolean; readonly isByOthers: boolean }
  | { readonly kind: 'share'; readonly isOn: boolean; readonly name: string; readonly isLocal: boolean }
  | { readonly kind: 'page'; readonly page: number; readonly count: number }
  | { readonly kind: 'end'; readonly reason: LeaveReason };

/** From this many people on, who comes and goes is no news. */
export const CROWD = 20;
/** How long after entering or coming back people still appear one by one, in milliseconds. */
export const SETTLING = 1000;

/** What is worth saying about the way from one snapshot to the next. `now` in milliseconds since the epoch. */
export function announcementsBetween(previous: Snapshot, next: Snapshot, now: number): readonly Announcement[] {
  if (previous === next) return [];
  return [
    ...connectionNews(previous, next),
    ...deviceNews('microphone', previous, next),
    ...deviceNews('camera', previous, next),
    ...shareNews(previous, next),
    ...passages(previous, next, now),
    ...pageNews(previous, next),
  ];
}

function isSteady(previous: Snapshot, next: Snapshot): boolean {
  return previous.connection.status === 'connected' && next.connection.status === 'connected';
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
  const before = peopleIn(previous);
  const people = peopleIn(next);
  if (!previous.participants) return [];
  const isSettling = now - next.connection.since < SETTLING;
  if (!isSteady(previous, next) || isSettling || Math.max(before.length, people.length) >= CROWD) return [];
  const joined = missingIn(before, people);
  const departed = missingIn(people, before);
  return [
    ...(joined.length > 0 ? [{ kind: 'joined', people: joined } as const] : []),
    ...(departed.length > 0 ? [{ kind: 'departed', people: departed } as const] : []),
  ];
}

function missingIn(some: readonly Person[], all: readonly Person[]): readonly Passage[] {
  const known = new Set(some.map(({ id }) => id));
  return all.filter(({ id, isLocal }) => !isLocal && !known.has(id)).map(({ id, name }) => ({ id, name }));
}

function pageNews(previous: Snapshot, next: Snapshot): readonly Announcement[] {
  const { stage } = next;
  if (!isSteady(previous, next) || !previous.stage || !stage || previous.stage.page === stage.page) return [];
  return [{ kind: 'page', page: stage.page + 1, count: stage.pageCount }];
}

function peopleIn({ participants }: Snapshot): readonly Person[] {
  if (!participants) return [];
  return participants.ids.flatMap((id) => participants.byId[id] ?? []);
}
