import type { Meeting } from '../../core/meeting.js';
import type { Snapshot } from '../../core/meeting-state.js';
import type { KeptSettings } from './kept-settings.js';

type Patch = Meeting['patch'];

/** Brings back what was kept, each piece once, when there is something to put it into. */
export class Restoration {
  readonly #patch: Patch;
  #left: KeptSettings;

  constructor(kept: KeptSettings, patch: Patch) {
    this.#left = kept;
    this.#patch = patch;
  }

  apply(state: Snapshot): void {
    const { preferences, sounds, shortcuts, captions, appearance, speaker } = this.#left;
    if (state.preferences && preferences) this.#put('preferences', preferences);
    if (state.sounds && sounds) this.#put('sounds', sounds);
    if (state.shortcuts && shortcuts) this.#put('shortcuts', shortcuts);
    if (state.captions && captions) this.#put('captions', captions);
    if (state.captions && appearance) {
      this.#put('captions', { appearance: { ...state.captions.appearance, ...appearance } });
      this.#forget('appearance');
    }
    if (state.devices.isListed && speaker) this.#restoreSpeaker(state, speaker['deviceId']);
  }

  /** Only one that is plugged in: the room would report the failure. */
  #restoreSpeaker({ devices, speaker }: Snapshot, deviceId: unknown): void {
    const isThere = devices.speakers.some(({ id }) => id === deviceId);
    if (isThere && speaker.selection === 'available') this.#put('speaker', { deviceId });
    else this.#forget('speaker');
  }

  #put(
    key: 'preferences' | 'sounds' | 'shortcuts' | 'captions' | 'speaker',
    values: Readonly<Record<string, unknown>>,
  ): void {
    this.#forget(key);
    // Each value was checked where it was read.
    this.#patch(key, values);
  }

  #forget(key: keyof KeptSettings): void {
    this.#left = { ...this.#left, [key]: undefined };
  }
}
