import { type Chime, playChime } from '../../ui/chime.js';
import type { SoundName } from './sounds-state.js';

const SOFT = { step: 0.1, length: 0.4, volume: 0.07 };

/** Rising for who comes, falling for who goes: told apart without looking. None lasts a second. */
const CHIMES: Readonly<Record<SoundName, Chime>> = {
  joined: { ...SOFT, notes: [587.33, 880] },
  left: { ...SOFT, notes: [880, 587.33] },
  message: { ...SOFT, notes: [1046.5] },
  hand: { ...SOFT, notes: [659.25, 830.61, 987.77] },
};

/** Plays a sound on a speaker (`''`: the system's choice); resolves at its end. */
export function playSound(name: SoundName, deviceId: string): Promise<void> {
  return playChime(CHIMES[name], deviceId);
}
