import type { Snapshot, StateOf } from './meeting-state.js';

type Person = StateOf<'participants'>['byId'][string];

/** Somebody who came or went. */
export interface Passage {
  readonly id: string;
  readonly name: string;
}

export interface Passages {
  readonly joined: readonly Passage[];
  readonly departed: readonly Passage[];
}

/** From this many people on, who comes and goes is no news. */
export const CROWD = 20;
/** How long after entering or coming back people still appear one by one, in milliseconds. */
export const SETTLING = 1000;

const NONE: Passages = { joined: [], departed: [] };

export function peopleIn({ participants }: Snapshot): readonly Person[] {
  if (!participants) return [];
  return participants.ids.flatMap((id) => participants.byId[id] ?? []);
}

/** In the meeting before and after, so that a change is the doing of people and not of the connection. */
export function isSteady(previous: Snapshot, next: Snapshot): boolean {
  return previous.connection.status === 'connected' && next.connection.status === 'connected';
}

export function isCrowd({ participants }: Snapshot): boolean {
  return (participants?.ids.length ?? 0) >= CROWD;
}

/** Who came and who went from one snapshot to the next, the person aside. `now` in milliseconds since the epoch. */
export function passagesBetween(previous: Snapshot, next: Snapshot, now: number): Passages {
  if (!previous.participants || previous.participants.ids === next.participants?.ids) return NONE;
  if (!isSteady(previous, next) || now - next.connection.since < SETTLING) return NONE;
  const before = peopleIn(previous);
  const people = peopleIn(next);
  return { joined: missingIn(before, people), departed: missingIn(people, before) };
}

function missingIn(some: readonly Person[], all: readonly Person[]): readonly Passage[] {
  const known = new Set(some.map(({ id }) => id));
  return all.filter(({ id, isLocal }) => !isLocal && !known.has(id)).map(({ id, name }) => ({ id, name }));
}
