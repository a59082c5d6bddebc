import type { PublishedTrack } from './media/published-track.js';

/** Audio packets louder than this (in -dBov) count as speech. */
const SPEECH_THRESHOLD = 45;
/** A speaker is loud in more than this part of the packets. */
const SPEECH_SHARE = 0.1;

interface Window {
  packets: number;
  loud: number;
  sum: number;
}

/** Turns the level of audio packets into the 0 to 1 that the room announces. */
export class LevelMeter {
  #windows = new Map<PublishedTrack, Window>();

  /** `level` is in -dBov: 0 is the loudest, 127 silence. */
  add(track: PublishedTrack, level: number): void {
    const window = this.#windows.get(track) ?? { packets: 0, loud: 0, sum: 0 };
    this.#windows.set(track, window);
    window.packets++;
    if (level < SPEECH_THRESHOLD) {
      window.loud++;
      window.sum += level;
    }
  }

  /** The loudest track since the last call. */
  take(): number {
    let loudest = 0;
    for (const { packets, loud, sum } of this.#windows.values()) {
      if (packets && loud / packets > SPEECH_SHARE) loudest = Math.max(loudest, 10 ** (-(sum / loud) / 20));
    }
    this.#windows.clear();
    return Math.min(1, loudest * 2);
  }
}
