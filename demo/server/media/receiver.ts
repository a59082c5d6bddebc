import { counters } from './counters.js';
import { estimatedBitrate, receiverReport } from './rtcp.js';
import { extensionOf, parseRtp } from './rtp.js';
import type { Layer } from './layer.js';
import type { PublishedTrack } from './published-track.js';
import type { RtpPacket } from './rtp.js';
import type { Codec } from './sdp.js';
import type { BundleTransport } from './transport.js';

/** One section on which a client publishes. Extension ids are undefined when the client did not offer them. */
export interface PublishingSection {
  readonly track: PublishedTrack;
  readonly codec: Codec;
  readonly withDtx: boolean;
  readonly isSimulcast: boolean;
  readonly midExtension: number | undefined;
  readonly ridExtension: number | undefined;
  readonly levelExtension: number | undefined;
  /** Streams that the description names; simulcast names none. */
  readonly ssrcs: readonly number[];
}

/** What each publisher is told it may send, bit/s: loopback has no congestion. */
const BITRATE = 8_000_000;
const MAX_REPORT_BLOCKS = 31;
const REPORT_INTERVAL_MS = 1000;
const NACK_INTERVAL_MS = 40;

/** Sorts what one client publishes into tracks and layers, and answers with receiver reports, a bitrate and NACKs. */
export class Receiver {
  readonly sections = new Map<string, PublishingSection>(); // by mid
  #streams = new Map<number, { layer: Layer; section: PublishingSection }>(); // by SSRC
  #transport: BundleTransport;
  #onLevel: (track: PublishedTrack, level: number) => void;
  #timers: NodeJS.Timeout[];

  /** `onLevel` gets the level of an audio packet in -dBov: 0 is the loudest, 127 silence (RFC 6464). */
  constructor(transport: BundleTransport, onLevel: (track: PublishedTrack, level: number) => void) {
    this.#transport = transport;
    this.#onLevel = onLevel;
    transport.on('rtp', (bytes) => this.#receive(bytes));
    this.#timers = [
      setInterval(() => this.#report(), REPORT_INTERVAL_MS),
      setInterval(() => this.#repair(), NACK_INTERVAL_MS),
    ];
  }

  /** Worst loss, 0 to 1, of the streams that this client sends. */
  get loss(): number {
    return Math.max(0, ...[...this.#streams.values()].map(({ layer }) => layer.loss));
  }

  bind(mid: string, section: PublishingSection): void {
    this.sections.set(mid, section);
    for (const ssrc of section.ssrcs) {
      this.#streams.set(ssrc, { layer: section.track.layerFor('', ssrc), section });
    }
  }

  unbind(mid: string): void {
    const section = this.sections.get(mid);
    this.sections.delete(mid);
    for (const [ssrc, stream] of this.#streams) if (stream.section === section) this.#streams.delete(ssrc);
  }

  receiveSenderReport(report: Buffer): void {
    if (report.length < 28) return;
    const stream = this.#streams.get(report.readUInt32BE(4));
    stream?.section.track.receiveSenderReport(stream.layer, report);
  }

  #receive(bytes: Buffer): void {
    const packet = parseRtp(bytes);
    if (!packet) return;
    counters.in++;
    const stream = this.#streams.get(packet.ssrc) ?? this.#recognise(packet);
    if (!stream) return;
    const level = extensionOf(packet, stream.section.levelExtension);
    if (level?.length) this.#onLevel(stream.section.track, level.readUInt8(0) & 0x7f);
    stream.section.track.receive(stream.layer, packet);
  }

  /** A stream that the description did not name: its section by MID, its layer by RID. */
  #recognise(packet: RtpPacket): { layer: Layer; section: PublishingSection } | undefined {
    for (const [mid, section] of this.sections) {
      if (extensionOf(packet, section.midExtension)?.toString('latin1') !== mid) continue;
      const rid = extensionOf(packet, section.ridExtension)?.toString('latin1') ?? '';
      if (section.isSimulcast && !rid) return undefined;
      const stream = { layer: section.track.layerFor(rid, packet.ssrc), section };
      this.#streams.set(packet.ssrc, stream);
      this.#report();
      return stream;
    }
    return undefined;
  }

  #repair(): void {
    for (const { layer } of this.#streams.values()) {
      const request = layer.takeNack();
      if (request) this.#transport.send(request);
    }
  }

  #report(): void {
    const layers = [...this.#streams.values()].map((stream) => stream.layer);
    const blocks = layers.flatMap((layer) => layer.report() ?? []).slice(0, MAX_REPORT_BLOCKS);
    const video = [...this.#streams.values()].filter(({ section }) => section.track.kind === 'video');
    const parts = [receiverReport(blocks)];
    if (video.length) {
      parts.push(
        estimatedBitrate(
          BITRATE,
          video.map(({ layer }) => layer.ssrc),
        ),
      );
    }
    this.#transport.send(Buffer.concat(parts));
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }
}
