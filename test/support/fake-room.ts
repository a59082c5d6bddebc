import type { ConnectionQuality, ConnectionState, Room } from 'livekit-client';
import type { RoomHandle } from '../../src/core/feature.js';
import { FakeEmitter } from './fake-emitter.js';
import { FakeLocalParticipant } from './fake-local-participant.js';
import { FakeParticipant } from './fake-participant.js';
import { FakePublication } from './fake-publication.js';
import { FakeStreams } from './fake-streams.js';
import { type FakeSource, nextSid } from './fake-track.js';

/** `true`: published. `'muted'`: published and muted. A track: published with it, so that elements really show it. */
type FakeSending = boolean | 'muted' | MediaStreamTrack;

export interface FakeRemote {
  readonly identity: string;
  readonly name?: string;
  readonly camera?: FakeSending;
  readonly microphone?: FakeSending;
  readonly screen?: FakeSending;
  readonly kind?: number;
}

export interface FakeRoomOptions {
  readonly identity?: string;
  readonly name?: string;
  /** Like `autoSubscribe` of `connect`: what is published is subscribed to at once. */
  readonly isAutoSubscribing?: boolean;
}

/** A livekit-client `Room` without a server: events and their order are those of livekit-client 2.23. */
export class FakeRoom extends FakeEmitter {
  state: `${ConnectionState}` = 'connected';
  name = 'essai';
  metadata = '';
  isRecording = false;
  canPlaybackAudio = true;
  canPlaybackVideo = true;
  readonly remoteParticipants = new Map<string, FakeParticipant>();
  readonly localParticipant: FakeLocalParticipant;
  activeSpeakers: FakeParticipant[] = [];
  /** What comes on the data channel. */
  readonly streams = new FakeStreams(this);
  readonly registerTextStreamHandler = this.streams.register;
  readonly unregisterTextStreamHandler = this.streams.unregister;
  /** Calls of `switchActiveDevice`. */
  readonly switchedDevices: { readonly kind: MediaDeviceKind; readonly id: string }[] = [];
  readonly #isAutoSubscribing: boolean;

  constructor({ identity = 'moi', name = 'Amina Diallo', isAutoSubscribing = true }: FakeRoomOptions = {}) {
    super();
    this.#isAutoSubscribing = isAutoSubscribing;
    this.localParticipant = new FakeLocalParticipant(identity, name, (event, ...args) => this.emit(event, ...args));
  }

  /** For code that takes a `Room`. */
  get asRoom(): Room {
    return this as unknown as Room;
  }

  /** For `meeting.attach`. */
  get handle(): RoomHandle {
    return this;
  }

  get numParticipants(): number {
    return this.remoteParticipants.size + 1;
  }

  addRemote(remote: FakeRemote): FakeParticipant {
    const participant = new FakeParticipant(remote.identity, remote.name);
    participant.kind = remote.kind ?? 0;
    participant.isAgent = remote.kind === 4;
    this.remoteParticipants.set(remote.identity, participant);
    this.emit('participantConnected', participant);
    for (const [source, sending] of [
      ['microphone', remote.microphone],
      ['camera', remote.camera],
      ['screen_share', remote.screen],
    ] as const) {
      if (sending) this.publish(remote.identity, source, sending);
    }
    return participant;
  }

  removeRemote(identity: string): void {
    const participant = this.remoteParticipants.get(identity);
    if (!participant) return;
    this.remoteParticipants.delete(identity);
    this.activeSpeakers = this.activeSpeakers.filter((speaker) => speaker !== participant);
    for (const publication of participant.getTrackPublications()) this.#drop(publication, participant);
    this.emit('participantDisconnected', participant);
  }

