import { isAtOrAfter, readdress } from './rtp.js';
import { parseVp8Descriptor } from './payloads.js';
import { nackedSequences, relayedSenderReport } from './rtcp.js';
import { counters } from './counters.js';
import type { Layer } from './layer.js';
import type { PublishedTrack } from './published-track.js';
import type { RtpPacket } from './rtp.js';
import type { BundleTransport } from './transport.js';

/** How the receiver negotiated the stream. */
export interface NegotiatedStream {
  readonly payloadType: number;
  readonly extensions: readonly (readonly [from: number, to: number])[];
  readonly transport: BundleTransport;
}

let nextSsrc = 0x10000000 + Math.floor(Math.random() * 0x1000000);
const KEY_FRAME_NUDGE_MS = 500;
const RING_LENGTH = { audio: 64, video: 512 };
/** After so many packets, a late one from before a layer switch cannot come any more. */
const SETTLED_PACKETS = 200;

/**
 * One receiver's view of one published track. Keeps the stream that the receiver sees continuous (sequence numbers, timestamps,
 * VP8 picture ids) over layer switches, and answers its NACKs from a ring: without RTX, libwebrtc takes a retransmission on the
 * same SSRC.
 */
export class Subscription {
  readonly ssrc = nextSsrc++;
  /** The section of the receiver's description that carries it. */
  mid: string | undefined;
  quality = 2;
  hasStarted = false;
  hasEnded = false;
  #negotiated: NegotiatedStream | undefined;
  #isDisabled = false;
  #layer: Layer | undefined;
  #ring: (Buffer | undefined)[];
  #keyFrameTimer: NodeJS.Timeout | undefined;
  #packets = 0;
  #octets = 0;
  #sequenceOffset = 0;
  #timestampOffset = 0;
  #firstSequence = 0;
  #packetsSinceSwitch = 0;
  #last: { sequence: number; timestamp: number; at: number } | undefined;
  #pictureIdOffset: { pictureId: number; tl0: number } | undefined;
  #lastPictureId: number | undefined;
  #lastTl0: number | undefined;

  constructor(readonly track: PublishedTrack) {
    this.#ring = new Array<Buffer | undefined>(RING_LENGTH[track.kind]);
  }

  get isDisabled(): boolean {
    return this.#isDisabled;
  }

  get layer(): Layer | undefined {
    return this.#layer;
  }

  /** Called once the receiving section is negotiated. */
  start(negotiated: NegotiatedStream): void {
    this.#negotiated = negotiated;
    this.hasStarted = true;
    this.track.subscriptions.add(this);
    if (this.track.kind === 'video') this.#keyFrameTimer ??= setInterval(() => this.#nudge(), KEY_FRAME_NUDGE_MS);
    this.#nudge();
  }

