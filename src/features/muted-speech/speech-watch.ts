import { captureConstraints, permissionOf } from '../../core/local-media.js';
import { watchLevel } from '../../ui/microphone-level.js';

/** A voice close to the microphone is above it; a fan or a conversation in the next room is not. */
const LOUD = 0.5;
/** Readings, ten a second: somebody who speaks is loud in most of a second and a half, a cough or a key is not. */
const LAST = 15;
const ENOUGH = 8;

/** Takes level after level (0 to 1, ten a second), and says whether somebody is speaking. */
export function speechDetector(): (level: number) => boolean {
  let recent: readonly boolean[] = [];
  return (level) => {
    recent = [...recent, level >= LOUD].slice(-LAST);
    return recent.filter(Boolean).length >= ENOUGH;
  };
}

/**
 * Listens to a microphone that sends nothing, until `signal` aborts: only its loudness is read, and it is stopped with
 * the signal. `onSpeech` comes at each reading while somebody speaks. Puts no question to the person: where the browser
 * would ask again it hears nothing. Rejects when the device cannot be opened.
 */
export async function watchSpeech(
  deviceId: string,
  onSpeech: () => void,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  // A function, so that what was false before a question is not held to be false after it.
  const isOver = () => signal.aborted;
  if (!(await isGranted()) || isOver()) return;
  const stream = await navigator.mediaDevices.getUserMedia({ audio: captureConstraints('microphone', deviceId) });
  const [track] = stream.getAudioTracks();
  if (!track) return;
  if (isOver()) {
    track.stop();
    return;
  }
  signal.addEventListener('abort', () => track.stop(), { once: true });
  const isSpeech = speechDetector();
  watchLevel(track, (level) => isSpeech(level) && onSpeech(), { signal });
}

/** Where the browser does not know the permission's name, it tells the names of devices to a page that has it. */
async function isGranted(): Promise<boolean> {
  const permission = await permissionOf('microphone');
  if (permission !== 'unknown') return permission === 'granted';
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some(({ kind, label }) => kind === 'audioinput' && label !== '');
}
