import { RequestResponse, RequestResponse_Reason, SimulcastCodecInfo, TrackInfo } from '@livekit/protocol';
import { TrackPublishedResponse, TrackType, VideoLayer } from '@livekit/protocol';
import { EXTENSION } from './media/rtp.js';
import { PublishedTrack } from './media/published-track.js';
import { carriedIds, codecFor, extensionId } from './media/sdp.js';
import { newSid } from './ids.js';
import type { AddTrackRequest } from '@livekit/protocol';
import type { Client } from './client.js';
import type { MediaDescription } from './media/sdp.js';
import type { PublishingSection } from './media/receiver.js';

const VIDEO_MIMES: Readonly<Record<string, string>> = {
  vp8: 'video/vp8',
  vp9: 'video/vp9',
  h264: 'video/h264',
  av1: 'video/av1',
};
const FALLBACK = 'video/vp8';
const RIDS = ['q', 'h', 'f'];

function mimeOf(request: AddTrackRequest): string {
  if (request.type === TrackType.AUDIO) return 'audio/opus';
  const codec = request.simulcastCodecs[0]?.codec.toLowerCase().replace('video/', '') ?? '';
  return VIDEO_MIMES[codec] ?? FALLBACK;
}

/** What one client publishes: announced first, then matched with a section of its description. */
export class Publisher {
  #client: Client;
  /** Announced tracks that wait for their section. */
  #announced: { readonly cid: string; readonly info: TrackInfo; readonly mime: string }[] = [];

  constructor(client: Client) {
    this.#client = client;
  }

  infoOf(trackSid: string): TrackInfo | undefined {
    return this.#client.tracks.get(trackSid)?.info ?? this.#announced.find(({ info }) => info.sid === trackSid)?.info;
  }

  add(request: AddTrackRequest): void {
    if (!this.#client.mayPublish(request.source)) {
      const reason = RequestResponse_Reason.NOT_ALLOWED;
      const value = new RequestResponse({ reason, request: { case: 'addTrack', value: request } });
      this.#client.send({ case: 'requestResponse', value });
      return;
    }
    const mime = mimeOf(request);
    const layers = request.layers.map((layer) => new VideoLayer({ ...layer, rid: RIDS[layer.quality] ?? '' }));
    const info = new TrackInfo({
      sid: newSid('TR_'),
      type: request.type,
      name: request.name,
      muted: request.muted,
      width: request.width,
      height: request.height,
      simulcast: layers.length > 1,
      disableDtx: request.disableDtx,
      source: request.source,
      layers,
      mimeType: mime,
      stereo: request.stereo,
      disableRed: true,
      encryption: request.encryption,
      stream: request.stream,
      audioFeatures: request.audioFeatures,
      codecs: [new SimulcastCodecInfo({ mimeType: mime, cid: request.cid, layers })],
      backupCodecPolicy: request.backupCodecPolicy,
    });
    this.#announced.push({ cid: request.cid, info, mime });
    this.#client.send({
      case: 'trackPublished',
      value: new TrackPublishedResponse({ cid: request.cid, track: info }),
    });
  }

  /** The section's track, made at its first appearance; undefined when nothing announced fits. */
  sectionFor(media: MediaDescription, mid: string): PublishingSection | undefined {
    const { receiver, room, tracks } = this.#client;
    const known = receiver.sections.get(mid);
    if (known) return known;
    const announced = this.#takeAnnounced(media);
    if (!announced) return undefined;
    const { info } = announced;
    const preferred = codecFor(media, announced.mime);
    const mime = preferred ? announced.mime : FALLBACK;
    const codec = preferred ?? codecFor(media, mime);
    if (!codec) return undefined;
    info.mimeType = mime;
    info.mid = mid;
    for (const listed of info.codecs) Object.assign(listed, { mimeType: mime, mid });
    const track = new PublishedTrack(this.#client, info, mime);
    track.carriedIds = carriedIds(media);
    const section: PublishingSection = {
      track,
      codec,
      withDtx: !info.disableDtx,
      isSimulcast: media.simulcast !== undefined,
      midExtension: extensionId(media, EXTENSION.mid),
      ridExtension: extensionId(media, EXTENSION.rid),
      levelExtension: media.type === 'audio' ? extensionId(media, EXTENSION.audioLevel) : undefined,
      ssrcs: media.rids?.length ? [] : (media.ssrcs ?? []).slice(0, 1).map((ssrc) => Number(ssrc.id)),
    };
    receiver.bind(mid, section);
    tracks.set(track.sid, track);
    // After the answer has gone.
    queueMicrotask(() => room.announceTrack(track));
    return section;
  }

  #takeAnnounced(media: MediaDescription): { info: TrackInfo; mime: string } | undefined {
    const cid = media.msid?.[0]?.appdata;
    const kind = media.type === 'audio' ? TrackType.AUDIO : TrackType.VIDEO;
    const exact = this.#announced.findIndex((track) => track.cid === cid);
    const index = exact >= 0 ? exact : this.#announced.findIndex((track) => track.info.type === kind);
    return index < 0 ? undefined : this.#announced.splice(index, 1)[0];
  }

  /** The client stopped sending on this section. */
  unpublish(mid: string): void {
    const section = this.#client.receiver.sections.get(mid);
    if (!section) return;
    this.#client.receiver.unbind(mid);
    this.#client.room.dropTrack(section.track);
    queueMicrotask(() => this.#client.room.announce(this.#client));
  }
}
