/** Readings a second: what people see move, and no more. */
const RATE = 10;
const QUIETEST = -60;
const LOUDEST = -15;

/** Loudness of a block of samples from 0 (silence) to 1 (speech close to the microphone), even to the ear. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / samples.length || 1e-12);
  return Math.min(1, Math.max(0, (decibels - QUIETEST) / (LOUDEST - QUIETEST)));
}

/**
 * Reads the level of a track ten times a second until `signal` aborts. Nothing is recorded and nothing is played: the
 * graph ends in the analyser.
 */
export function watchLevel(
  track: MediaStreamTrack,
  onLevel: (level: number) => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  if (signal.aborted) return;
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  const mediaStream = new MediaStream([track]);
  new MediaStreamAudioSourceNode(context, { mediaStream }).connect(analyser);
  // A browser may hold the clock back until a press; the microphone was opened on one.
  void context.resume().catch(() => undefined);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(track.enabled && !track.muted ? levelOf(samples) : 0);
  }, 1000 / RATE);
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      // A stream stays registered with a track that lives on.
      mediaStream.removeTrack(track);
      void context.close();
    },
    { once: true },
  );
}
