import type { Participant, Room } from 'livekit-client';
import type { Feature } from '../../core/feature.js';
import { defineRoomFeature } from '../../livekit/feature.js';
import { listen } from '../../livekit/listen.js';
import { participantSnapshot } from './participant-snapshot.js';
import type { ParticipantSnapshot, ParticipantsState } from './participants-state.js';
import { SpeakingFilter } from './speaking-filter.js';

const EVENTS = [
  'participantConnected',
  'participantDisconnected',
  'participantNameChanged',
  'trackSubscribed',
  'trackUnsubscribed',
  'trackPublished',
  'trackUnpublished',
  'localTrackPublished',
  'localTrackUnpublished',
  'trackMuted',
  'trackUnmuted',
  'connectionQualityChanged',
  'activeDeviceChanged',
  'reconnected',
] as const;

/** Without a prototype: somebody may be called `constructor`, and a name that nobody has must find nothing. */
function byIdentity(entries: Iterable<readonly [string, ParticipantSnapshot]>): ParticipantsState['byId'] {
  return Object.freeze(
    Object.assign(Object.create(null) as Record<string, ParticipantSnapshot>, Object.fromEntries(entries)),
  );
}

const NOBODY: ParticipantsState = { localId: null, ids: [], byId: byIdentity([]) };

/** Who is here. One pass over the room a microtask, however many events came; unchanged people keep their object. */
export const participants: Feature<'participants'> = defineRoomFeature({
  key: 'participants',
  initial: NOBODY,

  attach({ room, signal, get, set }) {
    let isDue = false;
    const speaking = new SpeakingFilter(() => schedule(), signal);

    const sync = () => {
      isDue = false;
      // A full reconnection empties the room and fills it again: what is shown stays until it has ended.
      if (signal.aborted || room.state !== 'connected') return;
      const last = get();
      const people = everyone(room);
      const byId = byIdentity(people.map((one) => [one.identity, kept(last.byId[one.identity], one, room, speaking)]));
      const ids = people.map(({ identity }) => identity);
      const isSame =
        ids.length === last.ids.length && ids.every((id, i) => id === last.ids[i] && byId[id] === last.byId[id]);
      if (isSame && last.localId === room.localParticipant.identity) return;
      const hasSameOrder = ids.length === last.ids.length && ids.every((id, i) => id === last.ids[i]);
      set({
        localId: room.localParticipant.identity,
        byId,
        ids: hasSameOrder ? last.ids : Object.freeze(ids),
      });
    };
    const schedule = () => {
      if (isDue) return;
      isDue = true;
      queueMicrotask(sync);
    };

    sync();
    listen(room, EVENTS, schedule, { signal });
    listen(room, 'activeSpeakersChanged', (speakers) => speaking.update(speakers.map(({ identity }) => identity)), {
      signal,
    });
  },

  detached({ set }) {
    set(NOBODY);
  },
});

function everyone(room: Room): Participant[] {
  const others = [...room.remoteParticipants.values()].sort((a, b) => arrival(a) - arrival(b));
  return [room.localParticipant, ...others];
}

function arrival({ joinedAt }: Participant): number {
  return joinedAt?.getTime() ?? 0;
}

function kept(
  last: ParticipantSnapshot | undefined,
  participant: Participant,
  room: Room,
  speaking: SpeakingFilter,
): ParticipantSnapshot {
  const next = participantSnapshot(participant, {
    isLocal: participant === room.localParticipant,
    isSpeaking: speaking.has(participant.identity),
  });
  const isSame = last && (Object.keys(next) as (keyof ParticipantSnapshot)[]).every((key) => last[key] === next[key]);
  return isSame ? last : Object.freeze(next);
}
