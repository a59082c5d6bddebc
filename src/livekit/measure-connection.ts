import type { Room } from 'livekit-client';
import { wait } from '../core/wait.js';
import { type ConnectionFacts, factsBetween, type Stat } from './connection-facts.js';

/** Between two readings, in milliseconds. */
const MOMENT = 1000;

/** Reads the statistics of everything that is sent and received, twice. */
export async function measureConnection(room: Room, { signal }: { signal: AbortSignal }): Promise<ConnectionFacts> {
  const before = await read(room);
  const since = performance.now();
  await wait(MOMENT, { signal });
  return factsBetween(before, await read(room), (performance.now() - since) / 1000);
}

interface Measured {
  getRTCStatsReport(): Promise<RTCStatsReport | undefined>;
}

async function reportOf(track: Partial<Measured> | undefined): Promise<RTCStatsReport | undefined> {
  return track?.getRTCStatsReport?.();
}

/** An entry that several tracks share, such as their transport, counts once. */
async function read({ localParticipant, remoteParticipants }: Room): Promise<readonly Stat[]> {
  const people = [localParticipant, ...remoteParticipants.values()];
  const publications = people.flatMap(({ trackPublications }) => [...trackPublications.values()]);
  const reports = await Promise.all(publications.map(({ track }) => reportOf(track)));
  const entries = new Map<string, Stat>();
  for (const report of reports) report?.forEach((stat: Stat & { id: string }, id: string) => entries.set(id, stat));
  return [...entries.values()];
}
