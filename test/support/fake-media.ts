/** A real video track: a canvas that paints itself, so that a `<video>` which shows it gets frames. */
export function canvasTrack({ width = 320, height = 180, colour = 'rgb(0, 128, 0)' } = {}): MediaStreamTrack {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  const [track] = canvas.captureStream(5).getVideoTracks();
  if (!context || !track) throw new Error('This browser cannot capture a canvas.');
  let frame = 0;
  // A canvas gives a frame only when it was painted since the last one.
  const paint = () => {
    if (track.readyState === 'ended') return;
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height);
    context.fillRect(frame++ % width, 0, 1, 1);
    requestAnimationFrame(paint);
  };
  paint();
  return track;
}

/** A real audio track, of a tone nobody hears (gain 0.001) or of silence (gain 0). */
export function toneTrack({ gain = 0.001 } = {}): { readonly track: MediaStreamTrack; close(): Promise<void> } {
  const audio = new AudioContext();
  const tone = new OscillatorNode(audio);
  const out = audio.createMediaStreamDestination();
  tone.connect(new GainNode(audio, { gain })).connect(out);
  tone.start();
  const [track] = out.stream.getAudioTracks();
  if (!track) throw new Error('This browser makes no audio track.');
  return { track, close: () => audio.close() };
}
