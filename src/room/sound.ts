import type { RoomHandle } from '../core/feature.js';
import { roomOf } from '../livekit/feature.js';

/** Plays everybody's sound from inside an element, wherever its screens are: a portal's own layout has it too. */
export class Sound {
  readonly #host: HTMLElement;
  #playing: AbortController | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  play(room: RoomHandle): void {
    this.stop();
    const playing = new AbortController();
    this.#playing = playing;
    // In the document's own tree of the element, not under a screen that comes and goes.
    const container = document.createElement('div');
    container.hidden = true;
    this.#host.shadowRoot?.append(container);
    playing.signal.addEventListener('abort', () => {
      container.remove();
    });
    // The code came with the meeting: this import is answered from memory.
    void import('../livekit/track-elements.js').then(({ attachAudio }) => {
      attachAudio(roomOf(room), container, { signal: playing.signal });
    });
  }

  stop(): void {
    this.#playing?.abort();
    this.#playing = null;
  }
}
