import type { Snapshot } from '../../core/meeting-state.js';
import { isCrowd, isSteady, passagesBetween } from '../../core/passages.js';
import type { SoundName } from './sounds-state.js';

/** What happened that has a sound, most telling first. `now` in milliseconds since the epoch. */
export function soundsDue(previous: Snapshot, next: Snapshot, now: number): readonly SoundName[] {
  // In a crowd, or while the browser holds the sound back, there is none.
  if (previous === next || !isSteady(previous, next) || isCrowd(next) || next.speaker.isBlocked) return [];
  const { joined, departed } = passagesBetween(previous, next, now);
  const happened: Readonly<Record<SoundName, boolean>> = {
    hand: isHandNew(previous, next),
    message: isMessageNew(previous, next),
    joined: joined.length > 0,
    left: departed.length > 0,
  };
  const { sounds } = next;
  return (Object.keys(happened) as SoundName[]).filter((name) => happened[name] && sounds?.[name]);
}

/** Somebody else's, that the person has not before their eyes. */
function isMessageNew({ chat: before }: Snapshot, { chat }: Snapshot): boolean {
  return before !== undefined && chat !== undefined && chat.unread > before.unread;
}

/** Somebody else's: a person knows of the own one. */
function isHandNew({ hand: before }: Snapshot, { hand, participants }: Snapshot): boolean {
  if (!before || !hand || before.queue === hand.queue) return false;
  const known = new Set(before.queue.map(({ id }) => id));
  return hand.queue.some(({ id }) => id !== participants?.localId && !known.has(id));
}
