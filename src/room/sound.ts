import type { RoomHandle } from '../core/feature.js';
import { roomOf } from '../livekit/feature.js';

/** Plays everybody's sound, whatever is shown: a portal's own layout has it too. */
export class Sound {
  #playing: AbortController | null = null;

  play(room: RoomHandle): void {
    this.stop();
    const { signal } = (this.#playing = new AbortController());
    // The code came with the meeting: this import is answered from memory.
    void import('../livekit/track-elements.js').then(({ attachAudio }) => {
      attachAudio(roomOf(room), { signal });
    });
  }

  stop(): void {
    this.#playing?.abort();
    this.#playing = null;
  }
}
