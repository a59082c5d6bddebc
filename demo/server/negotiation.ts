import {
  MediaSectionsRequirement,
  SessionDescription,
  SignalTarget,
  TrackSubscribed,
  TrickleRequest,
} from '@livekit/protocol';
import { answer } from './media/sdp-answer.js';
import { offer, offeredCodec, offeredIds } from './media/sdp-offer.js';
import { carriedIds, codecFor, iceParametersOf, kindOf, parseSdp } from './media/sdp.js';
import type { Client } from './client.js';
import type { MediaDescription, SentStream, TrackKind } from './media/sdp.js';
import type { SectionPlan } from './media/sdp-answer.js';
import type { Subscription } from './media/subscription.js';
import type { IceParameters, LocalParameters } from './media/transport.js';

/** A section on which we send, in the client's description (one connection) or in ours (two). */
interface SendingSection {
  readonly mid: string;
  readonly kind: TrackKind;
  mime: string;
  subscription: Subscription | undefined;
  /** Answered inactive a moment ago: only the next round may give it to another track. */
  isCooling: boolean;
}

interface Start {
  readonly subscription: Subscription;
  readonly payloadType: number;
  readonly ids: readonly (readonly [uri: string, id: number])[];
}

/** Several changes in one turn make one negotiation. */
const BATCH_MS = 10;
const CHANNELS = [{ label: '_reliable' }, { label: '_lossy', unordered: true, maxRetransmits: 0 }];
const UNUSED: SectionPlan = { direction: 'unused' };

/**
 * Descriptions of one client. With one connection the client always offers, and we ask it to; with two we offer what it
 * subscribes to on the second. A section changes its track by way of one inactive answer: without it the browser fires no
 * `track` event.
 */
export class Negotiation {
  #client: Client;
  #sections = new Map<string, SendingSection>();
  #chain: Promise<void> = Promise.resolve();
  #remoteIce: IceParameters | undefined;
  #answers = 0;
  #offers = 0;
  #awaitsOffer = false;
  #isOffering = false;
  #mustOfferAgain = false;
  #isAnswered = false;
  #subscriberLocal: Promise<LocalParameters> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Offers are answered one after the other, in the order in which they came. */
  receiveOffer(description: SessionDescription): void {
    this.#chain = this.#chain
      .then(() => this.#answerOffer(description))
      .catch((error: unknown) => console.error(`offer of ${this.#client.identity}:`, error));
  }

  async #answerOffer(description: SessionDescription): Promise<void> {
    const parsed = parseSdp(description.sdp);
    const local = await this.#acceptOffer(iceParametersOf(parsed), parsed.media.some(isUsedDataSection));
    if (this.#client.isClosed) return;
    const starts: Start[] = [];
    const midToTrackId: Record<string, string> = {};
    const sdp = answer(parsed, local, ++this.#answers, (media) => {
      const mid = String(media.mid);
      if (media.direction === 'sendonly' || (media.direction === 'sendrecv' && media.msid)) {
        const section = this.#client.publisher.sectionFor(media, mid);
        return section ? { direction: 'receive', codec: section.codec, withDtx: section.withDtx } : UNUSED;
      }
      this.#client.publisher.unpublish(mid);
      if (!this.#client.isSingle || media.direction !== 'recvonly') return UNUSED;
      return this.#planSending(media, mid, midToTrackId, starts);
    });
    this.#awaitsOffer = false;
    this.#client.send({
      case: 'answer',
      value: new SessionDescription({ type: 'answer', sdp, id: description.id, midToTrackId }),
    });
    for (const start of starts) this.#start(start);
    if (this.#client.isSingle) this.schedule();
  }

