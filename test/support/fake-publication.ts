import { FakeEmitter } from './fake-emitter.js';
import { type FakeKind, type FakeSource, FakeTrack, nextSid } from './fake-track.js';

const AUDIO: readonly FakeSource[] = ['microphone', 'screen_share_audio'];

export interface FakePublicationOptions {
  readonly isLocal?: boolean;
  readonly isMuted?: boolean;
  readonly mediaTrack?: MediaStreamTrack | undefined;
  /** What the room does when this publication is subscribed to or not. */
  readonly onSubscribed?: (isSubscribed: boolean) => void;
}

/** A `RemoteTrackPublication` or `LocalTrackPublication`; what is asked of it is recorded in `requests`. */
export class FakePublication extends FakeEmitter {
  readonly trackSid = nextSid('TR');
  readonly kind: FakeKind;
  readonly isLocal: boolean;
  readonly isEncrypted = false;
  readonly simulcasted = true;
  readonly dimensions = { width: 1280, height: 720 };
  isMuted: boolean;
  isEnabled = true;
  isDesired = false;
  track: FakeTrack | undefined;
  videoDimensions: { width: number; height: number } | undefined;
  readonly requests: (
    | { readonly setSubscribed: boolean }
    | { readonly setEnabled: boolean }
    | { readonly setVideoDimensions: { width: number; height: number } }
  )[] = [];
  readonly #options: FakePublicationOptions;

  constructor(
    readonly source: FakeSource,
    options: FakePublicationOptions = {},
  ) {
    super();
    this.#options = options;
    this.kind = AUDIO.includes(source) ? 'audio' : 'video';
    this.isLocal = options.isLocal ?? false;
    this.isMuted = options.isMuted ?? false;
    if (this.isLocal) this.#setTrack();
  }

  /** What it would show, subscribed to or not. */
  get mediaTrack(): MediaStreamTrack | undefined {
    return this.#options.mediaTrack;
  }

  get isSubscribed(): boolean {
    return this.track !== undefined;
  }

  get trackName(): string {
    return this.source;
  }

  get videoTrack(): FakeTrack | undefined {
    return this.kind === 'video' ? this.track : undefined;
  }

  get audioTrack(): FakeTrack | undefined {
    return this.kind === 'audio' ? this.track : undefined;
  }

  /** Like the server: answers at once. */
  setSubscribed(isSubscribed: boolean): void {
    this.requests.push({ setSubscribed: isSubscribed });
    this.isDesired = isSubscribed;
    if (isSubscribed === this.isSubscribed) return;
    if (isSubscribed) this.#setTrack();
    this.#options.onSubscribed?.(isSubscribed);
  }

  setEnabled(isEnabled: boolean): void {
    this.requests.push({ setEnabled: isEnabled });
    this.isEnabled = isEnabled;
  }

  setVideoDimensions(dimensions: { width: number; height: number }): void {
    this.requests.push({ setVideoDimensions: dimensions });
    this.videoDimensions = dimensions;
  }

  setVideoFPS(): void {
    // Recorded by nobody yet.
  }

  mute(): Promise<void> {
    this.isMuted = true;
    return Promise.resolve();
  }

  unmute(): Promise<void> {
    this.isMuted = false;
    return Promise.resolve();
  }

  #setTrack(): void {
    this.track = new FakeTrack(this.kind, this.source, this.trackSid, this.#options.mediaTrack);
    this.track.isMuted = this.isMuted;
  }
}
