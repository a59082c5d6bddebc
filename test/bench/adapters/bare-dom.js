/**
 * The lower bound: a grid of everybody written by hand. Each tile has a <video>, a name, the state of the microphone, the
 * quality and a speaking ring. It listens to the room alone, touches only what changed, and has no controls.
 */
import { RoomEvent, Track } from 'livekit-client';

const CSS = `
.grid { display: grid; gap: 8px; height: 100%; box-sizing: border-box; padding: 8px; background: #111; grid-auto-rows: 1fr }
.tile { position: relative; overflow: hidden; border-radius: 8px; background: #222; contain: strict }
.tile video { width: 100%; height: 100%; object-fit: cover }
.tile.speaking { outline: 3px solid #6a6af4; outline-offset: -3px }
.tile div { position: absolute; left: 4px; bottom: 4px; color: #fff; background: #0008; padding: 2px 6px; border-radius: 4px; font: 12px sans-serif }
.tile i { display: none }
.tile.muted i { display: inline }`;

const create = (tag, properties) => Object.assign(document.createElement(tag), properties);

class Grid {
  #room;
  #tiles = new Map();
  #speaking = [];
  #isLayoutDue = false;
  #grid = create('div', { className: 'grid' });
  #audio = create('div', { hidden: true });
  #listeners = [];

  constructor(room, element) {
    this.#room = room;
    element.append(create('style', { textContent: CSS }), this.#grid, this.#audio);
    this.#listen();
    for (const participant of [room.localParticipant, ...room.remoteParticipants.values()]) this.#add(participant);
  }

  #listen() {
    const on = (event, listener) => {
      this.#room.on(event, listener);
      this.#listeners.push([event, listener]);
    };
    on(RoomEvent.ParticipantConnected, (participant) => this.#add(participant));
    on(RoomEvent.ParticipantDisconnected, (participant) => this.#remove(participant));
    on(RoomEvent.TrackSubscribed, (track, publication, participant) => this.#show(publication, participant));
    on(RoomEvent.ActiveSpeakersChanged, (speakers) => this.#mark(speakers));
    on(RoomEvent.TrackMuted, (publication, participant) => this.#mute(publication, participant));
    on(RoomEvent.TrackUnmuted, (publication, participant) => this.#mute(publication, participant));
    on(RoomEvent.ConnectionQualityChanged, (quality, { identity }) => {
      const tile = this.#tiles.get(identity);
      if (tile) tile.quality.textContent = ` ${quality}`;
    });
  }

  #add(participant) {
    const known = this.#tiles.get(participant.identity);
    if (known) return known;
    const element = create('div', { className: 'tile' });
    const video = create('video', { muted: true, autoplay: true, playsInline: true });
    const quality = create('span');
    const plate = create('div');
    const name = create('span', { textContent: participant.name || participant.identity });
    plate.append(create('i', { textContent: '🔇' }), name, quality);
    element.append(video, plate);
    this.#grid.append(element);
    const tile = { element, video, quality, participant };
    this.#tiles.set(participant.identity, tile);
    this.#layOut();
    for (const publication of participant.trackPublications.values()) this.#show(publication, participant);
    return tile;
  }

  #remove({ identity }) {
    this.#tiles.get(identity)?.element.remove();
    this.#tiles.delete(identity);
    this.#layOut();
  }

  #layOut() {
    if (this.#isLayoutDue) return;
    this.#isLayoutDue = true;
    queueMicrotask(() => {
      this.#isLayoutDue = false;
      this.#grid.style.gridTemplateColumns = `repeat(${Math.ceil(Math.sqrt(this.#tiles.size))}, 1fr)`;
    });
  }

  #show(publication, participant) {
    const { track } = publication;
    if (!track) return;
    const tile = this.#add(participant);
    if (track.kind === Track.Kind.Video) track.attach(tile.video);
    else if (!participant.isLocal) this.#audio.append(track.attach());
    this.#mute(publication, participant);
  }

  #mute({ source, isMuted }, { identity }) {
    if (source === Track.Source.Microphone) this.#tiles.get(identity)?.element.classList.toggle('muted', isMuted);
  }

  #mark(speakers) {
    for (const speaker of this.#speaking)
      if (!speakers.includes(speaker)) this.#tiles.get(speaker.identity)?.element.classList.remove('speaking');
    for (const speaker of speakers) this.#tiles.get(speaker.identity)?.element.classList.add('speaking');
    this.#speaking = [...speakers];
  }

  remove() {
    for (const [event, listener] of this.#listeners) this.#room.off(event, listener);
    // livekit-client recycles a detached <audio> that has a parent, and keeps with it the tree around.
    for (const { participant } of this.#tiles.values())
      for (const { track } of participant.trackPublications.values())
        track?.detach().forEach((element) => element.remove());
  }
}

export const name = 'bare DOM, all tiles';

export function mount({ room, element }) {
  const grid = new Grid(room, element);
  return { unmount: () => grid.remove() };
}

export const tiles = (element) => [...element.querySelectorAll('.tile')];