  #acceptOffer(ice: IceParameters, hasData: boolean): Promise<LocalParameters> {
    const transport = this.#client.publisherTransport;
    const before = this.#remoteIce;
    this.#remoteIce = ice;
    if (!before) return transport.acceptOffer(ice, hasData);
    return ice.ufrag === before.ufrag ? transport.update(hasData) : transport.restart(ice);
  }

  #planSending(
    media: MediaDescription,
    mid: string,
    midToTrackId: Record<string, string>,
    starts: Start[],
  ): SectionPlan {
    const kind = kindOf(media);
    const section = this.#sections.get(mid) ?? { mid, kind, mime: '', subscription: undefined, isCooling: false };
    this.#sections.set(mid, section);
    if (section.subscription?.hasEnded) {
      section.subscription = undefined;
      return UNUSED;
    }
    const subscription = section.subscription ?? this.#nextFor(kind);
    const codec = subscription && codecFor(media, subscription.track.mime);
    if (!codec) return UNUSED;
    section.subscription = subscription;
    subscription.mid = mid;
    midToTrackId[mid] = subscription.track.sid;
    if (!subscription.hasStarted) {
      starts.push({ subscription, payloadType: codec.payloadType, ids: carriedIds(media) });
    }
    return { direction: 'send', codec, stream: streamOf(subscription) };
  }

  #start({ subscription, payloadType, ids }: Start): void {
    const { track } = subscription;
    const extensions = track.carriedIds.flatMap(([uri, from]): [number, number][] => {
      const to = ids.find(([other]) => other === uri)?.[1];
      return to ? [[from, to]] : [];
    });
    subscription.start({ payloadType, extensions, transport: this.#client.subscriberTransport });
    this.#client.room.updateWantedQuality(track);
    // Nobody is told of one who is hidden.
    if (this.#client.isHidden) return;
    track.owner.send({ case: 'trackSubscribed', value: new TrackSubscribed({ trackSid: track.sid }) });
  }

  #waiting(): Subscription[] {
    const used = new Set([...this.#sections.values()].map((section) => section.subscription));
    return [...this.#client.wanted.values()].filter((subscription) => !used.has(subscription));
  }

  #nextFor(kind: TrackKind): Subscription | undefined {
    return this.#waiting().find((subscription) => subscription.track.kind === kind);
  }

  /** What is subscribed to has changed: ask for an offer, or make one. */
  schedule(): void {
    if (this.#timer || this.#client.isClosed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const waiting = this.#waiting();
      const hasEnded = [...this.#sections.values()].some((section) => section.subscription?.hasEnded);
      if (!waiting.length && !hasEnded) return;
      if (this.#client.isSingle) this.#askForOffer(waiting);
      else this.makeOffer();
    }, BATCH_MS);
  }

  #askForOffer(waiting: readonly Subscription[]): void {
    if (this.#awaitsOffer || !this.#remoteIce) return;
    this.#awaitsOffer = true;
    const missing = (kind: TrackKind): number => {
      const free = [...this.#sections.values()].filter((s) => s.kind === kind && !s.subscription).length;
      return Math.max(0, waiting.filter((s) => s.track.kind === kind).length - free);
    };
    const value = new MediaSectionsRequirement({ numAudios: missing('audio'), numVideos: missing('video') });
    this.#client.send({ case: 'mediaSectionsRequirement', value });
  }

  /** Our offer on the second connection. */
  makeOffer(): void {
    this.#offer().catch((error: unknown) => console.error(`offer to ${this.#client.identity}:`, error));
  }

  async #offer(): Promise<void> {
    if (this.#isOffering) {
      this.#mustOfferAgain = true;
      return;
    }
    this.#isOffering = true;
    this.#subscriberLocal ??= this.#client.subscriberTransport.createOffer(CHANNELS);
    const gathered = await this.#subscriberLocal;
    // The first offer says no address: see `receiveAnswer`.
    const local = this.#isAnswered ? gathered : { ...gathered, candidates: [] };
    if (this.#client.isClosed) return;
    this.#assignSections();
    const sections = [...this.#sections.values()];
    const midToTrackId: Record<string, string> = {};
    for (const { mid, subscription } of sections) if (subscription) midToTrackId[mid] = subscription.track.sid;
    const id = ++this.#offers;
    const sdp = offer(
      sections.map(({ subscription, ...section }) => ({
        ...section,
        stream: subscription && streamOf(subscription),
      })),
      local,
      id,
    );
    this.#client.send({ case: 'offer', value: new SessionDescription({ type: 'offer', id, sdp, midToTrackId }) });
  }

  #trickle(candidates: readonly string[]): void {
    for (const candidate of candidates) {
      const candidateInit = JSON.stringify({ candidate, sdpMid: 'data', sdpMLineIndex: 0 });
      const value = new TrickleRequest({ candidateInit, target: SignalTarget.SUBSCRIBER });
      this.#client.send({ case: 'trickle', value });
    }
  }

  #assignSections(): void {
    for (const section of this.#sections.values()) {
      if (!section.subscription?.hasEnded) continue;
      section.subscription = undefined;
      section.isCooling = true;
    }
    for (const subscription of this.#waiting()) {
      const { kind, mime } = subscription.track;
      const free = [...this.#sections.values()].find((s) => s.kind === kind && !s.subscription && !s.isCooling);
      const section = free ?? { mid: String(this.#sections.size), kind, mime, subscription, isCooling: false };
      section.mime = mime;
      section.subscription = subscription;
      subscription.mid = section.mid;
      this.#sections.set(section.mid, section);
    }
  }

  receiveAnswer(description: SessionDescription): void {
    if (!this.#isAnswered) {
      this.#isAnswered = true;
      this.#client.subscriberTransport.acceptAnswer(iceParametersOf(parseSdp(description.sdp)));
      // Only now: a client that knows our address earlier can begin DTLS before the engine has stored the answer's fingerprint, and
      // the engine then refuses the certificate.
      void this.#subscriberLocal?.then(({ candidates }) => this.#trickle(candidates));
    }
    for (const section of this.#sections.values()) {
      section.isCooling = false;
      const { subscription, kind } = section;
      if (!subscription || subscription.hasStarted || subscription.hasEnded) continue;
      const { payloadType } = offeredCodec(subscription.track.mime);
      this.#start({ subscription, payloadType, ids: offeredIds(kind) });
    }
    this.#isOffering = false;
    if (this.#mustOfferAgain) {
      this.#mustOfferAgain = false;
      this.makeOffer();
    } else this.schedule();
  }
}

const isUsedDataSection = (media: MediaDescription): boolean => media.type === 'application' && media.port !== 0;

const streamOf = ({ track, ssrc }: Subscription): SentStream => ({
  participantSid: track.owner.sid,
  trackSid: track.sid,
  ssrc,
});
