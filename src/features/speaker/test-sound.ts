/** A soft major chord, one note after the other: Hz and seconds. No file, so no request and no `media-src`. */
const NOTES = [523.25, 659.25, 783.99];
const STEP = 0.16;
const LENGTH = 0.5;
const VOLUME = 0.12;

/**
 * Plays the chord on a speaker and resolves at its end.
 *
 * @param deviceId `''` for the system's choice; a speaker that is gone falls back to it
 */
export async function playTestSound(deviceId: string): Promise<void> {
  const context = new AudioContext();
  try {
    await context.resume();
    const { output, close } = await outputOf(context, deviceId);
    try {
      await chord(context, output);
    } finally {
      close();
    }
  } finally {
    await context.close();
  }
}

interface Output {
  readonly output: AudioNode;
  readonly close: () => void;
}

/** Through an element where a speaker was chosen: `AudioContext.setSinkId` is missing in Firefox and Safari. */
async function outputOf(context: AudioContext, deviceId: string): Promise<Output> {
  if (!deviceId) return { output: context.destination, close: () => undefined };
  const stream = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = stream.stream;
  try {
    await element.setSinkId(deviceId);
    await element.play();
  } catch {
    element.srcObject = null;
    return { output: context.destination, close: () => undefined };
  }
  const close = () => {
    element.pause();
    element.srcObject = null;
  };
  return { output: stream, close };
}

function chord(context: AudioContext, output: AudioNode): Promise<void> {
  const start = context.currentTime + 0.02;
  return new Promise((resolve) => {
    NOTES.forEach((frequency, index) => {
      const at = start + index * STEP;
      const note = new OscillatorNode(context, { type: 'sine', frequency });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(VOLUME, at + 0.03);
      gain.gain.exponentialRampToValueAtTime(0.0001, at + LENGTH);
      note.connect(gain).connect(output);
      note.start(at);
      note.stop(at + LENGTH);
      if (index === NOTES.length - 1) note.onended = () => resolve();
    });
  });
}
