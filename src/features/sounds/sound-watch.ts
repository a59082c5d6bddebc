import type { RoomContext } from '../../core/feature.js';
import { playSound } from './play-sound.js';
import { soundsDue } from './sounds-due.js';
import type { SoundName } from './sounds-state.js';

/** A sound is not heard again before this many milliseconds: a flood of messages is one. */
const REST = 3000;

type Context = Pick<RoomContext<'sounds'>, 'signal' | 'snapshot' | 'subscribe'>;
type Play = (name: SoundName, deviceId: string) => Promise<void>;

/** Plays what is due while the meeting lasts: one at a time, late for nothing. */
export function watchSounds({ signal, snapshot, subscribe }: Context, play: Play = playSound): void {
  if (signal.aborted) return;
  let previous = snapshot();
  let isPlaying = false;
  const heardAt = new Map<SoundName, number>();

  const hear = async (name: SoundName, now: number): Promise<void> => {
    isPlaying = true;
    heardAt.set(name, now);
    try {
      await play(name, snapshot().speaker.deviceId);
    } catch {
      // No sound is no reason to disturb anybody.
    } finally {
      isPlaying = false;
    }
  };

  subscribe(
    () => {
      const now = Date.now();
      const [due] = soundsDue(previous, snapshot(), now).filter((name) => now - (heardAt.get(name) ?? -REST) >= REST);
      previous = snapshot();
      // Before the person has touched the page the browser would keep the sound for later, when it means nothing.
      const { userActivation } = navigator as Partial<Navigator>;
      if (due && !isPlaying && userActivation?.hasBeenActive !== false) void hear(due, now);
    },
    { signal },
  );
}
