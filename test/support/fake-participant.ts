import type { ConnectionQuality } from 'livekit-client';
import { FakeEmitter } from './fake-emitter.js';
import type { FakePublication } from './fake-publication.js';
import { type FakeSource, nextSid } from './fake-track.js';

/** A `RemoteParticipant`. */
export class FakeParticipant extends FakeEmitter {
  sid = nextSid('PA');
  isSpeaking = false;
  audioLevel = 0;
  connectionQuality: `${ConnectionQuality}` = 'good';
  readonly isLocal: boolean = false;
  /** `ParticipantInfo_Kind`: 0 a person, 3 telephone (SIP), 4 an agent. */
  kind = 0;
  isAgent = false;
  attributes: Record<string, string> = {};
  metadata: string | undefined;
  permissions: {
    canPublish: boolean;
    canSubscribe: boolean;
    canPublishData: boolean;
    canUpdateMetadata: boolean;
    canPublishSources: number[];
  } = {
    canPublish: true,
    canSubscribe: true,
    canPublishData: true,
    canUpdateMetadata: true,
    canPublishSources: [],
  };
  joinedAt = new Date(1_700_000_000_000);
  readonly trackPublications = new Map<string, FakePublication>();

  constructor(
    readonly identity: string,
    public name = identity,
  ) {
    super();
  }

  /** As the server does: an empty value takes the key away, and is told as empty. */
  mergeAttributes(changed: Readonly<Record<string, string>>): void {
    const merged = Object.entries({ ...this.attributes, ...changed }).filter(([, value]) => value !== '');
    this.attributes = Object.fromEntries(merged);
  }

  get audioTrackPublications(): Map<string, FakePublication> {
    return this.#ofKind('audio');
  }

  get videoTrackPublications(): Map<string, FakePublication> {
    return this.#ofKind('video');
  }

  get isCameraEnabled(): boolean {
    return this.#isSending('camera');
  }

  get isMicrophoneEnabled(): boolean {
    return this.#isSending('microphone');
  }

  get isScreenShareEnabled(): boolean {
    return this.#isSending('screen_share');
  }

  getTrackPublication(source: FakeSource): FakePublication | undefined {
    return [...this.trackPublications.values()].find((publication) => publication.source === source);
  }

  getTrackPublications(): FakePublication[] {
    return [...this.trackPublications.values()];
  }

  #isSending(source: FakeSource): boolean {
    const publication = this.getTrackPublication(source);
    return publication !== undefined && !publication.isMuted;
  }

  #ofKind(kind: 'audio' | 'video'): Map<string, FakePublication> {
    return new Map([...this.trackPublications].filter(([, publication]) => publication.kind === kind));
  }
}
