import { isAtOrAfter } from './rtp.js';
import { nack } from './rtcp.js';
import type { ReportBlock } from './rtcp.js';
import type { RtpPacket } from './rtp.js';

const QUALITY_OF_RID: Readonly<Record<string, number>> = { q: 0, h: 1, f: 2 };
const TOP_QUALITY = 2;
const ACTIVE_MS = 1500;
const KEY_FRAME_INTERVAL_MS = 300;
const MAX_NACK_ATTEMPTS = 5;
const MAX_NACKED_AT_ONCE = 100;
/** A larger jump is a restart of the stream, not loss. */
const MAX_GAP = 200;

/** Counts what arrives of one RTP stream: highest sequence number, gaps, loss since the last report. */
export class Layer {
  /** VideoQuality of LiveKit: 0 low, 1 medium, 2 high. */
  readonly quality: number;
  /** Loss, 0 to 1, in the time of the last report. */
  loss = 0;
  #requestKeyFrame: (ssrc: number) => void;
  #repairs: boolean;
  #missing = new Map<number, number>(); // sequence number -> times asked for
  #first: number | undefined;
  #highest = 0;
  #cycles = 0;
  #received = 0;
  #expectedBefore = 0;
  #receivedBefore = 0;
  #lastPacketAt = 0;
  #keyFrameAskedAt = 0;
  #senderReport = { ntp: 0, at: 0 };

  /** `rid` is '' when the track is not simulcast; `repairs` asks for lost packets (video only). */
  constructor(
    readonly rid: string,
    readonly ssrc: number,
    { repairs, requestKeyFrame }: { repairs: boolean; requestKeyFrame: (ssrc: number) => void },
  ) {
    this.quality = QUALITY_OF_RID[rid] ?? TOP_QUALITY;
    this.#repairs = repairs;
    this.#requestKeyFrame = requestKeyFrame;
  }

  get isActive(): boolean {
    return Date.now() - this.#lastPacketAt < ACTIVE_MS;
  }

  /** False for a repetition of the newest packet. */
  accept({ sequence }: RtpPacket): boolean {
    this.#received++;
    this.#lastPacketAt = Date.now();
    if (this.#first === undefined) {
      this.#first = this.#highest = sequence;
      return true;
    }
    if (sequence === this.#highest) return false;
    if (!isAtOrAfter(sequence, this.#highest)) {
      this.#missing.delete(sequence);
      return true;
    }
    const gap = (sequence - this.#highest) & 0xffff;
    if (this.#repairs && gap > 1 && gap < MAX_GAP) {
      for (let i = 1; i < gap; i++) this.#missing.set((this.#highest + i) & 0xffff, 0);
    }
    if (sequence < this.#highest) this.#cycles += 0x10000;
    this.#highest = sequence;
    return true;
  }

  /** `ntp` is the middle 32 bits of the sender report's time stamp. */
  noteSenderReport(ntp: number): void {
    this.#senderReport = { ntp, at: Date.now() };
  }

  /** Undefined before the first packet. */
  report(): ReportBlock | undefined {
    if (this.#first === undefined) return undefined;
    const expected = this.#cycles + this.#highest - this.#first + 1;
    const expectedNow = expected - this.#expectedBefore;
    const lostNow = Math.max(0, expectedNow - (this.#received - this.#receivedBefore));
    this.#expectedBefore = expected;
    this.#receivedBefore = this.#received;
    const fraction = expectedNow > 0 ? Math.min(255, Math.floor((lostNow * 256) / expectedNow)) : 0;
    this.loss = fraction / 256;
    const { ntp, at } = this.#senderReport;
    return {
      ssrc: this.ssrc,
      fraction,
      lost: Math.max(0, expected - this.#received),
      highest: this.#cycles + this.#highest,
      lastSenderReport: ntp,
      delay: ntp ? Math.floor((Date.now() - at) * 65.536) : 0,
    };
  }

  /** A NACK for what is missing, or undefined; each packet is asked for a few times, then given up. */
  takeNack(): Buffer | undefined {
    const sequences: number[] = [];
    for (const [sequence, attempts] of this.#missing) {
      if (attempts >= MAX_NACK_ATTEMPTS) {
        this.#missing.delete(sequence);
        continue;
      }
      this.#missing.set(sequence, attempts + 1);
      sequences.push(sequence);
      if (sequences.length >= MAX_NACKED_AT_ONCE) break;
    }
    return sequences.length ? nack(this.ssrc, sequences) : undefined;
  }

  requestKeyFrame(): void {
    const now = Date.now();
    if (now - this.#keyFrameAskedAt < KEY_FRAME_INTERVAL_MS) return;
    this.#keyFrameAskedAt = now;
    this.#requestKeyFrame(this.ssrc);
  }
}
