import { TrackType } from '@livekit/protocol';
import { Layer } from './layer.js';
import { startsKeyFrame } from './payloads.js';
import type { TrackInfo } from '@livekit/protocol';
import type { Member } from '../member.js';
import type { RtpPacket } from './rtp.js';
import type { TrackKind } from './sdp.js';
import type { Subscription } from './subscription.js';

/** A track in the room: its simulcast layers, and those who get it. */
export class PublishedTrack {
  readonly sid: string;
  readonly kind: TrackKind;
  readonly layers = new Map<string, Layer>(); // by rid
  readonly subscriptions = new Set<Subscription>();
  /** The publisher's ids of the extensions that can be carried over: [uri, id]. */
  carriedIds: readonly (readonly [uri: string, id: number])[] = [];
  /** Highest quality that anybody wants, -1 for none; undefined before the first count. */
  wantedQuality: number | undefined;
  pauseTimer: NodeJS.Timeout | undefined;

  /** `mime` is lower case, for instance "video/vp8". */
  constructor(
    readonly owner: Member,
    readonly info: TrackInfo,
    public mime: string,
  ) {
    this.sid = info.sid;
    this.kind = info.type === TrackType.AUDIO ? 'audio' : 'video';
  }

  layerFor(rid: string, ssrc: number): Layer {
    const known = this.layers.get(rid);
    if (known?.ssrc === ssrc) return known;
    const layer = new Layer(rid, ssrc, {
      repairs: this.kind === 'video',
      requestKeyFrame: (wanted) => this.owner.requestKeyFrame(wanted),
    });
    this.layers.set(rid, layer);
    return layer;
  }

  /** The highest active layer at or below the wanted quality, else the lowest active one. */
  bestLayer(quality: number): Layer | undefined {
    const active = [...this.layers.values()].filter((l) => l.isActive).sort((a, b) => a.quality - b.quality);
    return active.filter((l) => l.quality <= quality).at(-1) ?? active[0];
  }

  receive(layer: Layer, packet: RtpPacket): void {
    if (!layer.accept(packet)) return;
    const isKey =
      this.kind === 'video' && startsKeyFrame(this.mime, packet.buffer, packet.payloadStart, packet.payloadEnd);
    for (const subscription of this.subscriptions) subscription.forward(layer, packet, isKey);
  }

  receiveSenderReport(layer: Layer, report: Buffer): void {
    layer.noteSenderReport(report.readUInt32BE(10));
    for (const subscription of this.subscriptions) subscription.relaySenderReport(layer, report);
  }
}
