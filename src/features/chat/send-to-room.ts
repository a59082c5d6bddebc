import type { Room } from 'livekit-client';
import { after } from '../../core/after.js';
import { VisioError } from '../../core/errors.js';
import { afterReconnection } from '../../livekit/hygiene.js';
import { encodePacket, PACKET_TOPIC, STREAM_TOPIC } from './chat-packet.js';

/** A message that has not left after this many milliseconds has failed. */
const PATIENCE = 20_000;

/**
 * Sends a message both ways, with one id, so that whoever knows both shows it once.
 *
 * @throws VisioError `NOT_CONNECTED`; or whatever livekit-client throws
 */
export async function sendToRoom(room: Room | null, text: string): Promise<void> {
  if (room) await inTime(afterReconnection(room));
  if (!room || !canCarry(room)) throw new VisioError('NOT_CONNECTED');
  const { localParticipant } = room;
  const { id, timestamp } = await inTime(localParticipant.sendText(text, { topic: STREAM_TOPIC }));
  const packet = encodePacket({ id, text }, timestamp, carriesStreams(room));
  // The message has left: those who know the older packet only are too few to call it failed.
  await inTime(localParticipant.publishData(packet, { reliable: true, topic: PACKET_TOPIC })).catch(() => undefined);
}

/** While the signal alone is lost the data channel works on. */
function canCarry({ state }: Room): boolean {
  return ['connected', 'signalReconnecting'].includes(state);
}

/** Servers up to 1.8.2 drop text streams; then the packet must not say that one comes too. */
function carriesStreams({ serverInfo }: Room): boolean {
  const version = serverInfo?.version ?? '';
  return version === '' || version.localeCompare('1.8.2', 'en', { numeric: true }) > 0;
}

/** livekit-client waits for a connection without end when it is lost in that very moment. */
async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  const done = new AbortController();
  const late = new Promise<never>((_, reject) => {
    after(PATIENCE, () => reject(new VisioError('MESSAGE_NOT_SENT')), { signal: done.signal });
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    done.abort();
  }
}
