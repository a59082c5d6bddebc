import type { Layer } from './media/layer.js';
import type { PublishedTrack } from './media/published-track.js';
import type { Recording } from './media/recording.js';

const TICK_MS = 20;
/** A loop that has just begun is not begun again for another receiver's key frame. */
const MIN_RESTART_MS = 500;
const SSRC_BASE = 0x40000000;

/** Plays a recording into a track, without an encoder: the server forwards it as if somebody had sent it. */
export class LoopPlayer {
  readonly layer: Layer;
  isPaused = false;
  #track: PublishedTrack;
  #recording: Recording;
  #ticksPerMs: number;
  #sequence = 1;
  #timestampBase = 0;
  #next = 0;
  #startedAt = Date.now();
  #timer: NodeJS.Timeout;

  constructor(track: PublishedTrack, recording: Recording) {
    this.#track = track;
    this.#recording = recording;
    this.#ticksPerMs = track.kind === 'video' ? 90 : 48;
    this.layer = track.layerFor('', SSRC_BASE + Math.floor(Math.random() * 0x3fffffff));
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /** The loop begins with a key frame, so beginning again is how a key frame is made. */
  restart(): void {
    const elapsed = Date.now() - this.#startedAt;
    if (elapsed < MIN_RESTART_MS) return;
    this.#timestampBase += Math.round(elapsed * this.#ticksPerMs);
    this.#next = 0;
    this.#startedAt = Date.now();
    for (const subscription of this.#track.subscriptions) subscription.restart();
  }

  #tick(): void {
    const packets = this.#recording[this.#track.kind];
    const elapsed = Date.now() - this.#startedAt;
    for (let packet = packets[this.#next]; packet && packet.at <= elapsed; packet = packets[++this.#next]) {
      if (this.isPaused) continue;
      const { payload, marker, at } = packet;
      this.#track.receive(this.layer, {
        buffer: payload,
        marker: marker ? 0x80 : 0,
        sequence: this.#sequence++ & 0xffff,
        // The recorded time, not that of sending: it keeps the packets of a frame together.
        timestamp: (this.#timestampBase + Math.round(at * this.#ticksPerMs)) >>> 0,
        ssrc: this.layer.ssrc,
        extensions: [],
        payloadStart: 0,
        payloadEnd: payload.length,
      });
    }
    if (this.#next >= packets.length && elapsed >= this.#recording.ms) this.restart();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