  stop(): void {
    this.hasStarted = false;
    clearInterval(this.#keyFrameTimer);
    this.track.subscriptions.delete(this);
  }

  setDisabled(isDisabled: boolean): void {
    if (this.#isDisabled === isDisabled) return;
    this.#isDisabled = isDisabled;
    if (!isDisabled) this.restart();
  }

  /** The source begins anew: take the next key frame, whatever layer we were on. */
  restart(): void {
    this.#layer = undefined;
    this.#nudge();
  }

  #nudge(): void {
    if (this.#isDisabled || this.track.kind !== 'video') return;
    const wanted = this.track.bestLayer(this.quality);
    if (wanted && wanted !== this.#layer) wanted.requestKeyFrame();
  }

  forward(layer: Layer, packet: RtpPacket, isKey: boolean): void {
    if (this.#isDisabled || !this.#negotiated) return;
    if (this.track.kind === 'video' && layer !== this.#layer) {
      if (!isKey || layer !== this.track.bestLayer(this.quality)) return;
      this.#switchTo(layer, packet);
    } else if (!this.#layer) this.#switchTo(layer, packet);
    if (this.#isFromBeforeSwitch(packet)) return;
    if (packet.payloadStart >= packet.payloadEnd) {
      // Padding only: nothing to forward, and no gap for the receiver to ask about.
      this.#sequenceOffset = (this.#sequenceOffset - 1) & 0xffff;
      return;
    }
    this.#send(packet, this.#negotiated);
  }

  #send(packet: RtpPacket, { payloadType, extensions, transport }: NegotiatedStream): void {
    const sequence = (packet.sequence + this.#sequenceOffset) & 0xffff;
    const timestamp = (packet.timestamp + this.#timestampOffset) >>> 0;
    const out = readdress(packet, { payloadType, sequence, timestamp, ssrc: this.ssrc, extensions });
    if (this.track.mime === 'video/vp8') this.#continuePictureIds(packet, out);
    if (!this.#last || isAtOrAfter(sequence, this.#last.sequence)) {
      this.#last = { sequence, timestamp, at: Date.now() };
    }
    this.#packetsSinceSwitch++;
    this.#ring[sequence % this.#ring.length] = out;
    this.#packets++;
    this.#octets += out.length;
    counters.out++;
    transport.send(out);
  }

  #isFromBeforeSwitch({ sequence }: RtpPacket): boolean {
    if (this.#packetsSinceSwitch > SETTLED_PACKETS || isAtOrAfter(sequence, this.#firstSequence)) return false;
    return ((this.#firstSequence - sequence) & 0xffff) < 1000;
  }

  #switchTo(layer: Layer, packet: RtpPacket): void {
    const last = this.#last;
    const ticksPerMs = this.track.kind === 'video' ? 90 : 48;
    const elapsed = last ? Math.max(1, Math.round((Date.now() - last.at) * ticksPerMs)) : 0;
    this.#sequenceOffset = last ? (last.sequence + 1 - packet.sequence) & 0xffff : 0;
    this.#timestampOffset = last ? (last.timestamp + elapsed - packet.timestamp) | 0 : 0;
    this.#firstSequence = packet.sequence;
    this.#packetsSinceSwitch = 0;
    this.#layer = layer;
    this.#pictureIdOffset = undefined;
  }

  #continuePictureIds(packet: RtpPacket, out: Buffer): void {
    const descriptor = parseVp8Descriptor(packet.buffer, packet.payloadStart, packet.payloadEnd);
    const pictureId = descriptor?.pictureId;
    if (!pictureId) return;
    const tl0 = descriptor.tl0PictureIndex;
    const shift = out.length - packet.payloadEnd;
    this.#pictureIdOffset ??= {
      pictureId: ((this.#lastPictureId ?? pictureId.value - 1) + 1 - pictureId.value) & 0x7fff,
      tl0: tl0 ? ((this.#lastTl0 ?? tl0.value - 1) + 1 - tl0.value) & 0xff : 0,
    };
    if (pictureId.isLong) {
      this.#lastPictureId = (pictureId.value + this.#pictureIdOffset.pictureId) & 0x7fff;
      out.writeUInt16BE(0x8000 | this.#lastPictureId, pictureId.at + shift);
    }
    if (tl0) {
      this.#lastTl0 = (tl0.value + this.#pictureIdOffset.tl0) & 0xff;
      out.writeUInt8(this.#lastTl0, tl0.at + shift);
    }
  }

  answerNack(request: Buffer): void {
    for (const sequence of nackedSequences(request)) {
      const packet = this.#ring[sequence % this.#ring.length];
      if (packet?.readUInt16BE(2) === sequence) this.#negotiated?.transport.send(packet);
    }
  }

  relaySenderReport(layer: Layer, report: Buffer): void {
    if (layer !== this.#layer || !this.hasStarted) return;
    const timestamp = report.readUInt32BE(16) + this.#timestampOffset;
    const { ssrc } = this;
    this.#negotiated?.transport.send(
      relayedSenderReport(report, { ssrc, timestamp, packets: this.#packets, octets: this.#octets }),
    );
  }
}
