import type { Participant, Room } from 'livekit-client';
import { after } from '../../core/after.js';
import { VisioError } from '../../core/errors.js';
import type { Feature } from '../../core/feature.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { turns } from '../../core/turns.js';
import { defineRoomFeature, type LiveKitContext } from '../../livekit/feature.js';
import { listen } from '../../livekit/listen.js';
import { type Hand, HandClock, inOrder, nextValue } from './hand-queue.js';
import type { HandState, RaisedHand } from './hand-state.js';

/** La Suite Meet's name: its people and ours see each other's hands. */
const ATTRIBUTE = 'handRaisedAt';
/** How long one speaks before the hand is likely forgotten, in milliseconds. */
export const FORGOTTEN_AFTER = 3000;
/** `RequestResponse_Reason.NOT_ALLOWED` of the protocol. */
const NOT_ALLOWED = 2;

const EMPTY: HandState = {
  queue: [],
  isRaised: false,
  isPending: false,
  hasFailed: false,
  isAllowed: true,
  isForgotten: false,
};

type Context = LiveKitContext<'hand'>;

/** Who wishes to speak, in order. An instance belongs to one meeting. */
export function hand(): Feature<'hand'> {
  /** What this person's attribute holds, kept while the connection is lost. */
  let own = '';
  let isAnswered = false;
  let clock = new HandClock();
  /** One request after the other: a press before the answer counts, and is about what the answer brings. */
  const inTurn = turns();

  const ask = async (context: Context, room: Room, value: string): Promise<void> => {
    context.set({ isPending: true, hasFailed: false });
    try {
      await room.localParticipant.setAttributes({ [ATTRIBUTE]: value });
      context.set({ isPending: false });
    } catch (error) {
      // The person left before the answer.
      if (context.room() !== room) throw new VisioError('ABORTED');
      context.set({ isPending: false, hasFailed: true });
      throw isRefusal(error) ? notAllowed() : new VisioError('COMMAND_FAILED', { cause: error });
    }
  };

  const change = async (context: Context, wish: (isRaised: boolean) => boolean): Promise<void> => {
    const room = context.requireRoom();
    const { isRaised } = context.get();
    const isUp = wish(isRaised);
    if (isRaised === isUp) return;
    if (!isAllowedIn(room)) throw notAllowed();
    await ask(context, room, isUp ? nextValue(handsIn(room), Date.now()) : '');
  };

  return defineRoomFeature({
    key: 'hand',
    initial: EMPTY,

    start({ subscribe, snapshot, get, set, signal }) {
      let speaking: AbortController | null = null;
      signal.addEventListener('abort', () => speaking?.abort(), { once: true });
      subscribe(() => {
        const isSpeaking = get().isRaised && isSpeakingNow(snapshot().participants);
        if (!get().isRaised) isAnswered = false;
        if (!isSpeaking || isAnswered) {
          speaking?.abort();
          speaking = null;
        } else if (!speaking) {
          speaking = new AbortController();
          after(FORGOTTEN_AFTER, () => set({ isForgotten: true }), { signal: speaking.signal });
        }
      });
    },

    attach({ room, signal, get, set, report }) {
      let isDue = false;

      const sync = (isFirst = false) => {
        isDue = false;
        // A full reconnection empties the room and fills it again: the queue stays until it has ended.
        if (signal.aborted || room.state !== 'connected') return;
        const last = get();
        const hands = inOrder(handsIn(room));
        own = hands.find(({ id }) => id === room.localParticipant.identity)?.value ?? '';
        const queue = clock.read(hands, Date.now(), isFirst);
        set({
          queue: isSameQueue(queue, last.queue) ? last.queue : queue,
          isRaised: own !== '',
          isAllowed: isAllowedIn(room),
          isForgotten: last.isForgotten && own !== '',
        });
      };
      const schedule = () => {
        if (isDue) return;
        isDue = true;
        queueMicrotask(sync);
      };

      listen(room, 'participantAttributesChanged', (changed) => ATTRIBUTE in changed && schedule(), { signal });
      listen(
        room,
        ['participantConnected', 'participantDisconnected'],
        ({ attributes }: Participant) => ATTRIBUTE in attributes && schedule(),
        { signal },
      );
      listen(room, 'participantPermissionsChanged', (_, participant) => participant.isLocal && schedule(), { signal });
      listen(room, 'reconnected', schedule, { signal });

      const held = own;
      sync(true);
      // Entered again with another token, which knows nothing of the hand: the person never lowered it.
      if (held && !own && isAllowedIn(room)) {
        void room.localParticipant.setAttributes({ [ATTRIBUTE]: held }).catch(report);
      }
    },

    // Nobody could lower it any more.
    withdraw: ({ room }) => own && room()?.localParticipant.setAttributes({ [ATTRIBUTE]: '' }),

    detached({ set }) {
      own = '';
      clock = new HandClock();
      set(EMPTY);
    },

    commands: (context) => ({
      raise: () => inTurn(() => change(context, () => true)),
      lower: () => inTurn(() => change(context, () => false)),
      toggle: () => inTurn(() => change(context, (isRaised) => !isRaised)),
      keep: () => {
        isAnswered = true;
        context.set({ isForgotten: false });
        return Promise.resolve();
      },
    }),
  });
}

function handsIn(room: Room): readonly Hand[] {
  const people: readonly Participant[] = [room.localParticipant, ...room.remoteParticipants.values()];
  return people.flatMap(({ identity, attributes }) => {
    // Lowered is absent, or empty where the server keeps the key.
    const value = attributes[ATTRIBUTE];
    return value ? [{ id: identity, value }] : [];
  });
}

function isAllowedIn({ localParticipant: { permissions } }: Room): boolean {
  return permissions?.canUpdateMetadata ?? true;
}

function isSameQueue(one: readonly RaisedHand[], other: readonly RaisedHand[]): boolean {
  return (
    one.length === other.length && one.every(({ id, since }, i) => id === other[i]?.id && since === other[i].since)
  );
}

function isSpeakingNow(people: Snapshot['participants']): boolean {
  return people?.localId ? (people.byId[people.localId]?.isSpeaking ?? false) : false;
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && (error as Partial<{ reason: unknown }>).reason === NOT_ALLOWED;
}

function notAllowed(): VisioError {
  return new VisioError('NOT_ALLOWED', { detail: 'a raised hand needs canUpdateOwnMetadata in the token' });
}
