import { readFileSync } from 'node:fs';
import type { TrackKind } from './sdp.js';

/** One recorded RTP payload: when, in ms from the start of the loop, and whether it ends a frame. */
export interface RecordedPacket {
  readonly at: number;
  readonly marker: boolean;
  readonly payload: Buffer;
}

/** A few seconds of VP8 and Opus that play in a loop. `ms` is its length; `width` and `height` those of the picture. */
export interface Recording extends Readonly<Record<TrackKind, readonly RecordedPacket[]>> {
  readonly width: number;
  readonly height: number;
  readonly ms: number;
}

type Line = [at: number, marker: number, base64: string];
interface RecordingFile {
  video: Line[];
  audio: Line[];
  width: number;
  height: number;
  ms: number;
}

/** The recording that comes with the server. `record.mjs` makes such a file. */
export const LOOP_PATH = new URL('./loop.json', import.meta.url);
let loaded: Recording | undefined;

const toPacket = ([at, marker, base64]: Line): RecordedPacket => ({
  at,
  marker: marker === 1,
  payload: Buffer.from(base64, 'base64'),
});

export function loadRecording(): Recording {
  if (!loaded) {
    const file = JSON.parse(readFileSync(LOOP_PATH, 'utf8')) as RecordingFile;
    loaded = { ...file, video: file.video.map(toPacket), audio: file.audio.map(toPacket) };
  }
  return loaded;
}
