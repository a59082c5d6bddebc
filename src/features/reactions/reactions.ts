import type { Room } from 'livekit-client';
import { after } from '../../core/after.js';
import { VisioError } from '../../core/errors.js';
import type { Feature } from '../../core/feature.js';
import { cleanName } from '../../core/text.js';
import { receivePackets, sendingSupport } from '../../livekit/data-packets.js';
import { defineRoomFeature, type LiveKitContext } from '../../livekit/feature.js';
import { afterReconnection } from '../../livekit/hygiene.js';
import { listen } from '../../livekit/listen.js';
import { loadElementsAhead } from '../../ui/lazy-elements.js';
import { RateLimit } from './rate-limit.js';
import { isReactionName, type ReactionName } from './reaction-names.js';
import { packetOf, reactionIn } from './reaction-packet.js';
import type { Reaction, ReactionsState } from './reactions-state.js';

/** How long each is there, in milliseconds. */
export const SHOWN_FOR = 3000;
/** How many there are at once, of everybody and of one person. */
const MOST = 6;
const MOST_OF_ONE = 3;
/** How many are sent, or taken from one person, in a second. */
export const PER_SECOND = 10;
const SECOND = 1000;

type Context = LiveKitContext<'reactions'>;

/** Quick answers without words. An instance belongs to one meeting. */
export function reactions(): Feature<'reactions'> {
  const sent = new RateLimit(PER_SECOND, SECOND);
  let lastKey = 0;
  let lifetime = new AbortController();

  const show = ({ get, set }: Pick<Context, 'get' | 'set'>, name: ReactionName, room: Room, from: string): void => {
    const { recent } = get();
    if (recent.length >= MOST || recent.filter((one) => one.from === from).length >= MOST_OF_ONE) return;
    const sender = room.getParticipantByIdentity(from);
    const isLocal = from === room.localParticipant.identity;
    const reaction: Reaction = { key: ++lastKey, name, from, sender: cleanName(sender?.name), isLocal };
    set({ recent: [...recent, reaction] });
    loadElementsAhead('reactions');
    const forget = () => set({ recent: get().recent.filter(({ key }) => key !== reaction.key) });
    after(SHOWN_FOR, forget, lifetime);
  };

  const send = async (context: Context, name: ReactionName): Promise<void> => {
    const room = context.requireRoom();
    // A page may pass any word.
    if (!isReactionName(name)) throw new VisioError('UNSUPPORTED', { detail: `no reaction ${String(name)}` });
    if (sendingSupport(room) !== 'available') {
      throw new VisioError('NOT_ALLOWED', { detail: 'reactions need canPublishData in the token' });
    }
    await afterReconnection(room);
    if (room.state !== 'connected') throw new VisioError('NOT_CONNECTED');
    if (!sent.take(performance.now())) throw new VisioError('RATE_LIMITED');
    await room.localParticipant.publishData(packetOf(name), { reliable: true });
    // The room does not send it back to whoever sent it.
    if (context.room() === room) show(context, name, room, room.localParticipant.identity);
  };

  return defineRoomFeature({
    key: 'reactions',
    initial: { recent: [], support: 'available' } satisfies ReactionsState,

    attach({ room, signal, get, set }) {
      const limits = new Map<string, RateLimit>();
      lifetime = new AbortController();
      const end = lifetime;
      signal.addEventListener('abort', () => end.abort(), { once: true });
      set({ recent: [], support: sendingSupport(room) });
      receivePackets(
        room,
        '',
        (payload, identity) => {
          const limit = limits.get(identity) ?? new RateLimit(PER_SECOND, SECOND);
          limits.set(identity, limit);
          if (!limit.take(performance.now())) return;
          const name = reactionIn(payload);
          if (name) show({ get, set }, name, room, identity);
        },
        { signal },
      );
      listen(room, 'participantDisconnected', ({ identity }) => limits.delete(identity), { signal });
      listen(
        room,
        'participantPermissionsChanged',
        (_, { isLocal }) => isLocal && set({ support: sendingSupport(room) }),
        {
          signal,
        },
      );
    },

    detached({ set }) {
      set({ recent: [] });
    },

    commands: (context) => ({ send: (name) => send(context, name) }),
  });
}
