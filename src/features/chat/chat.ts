import type { Room } from 'livekit-client';
import { VisioError } from '../../core/errors.js';
import type { Feature } from '../../core/feature.js';
import { cleanLines, cleanName } from '../../core/text.js';
import { defineRoomFeature, type LiveKitContext, type LiveKitRoomContext } from '../../livekit/feature.js';
import { receivePackets, sendingSupport } from '../../livekit/data-packets.js';
import { listen } from '../../livekit/listen.js';
import { receiveText } from '../../livekit/text-streams.js';
import { MOST_SHOWN, MOST_WRITTEN } from './chat-limits.js';
import { ChatLog } from './chat-log.js';
import { decodePacket, isId, PACKET_TOPIC, STREAM_TOPIC } from './chat-packet.js';
import type { ChatState } from './chat-state.js';
import { SenderAllowance } from './sender-allowance.js';
import { sendToRoom } from './send-to-room.js';

type Context = LiveKitContext<'chat'>;

const EMPTY: ChatState = {
  messages: [],
  unread: 0,
  isReading: false,
  since: null,
  forgotten: 0,
  refused: 0,
  support: 'available',
  draft: '',
};

/** The conversation of the meeting: received from the join on, kept in memory, gone with the meeting. */
export function chat(): Feature<'chat'> {
  let log: ChatLog;
  let allowance = new SenderAllowance();
  let count = 0;

  const attach = ({ room, signal, get, set }: LiveKitRoomContext<'chat'>): void => {
    const admits = (identity: string): boolean => {
      const isAdmitted = isSomebodyElse(room, identity) && allowance.take(identity, performance.now());
      if (!isAdmitted) log.refuse();
      return isAdmitted;
    };
    const take = (identity: string, id: string, value: string): void => {
      const text = cleanLines(value, MOST_SHOWN);
      if (!text || !isId(id)) log.refuse();
      else log.add({ id: ownId(identity, id), ...sender(room, identity), text, at: Date.now(), status: 'sent' });
    };

    const follow = () => set({ support: sendingSupport(room) });
    follow();
    if (get().since === null) set({ since: Date.now() });
    listen(room, 'participantPermissionsChanged', (_, participant) => participant.isLocal && follow(), { signal });
    receiveText(room, STREAM_TOPIC, ({ identity, id, text }) => take(identity, id, text), {
      signal,
      // One more, so that a cut is seen as one.
      maxLength: MOST_SHOWN + 1,
      admits,
    });
    receivePackets(
      room,
      PACKET_TOPIC,
      (payload, identity) => {
        if (!admits(identity)) return;
        const packet = decodePacket(payload);
        if (packet) take(identity, packet.id, packet.text);
        else log.refuse();
      },
      { signal },
    );
    // What livekit-client's own `sendChatMessage` sends.
    listen(
      room,
      'chatMessage',
      ({ id, message }, participant) => {
        if (!participant || participant.isLocal || !admits(participant.identity)) return;
        take(participant.identity, id, message);
      },
      { signal },
    );
  };

  const deliver = async ({ room }: Context, id: string, text: string): Promise<void> => {
    try {
      await sendToRoom(room(), text);
      log.setStatus(id, 'sent');
    } catch (error) {
      log.setStatus(id, 'failed');
      throw VisioError.from(error, 'MESSAGE_NOT_SENT');
    }
  };

  /** @throws VisioError before anything is kept: there is nothing to try again. */
  const check = (room: Room, text: string): void => {
    if (!text || text.length > MOST_WRITTEN) throw new VisioError('MESSAGE_INVALID');
    if (sendingSupport(room) !== 'available') throw new VisioError('NOT_ALLOWED');
  };

  return defineRoomFeature({
    key: 'chat',
    initial: EMPTY,
    start({ set, get }) {
      log = new ChatLog(set, () => get().isReading);
    },
    attach,
    detached({ set }) {
      allowance = new SenderAllowance();
      log.clear();
      set(EMPTY);
    },
    commands: (context) => ({
      async send(value) {
        const room = context.requireRoom();
        const text = cleanLines(value, MOST_WRITTEN + 1);
        check(room, text);
        const id = ownId('', String(++count));
        const { identity } = room.localParticipant;
        log.add({ id, ...sender(room, identity), text, at: Date.now(), status: 'sending' });
        await deliver(context, id, text);
      },
      async retry(id) {
        const message = log.get(id);
        if (message?.status !== 'failed') return;
        check(context.requireRoom(), message.text);
        log.setStatus(id, 'sending');
        await deliver(context, id, message.text);
      },
      markRead() {
        log.markRead();
        return Promise.resolve();
      },
    }),
  });
}

/** Each sender has ids of its own: nobody can pass a message off as the copy of somebody else's. */
function ownId(identity: string, id: string): string {
  return `${String(identity.length)}/${identity}/${id}`;
}

function isSomebodyElse(room: Room, identity: string): boolean {
  return identity !== '' && identity !== room.localParticipant.identity;
}

/** Whom the room knows by this identity. A hidden participant has none to show. */
function sender(room: Room, identity: string) {
  const participant = room.getParticipantByIdentity(identity);
  return { senderId: identity, senderName: cleanName(participant?.name), isLocal: participant?.isLocal ?? false };
}
