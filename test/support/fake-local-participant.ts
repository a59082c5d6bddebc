import { FakeParticipant } from './fake-participant.js';
import { FakePublication } from './fake-publication.js';
import type { FakeSource } from './fake-track.js';

/** What the local participant tells the room it is in. */
type Tell = (event: string, ...args: unknown[]) => void;

/** A `LocalParticipant` that publishes what it is told to, at once. */
export class FakeLocalParticipant extends FakeParticipant {
  override readonly isLocal = true;
  /** A failure for the next request to publish. */
  nextError: Error | undefined;
  readonly #tell: Tell;

  constructor(identity: string, name: string, tell: Tell) {
    super(identity, name);
    this.#tell = tell;
  }

  publishTrack(
    track: MediaStreamTrack | { readonly mediaStreamTrack: MediaStreamTrack },
    options: { readonly source?: FakeSource } = {},
  ): Promise<FakePublication> {
    const mediaTrack = track instanceof MediaStreamTrack ? track : track.mediaStreamTrack;
    const source = options.source ?? (mediaTrack.kind === 'audio' ? 'microphone' : 'camera');
    return this.#attempt(() => this.#publish(source, mediaTrack));
  }

  unpublishTrack(track: unknown, stopOnUnpublish = true): Promise<FakePublication | undefined> {
    const found = this.getTrackPublications().find(
      ({ track: own }) => own && (own === track || own.mediaStreamTrack === track),
    );
    if (!found) return Promise.resolve(undefined);
    this.trackPublications.delete(found.trackSid);
    if (stopOnUnpublish) found.track?.stop();
    this.#tell('localTrackUnpublished', found, this);
    return Promise.resolve(found);
  }

  setMicrophoneEnabled(isEnabled: boolean): Promise<FakePublication | undefined> {
    return this.#setEnabled('microphone', isEnabled);
  }

  setCameraEnabled(isEnabled: boolean): Promise<FakePublication | undefined> {
    return this.#setEnabled('camera', isEnabled);
  }

  setScreenShareEnabled(isEnabled: boolean): Promise<FakePublication | undefined> {
    return this.#setEnabled('screen_share', isEnabled);
  }

  /** Texts and packets sent so far, oldest first. */
  readonly sent: { readonly topic: string; readonly text: string; readonly id?: string }[] = [];

  sendText(text: string, { topic = '' }: { readonly topic?: string } = {}) {
    return this.#attempt(() => {
      const id = `stream-${String(this.sent.length)}`;
      this.sent.push({ topic, text, id });
      return { id, topic, timestamp: Date.now(), mimeType: 'text/plain' };
    });
  }

  publishData(bytes: Uint8Array, { topic = '' }: { readonly topic?: string } = {}): Promise<void> {
    return this.#attempt(() => void this.sent.push({ topic, text: new TextDecoder().decode(bytes) }));
  }

  setName(name: string): Promise<void> {
    this.name = name;
    this.#tell('participantNameChanged', name, this);
    return Promise.resolve();
  }

  setAttributes(attributes: Record<string, string>): Promise<void> {
    return this.#attempt(() => {
      this.mergeAttributes(attributes);
      this.#tell('participantAttributesChanged', attributes, this);
    });
  }

  #setEnabled(source: FakeSource, isEnabled: boolean): Promise<FakePublication | undefined> {
    return this.#attempt(() => {
      const current = this.getTrackPublication(source);
      if (!current) return isEnabled ? this.#publish(source) : undefined;
      if (!isEnabled && source === 'screen_share') {
        this.trackPublications.delete(current.trackSid);
        this.#tell('localTrackUnpublished', current, this);
      } else if (current.isMuted === isEnabled) {
        current.isMuted = !isEnabled;
        if (current.track) current.track.isMuted = !isEnabled;
        this.#tell(isEnabled ? 'trackUnmuted' : 'trackMuted', current, this);
      }
      return current;
    });
  }

  #publish(source: FakeSource, mediaTrack?: MediaStreamTrack): FakePublication {
    const publication = new FakePublication(source, { isLocal: true, mediaTrack });
    this.trackPublications.set(publication.trackSid, publication);
    this.#tell('localTrackPublished', publication, this);
    return publication;
  }

  #attempt<T>(run: () => T): Promise<T> {
    const error = this.nextError;
    this.nextError = undefined;
    return error ? Promise.reject(error) : Promise.resolve(run());
  }
}
