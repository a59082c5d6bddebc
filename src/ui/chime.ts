/** A few soft notes. No file, so no request and no `media-src`. */
export interface Chime {
  /** Hz. */
  readonly notes: readonly number[];
  /** Seconds from one note to the next. */
  readonly step: number;
  /** Seconds a note lasts. */
  readonly length: number;
  /** 0 to 1. */
  readonly volume: number;
}

/**
 * Plays notes on a speaker and resolves at the end of the last one.
 *
 * @param deviceId `''` for the system's choice; a speaker that is gone falls back to it
 */
export async function playChime(chime: Chime, deviceId: string): Promise<void> {
  const context = new AudioContext();
  try {
    await context.resume();
    const { output, close } = await outputOf(context, deviceId);
    try {
      await play(chime, context, output);
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

function play({ notes, step, length, volume }: Chime, context: AudioContext, output: AudioNode): Promise<void> {
  const start = context.currentTime + 0.02;
  return new Promise((resolve) => {
    notes.forEach((frequency, index) => {
      const at = start + index * step;
      const note = new OscillatorNode(context, { type: 'sine', frequency });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(volume, at + 0.03);
      gain.gain.exponentialRampToValueAtTime(0.0001, at + length);
      note.connect(gain).connect(output);
      note.start(at);
      note.stop(at + length);
      if (index === notes.length - 1) note.onended = () => resolve();
    });
  });
}
