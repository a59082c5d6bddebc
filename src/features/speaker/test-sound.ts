import { type Chime, playChime } from '../../ui/chime.js';

/** A soft major chord, one note after the other. */
const CHORD: Chime = { notes: [523.25, 659.25, 783.99], step: 0.16, length: 0.5, volume: 0.12 };

/** Plays the chord on a speaker (`''`: the system's choice) and resolves at its end. */
export function playTestSound(deviceId: string): Promise<void> {
  return playChime(CHORD, deviceId);
}
