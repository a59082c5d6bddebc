import type { Participant, RemoteTrack, Room, Track, TrackPublication } from 'livekit-client';
import { listen } from './listen.js';
import { publicationOf, sourceOf, type TrackSource } from './track-source.js';

export type PictureSource = 'camera' | 'screen_share';

interface Picture {
  readonly element: HTMLVideoElement;
  track: Track | undefined;
}

/**
 * Shows a person's camera or screen in `element` for as long as it is there: through subscriptions, changes of track
 * and reconnections. Listens on the room once for all pictures, however many there are.
 *
 * @returns the function that ends it
 */
export function attachVideo(
  room: Room,
  identity: string,
  source: PictureSource,
  element: HTMLVideoElement,
): () => void {
  return picturesOf(room).add(identity, source, element);
}

const hubs = new WeakMap<Room, Pictures>();

function picturesOf(room: Room): Pictures {
  const known = hubs.get(room);
  if (known) return known;
  const pictures = new Pictures(room);
  hubs.set(room, pictures);
  return pictures;
}

class Pictures {
  readonly #room: Room;
  readonly #shown = new Map<string, Set<Picture>>();
  #listening: AbortController | null = null;

  constructor(room: Room) {
    this.#room = room;
  }

  add(identity: string, source: PictureSource, element: HTMLVideoElement): () => void {
    this.#listen();
    const key = keyOf(identity, source);
    const picture: Picture = { element, track: undefined };
    const pictures = this.#shown.get(key) ?? new Set();
    this.#shown.set(key, pictures.add(picture));
    show(picture, this.#trackOf(identity, source));
    return () => {
      if (!pictures.delete(picture)) return;
      show(picture, undefined);
      if (pictures.size === 0 && this.#shown.get(key) === pictures) this.#shown.delete(key);
      if (this.#shown.size > 0) return;
      this.#listening?.abort();
      this.#listening = null;
    };
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const remote = (_track: RemoteTrack, publication: TrackPublication, participant: Participant) => {
      this.#refresh(participant.identity, sourceOf(publication));
    };
    const local = (publication: TrackPublication, participant: Participant) => {
      this.#refresh(participant.identity, sourceOf(publication));
    };
    listen(this.#room, ['trackSubscribed', 'trackUnsubscribed'], remote, { signal });
    listen(this.#room, ['localTrackPublished', 'localTrackUnpublished'], local, { signal });
  }

  #refresh(identity: string, source: TrackSource): void {
    for (const picture of this.#shown.get(keyOf(identity, source)) ?? []) {
      show(picture, this.#trackOf(identity, source));
    }
  }

  #trackOf(identity: string, source: TrackSource): Track | undefined {
    const publications = this.#room.getParticipantByIdentity(identity)?.trackPublications.values() ?? [];
    return publicationOf(publications, source)?.track;
  }
}

function keyOf(identity: string, source: string): string {
  return `${source}/${identity}`;
}

/**
 * Detaches before it attaches: the other way round livekit-client stops watching the element and never asks for a
 * better picture again.
 */
function show(picture: Picture, track: Track | undefined): void {
  if (picture.track === track) return;
  picture.track?.detach(picture.element);
  picture.track = track;
  track?.attach(picture.element);
}

/**
 * Plays everybody's microphone and the sound of shared screens until `signal`, in `<audio>` elements that are in no
 * document: they are heard all the same, a move of the tag does not pause them, and putting one into a document costs as
 * much as a picture. A microphone that is off gets its element when it is first turned on: in a large room nearly all are
 * off. livekit-client gives each of them the speaker chosen with `switchActiveDevice`.
 */
export function attachAudio(room: Room, { signal }: { readonly signal: AbortSignal }): void {
  if (signal.aborted) return;
  const playing = new Map<Track, HTMLMediaElement>();
  const play = (track: Track) => {
    if (!isAudio(track) || track.isMuted || playing.has(track)) return;
    const element = document.createElement('audio');
    playing.set(track, element);
    track.attach(element);
  };
  const stop = (track: Track) => {
    const element = playing.get(track);
    if (!element) return;
    playing.delete(track);
    track.detach(element);
    element.srcObject = null;
  };
  for (const participant of room.remoteParticipants.values()) {
    for (const { track } of participant.trackPublications.values()) if (track) play(track);
  }
  listen(room, 'trackSubscribed', play, { signal });
  const playUnmuted = ({ track }: TrackPublication, { isLocal }: Participant) => {
    if (track && !isLocal) play(track);
  };
  listen(room, 'trackUnmuted', playUnmuted, { signal });
  listen(room, 'trackUnsubscribed', stop, { signal });
  signal.addEventListener('abort', () => [...playing.keys()].forEach(stop), { once: true });
}

function isAudio({ kind }: { readonly kind: string }): boolean {
  return kind === 'audio';
}