  publish(identity: string, source: FakeSource, sending: FakeSending = true): FakePublication {
    const participant = this.person(identity);
    const publication: FakePublication = new FakePublication(source, {
      isLocal: participant.isLocal,
      isMuted: sending === 'muted',
      mediaTrack: typeof sending === 'object' ? sending : undefined,
      onSubscribed: (isSubscribed) => {
        const { track } = publication;
        if (!isSubscribed) publication.track = undefined;
        this.emit(isSubscribed ? 'trackSubscribed' : 'trackUnsubscribed', track, publication, participant);
      },
    });
    participant.trackPublications.set(publication.trackSid, publication);
    this.emit(participant.isLocal ? 'localTrackPublished' : 'trackPublished', publication, participant);
    if (!participant.isLocal && this.#isAutoSubscribing) publication.setSubscribed(true);
    publication.requests.length = 0;
    return publication;
  }

  unpublish(identity: string, source: FakeSource): void {
    const participant = this.person(identity);
    const publication = participant.getTrackPublication(source);
    if (publication) this.#drop(publication, participant);
  }

  setMuted(identity: string, source: FakeSource, isMuted: boolean): void {
    const participant = this.person(identity);
    const publication = participant.getTrackPublication(source);
    if (!publication || publication.isMuted === isMuted) return;
    publication.isMuted = isMuted;
    if (publication.track) publication.track.isMuted = isMuted;
    this.emit(isMuted ? 'trackMuted' : 'trackUnmuted', publication, participant);
  }

  /** Who speaks from now on, loudest first; nobody else does. */
  speak(identities: readonly string[]): void {
    this.activeSpeakers = identities.map((identity) => this.person(identity));
    for (const participant of [this.localParticipant, ...this.remoteParticipants.values()]) {
      participant.isSpeaking = this.activeSpeakers.includes(participant);
      participant.audioLevel = participant.isSpeaking ? 0.5 : 0;
    }
    this.emit('activeSpeakersChanged', this.activeSpeakers);
  }

  /** Somebody, or the server for them, changed attributes. */
  setAttributes(identity: string, changed: Readonly<Record<string, string>>): void {
    const participant = this.person(identity);
    participant.mergeAttributes(changed);
    this.emit('participantAttributesChanged', changed, participant);
  }

  setConnectionQuality(identity: string, quality: `${ConnectionQuality}`): void {
    const participant = this.person(identity);
    participant.connectionQuality = quality;
    this.emit('connectionQualityChanged', quality, participant);
  }

  setState(state: `${ConnectionState}`): void {
    if (this.state === state) return;
    this.state = state;
    this.emit('connectionStateChanged', state);
  }

  /**
   * What livekit-client does when the session is lost: everybody leaves, then `reconnecting`. The function it returns
   * brings everybody back with new sids, and emits `reconnected` before the events of the arrivals, as it does.
   */
  loseSession(): () => void {
    const everybody = [...this.remoteParticipants.values()].map((participant) => ({
      participant,
      publications: participant.getTrackPublications(),
    }));
    for (const { participant } of everybody) this.removeRemote(participant.identity);
    this.setState('reconnecting');
    this.emit('reconnecting');
    return () => {
      const back = everybody.map(({ participant, publications }) => {
        const again = new FakeParticipant(participant.identity, participant.name);
        Object.assign(again, { kind: participant.kind, attributes: participant.attributes, sid: nextSid('PA') });
        this.remoteParticipants.set(again.identity, again);
        return { again, publications };
      });
      this.setState('connected');
      this.emit('reconnected');
      for (const { again, publications } of back) {
        this.emit('participantConnected', again);
        for (const { source, isMuted, mediaTrack } of publications) {
          this.publish(again.identity, source, isMuted ? 'muted' : (mediaTrack ?? true));
        }
      }
    };
  }

  /** Loses the session and finds it again. */
  reconnect(): void {
    this.loseSession()();
  }

  disconnect(): Promise<void> {
    this.setState('disconnected');
    this.emit('disconnected');
    return Promise.resolve();
  }

  switchActiveDevice(kind: MediaDeviceKind, id: string): Promise<boolean> {
    this.switchedDevices.push({ kind, id });
    this.emit('activeDeviceChanged', kind, id);
    return Promise.resolve(true);
  }

  getActiveDevice(kind: MediaDeviceKind): string | undefined {
    return this.switchedDevices.findLast((device) => device.kind === kind)?.id;
  }

  startAudio(): Promise<void> {
    this.canPlaybackAudio = true;
    this.emit('audioPlaybackChanged', true);
    return Promise.resolve();
  }

  getParticipantByIdentity(identity: string): FakeParticipant | undefined {
    return identity === this.localParticipant.identity ? this.localParticipant : this.remoteParticipants.get(identity);
  }

  person(identity: string): FakeParticipant {
    const participant = this.getParticipantByIdentity(identity);
    if (!participant) throw new Error(`Nobody is called ${identity} here.`);
    return participant;
  }

  #drop(publication: FakePublication, participant: FakeParticipant): void {
    participant.trackPublications.delete(publication.trackSid);
    const { track } = publication;
    if (track && !participant.isLocal) {
      publication.track = undefined;
      this.emit('trackUnsubscribed', track, publication, participant);
    }
    this.emit(participant.isLocal ? 'localTrackUnpublished' : 'trackUnpublished', publication, participant);
  }
}
