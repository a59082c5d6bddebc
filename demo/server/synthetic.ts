import { DataPacket, DataPacket_Kind, DisconnectReason, ParticipantInfo_State } from '@livekit/protocol';
import { SimulcastCodecInfo, TrackInfo, TrackSource, TrackType, UserPacket } from '@livekit/protocol';
import { LoopPlayer } from './loop-player.js';
import { Member } from './member.js';
import { newSid } from './ids.js';
import { PublishedTrack } from './media/published-track.js';
import { loadRecording } from './media/recording.js';
import { textStreamPackets } from './text-stream.js';
import type { Room } from './room.js';

export interface SyntheticOptions {
  readonly identity: string;
  /** The identity when absent. */
  readonly name?: string;
  readonly video?: boolean;
  readonly audio?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface PacketOptions {
  readonly topic?: string;
  readonly isReliable?: boolean;
  /** Everybody else when absent. */
  readonly destinationIdentities?: readonly string[];
}

export type SyntheticSource = 'camera' | 'microphone' | 'screen_share';

const SOURCES: Readonly<Record<SyntheticSource, { source: TrackSource; type: TrackType; mime: string }>> = {
  camera: { source: TrackSource.CAMERA, type: TrackType.VIDEO, mime: 'video/vp8' },
  microphone: { source: TrackSource.MICROPHONE, type: TrackType.AUDIO, mime: 'audio/opus' },
  screen_share: { source: TrackSource.SCREEN_SHARE, type: TrackType.VIDEO, mime: 'video/vp8' },
};

/** A participant without a connection: a name in the list, recorded media, and verbs for a test. Gets nothing, costs almost nothing. */
export class Synthetic extends Member {
  readonly loss = 0;
  #players = new Map<SyntheticSource, LoopPlayer>();
  #published = new Map<SyntheticSource, PublishedTrack>();
  #level = 0;

  constructor(room: Room, { identity, name = identity, attributes = {} }: SyntheticOptions) {
    super(room, { identity, name, metadata: '', attributes, isAgent: false, grants: {} });
    this.state = ParticipantInfo_State.ACTIVE;
  }

  publish(source: SyntheticSource): void {
    if (this.#published.has(source)) return;
    const recording = loadRecording();
    const { type, mime, source: trackSource } = SOURCES[source];
    const info = new TrackInfo({
      sid: newSid('TR_'),
      type,
      source: trackSource,
      ...(type === TrackType.VIDEO ? { width: recording.width, height: recording.height } : {}),
      mimeType: mime,
      codecs: [new SimulcastCodecInfo({ mimeType: mime })],
    });
    const track = new PublishedTrack(this, info, mime);
    const player = new LoopPlayer(track, recording);
    player.isPaused = source === 'microphone' && this.#level === 0;
    this.tracks.set(track.sid, track);
    this.#published.set(source, track);
    this.#players.set(source, player);
    this.room.announceTrack(track);
  }

  unpublish(source: SyntheticSource): void {
    const track = this.#published.get(source);
    if (!track) return;
    this.#players.get(source)?.stop();
    this.#players.delete(source);
    this.#published.delete(source);
    this.room.dropTrack(track);
    this.room.announce(this);
  }

  get hasMicrophone(): boolean {
    return this.#published.has('microphone');
  }

  isMuted(source: SyntheticSource): boolean {
    return this.#published.get(source)?.info.muted ?? true;
  }

  setMuted(source: SyntheticSource, isMuted: boolean): void {
    const track = this.#published.get(source);
    if (!track) return;
    track.info.muted = isMuted;
    this.#updatePlayers();
    this.room.announce(this);
  }

  /** `level` from 0 (silent) to 1, until the next call. The recorded voice is heard while it is above 0. */
  speak(level: number): void {
    this.#level = Math.min(1, Math.max(0, level));
    this.#updatePlayers();
  }

  #updatePlayers(): void {
    for (const [source, player] of this.#players) {
      const isMuted = this.#published.get(source)?.info.muted ?? false;
      player.isPaused = isMuted || (source === 'microphone' && this.#level === 0);
    }
  }

  /** An empty value removes the attribute, as in LiveKit. */
  setAttributes(attributes: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(attributes)) {
      if (value === '') delete this.attributes[key];
      else this.attributes[key] = value;
    }
    this.room.announce(this);
  }

  /** The hand is the time at which it went up, so that hands can be taken in order. */
  raiseHand(at = new Date()): void {
    this.setAttributes({ handRaisedAt: at.toISOString() });
  }

  lowerHand(): void {
    this.setAttributes({ handRaisedAt: '' });
  }

  rename(name: string): void {
    this.name = name;
    this.room.announce(this);
  }

  publishData(payload: string | Uint8Array, options: PacketOptions = {}): void {
    const { topic, isReliable = true, destinationIdentities = [] } = options;
    const bytes = typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
    const user = new UserPacket({ payload: new Uint8Array(bytes), ...(topic === undefined ? {} : { topic }) });
    const packet = new DataPacket({
      kind: isReliable ? DataPacket_Kind.RELIABLE : DataPacket_Kind.LOSSY,
      destinationIdentities: [...destinationIdentities],
      value: { case: 'user', value: user },
    });
    this.room.sendPacket(packet, this);
  }

  /** A text stream: chat on the topic "lk.chat", captions on "lk.transcription". */
  sendText(text: string, topic: string, attributes: Readonly<Record<string, string>> = {}): void {
    for (const packet of textStreamPackets(text, topic, attributes)) this.room.sendPacket(packet, this);
  }

  leave(): void {
    this.room.leave(this, DisconnectReason.CLIENT_INITIATED);
  }

  takeLevel(): number {
    const isMuted = this.#published.get('microphone')?.info.muted ?? false;
    return isMuted ? 0 : this.#level;
  }

  requestKeyFrame(ssrc: number): void {
    for (const player of this.#players.values()) if (player.layer.ssrc === ssrc) player.restart();
  }

  close(): void {
    this.isClosed = true;
    for (const player of this.#players.values()) player.stop();
  }

  // Nobody is at the other end: messages, data and other people's tracks have nowhere to go.
  send(): void {}
  sendData(): void {}
  subscribe(): void {}
  unsubscribe(): void {}
}
