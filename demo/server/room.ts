import { Codec, ConnectionQualityUpdate, DataPacket, DataPacket_Kind, ParticipantUpdate } from '@livekit/protocol';
import { ParticipantInfo_State, Room as RoomInfo, RoomUpdate } from '@livekit/protocol';
import { SpeakersChanged, SubscribedCodec, SubscribedQuality, SubscribedQualityUpdate } from '@livekit/protocol';
import { newSid } from './ids.js';
import { qualityOf } from './quality.js';
import { signPacket } from './sender.js';
import { SpeakerList } from './speaker-list.js';
import type { DisconnectReason, SpeakerInfo } from '@livekit/protocol';
import type { PublishedTrack } from './media/published-track.js';
import type { Member, ServerMessage } from './member.js';
import type { Staging } from './staging.js';

const SPEAKERS_INTERVAL_MS = 300;
const QUALITY_INTERVAL_MS = 3000;
/** A layer that nobody wants any more is stopped after this time; one that is wanted again starts at once. */
const LAYER_PAUSE_MS = 1000;
const QUALITIES = [0, 1, 2];

export const publishCodecs = (): Codec[] =>
  ['audio/opus', 'video/vp8', 'video/h264', 'video/vp9', 'video/av1'].map((mime) => new Codec({ mime }));

/** One meeting: who is in it, and everything that goes from one to the others. */
export class Room {
  readonly sid = newSid('RM_');
  readonly members = new Map<string, Member>(); // by identity
  metadata = '';
  /** 0: no limit. */
  maxParticipants = 0;
  #created = Date.now();
  #speakers = new SpeakerList();
  #onEmpty: (room: Room) => void;
  #timers: NodeJS.Timeout[];

  constructor(
    readonly name: string,
    readonly staging: Staging,
    onEmpty: (room: Room) => void,
  ) {
    this.#onEmpty = onEmpty;
    this.#timers = [
      setInterval(() => this.#announceSpeakers(), SPEAKERS_INTERVAL_MS),
      setInterval(() => this.announceQuality(), QUALITY_INTERVAL_MS),
    ];
  }

  info(): RoomInfo {
    const members = [...this.members.values()].filter((member) => !member.isHidden);
    return new RoomInfo({
      sid: this.sid,
      name: this.name,
      metadata: this.metadata,
      maxParticipants: this.maxParticipants,
      emptyTimeout: 300,
      creationTime: BigInt(Math.floor(this.#created / 1000)),
      numParticipants: members.length,
      numPublishers: members.filter((member) => member.tracks.size > 0).length,
      enabledCodecs: publishCodecs(),
    });
  }

  others(member: Member): Member[] {
    return [...this.members.values()].filter((other) => other !== member);
  }

  track(sid: string): PublishedTrack | undefined {
    for (const member of this.members.values()) {
      const track = member.tracks.get(sid);
      if (track) return track;
    }
    return undefined;
  }

  broadcast(message: ServerMessage): void {
    for (const member of this.members.values()) member.send(message);
  }

  /** Tells everybody how this member is now. */
  announce(member: Member): void {
    member.nextVersion();
    const value = new ParticipantUpdate({ participants: [member.info()] });
    if (member.isHidden) member.send({ case: 'update', value });
    else this.broadcast({ case: 'update', value });
  }

  announceRoom(): void {
    this.broadcast({ case: 'roomUpdate', value: new RoomUpdate({ room: this.info() }) });
  }

  announceTrack(track: PublishedTrack): void {
    this.announce(track.owner);
    for (const other of this.others(track.owner)) if (other.subscribesByItself) other.subscribe(track);
  }

  dropTrack(track: PublishedTrack): void {
    track.owner.tracks.delete(track.sid);
    clearTimeout(track.pauseTimer);
    for (const member of this.members.values()) member.unsubscribe(track);
  }

  add(member: Member): void {
    this.members.set(member.identity, member);
  }

  leave(member: Member, reason: DisconnectReason): void {
    if (member.isClosed) return;
    member.state = ParticipantInfo_State.DISCONNECTED;
    member.disconnectReason = reason;
    member.nextVersion();
    const farewell = new ParticipantUpdate({ participants: [member.info()] });
    if (this.members.get(member.identity) === member) this.members.delete(member.identity);
    for (const track of [...member.tracks.values()]) this.dropTrack(track);
    this.#speakers.forget(member);
    member.close();
    if (!member.isHidden) this.broadcast({ case: 'update', value: farewell });
    this.announceRoom();
    if (!this.members.size) this.end();
  }

  /** The room is over. Called when its last member has left, and for a room that nobody joined. */
  end(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#onEmpty(this);
  }

  relayData(from: Member, label: string, bytes: Buffer): void {
    if ((label !== '_reliable' && label !== '_lossy') || from.grants.canPublishData === false) return;
    let packet: DataPacket;
    try {
      packet = DataPacket.fromBinary(bytes);
    } catch {
      return; // not a packet: nobody could read it
    }
    packet.kind = label === '_reliable' ? DataPacket_Kind.RELIABLE : DataPacket_Kind.LOSSY;
    this.sendPacket(packet, from);
  }

  /** Sends to the packet's destinations, or to everybody else. `from` absent: the server itself. */
  sendPacket(packet: DataPacket, from?: Member): void {
    let destinations = packet.destinationIdentities;
    if (from && !signPacket(packet, from)) return;
    if (packet.value.case === 'user' && !destinations.length) {
      destinations = packet.value.value.destinationIdentities;
    }
    const label = packet.kind === DataPacket_Kind.RELIABLE ? '_reliable' : '_lossy';
    const bytes = Buffer.from(packet.toBinary());
    for (const member of this.members.values()) {
      if (member === from || (destinations.length && !destinations.includes(member.identity))) continue;
      member.sendData(label, bytes);
    }
  }

  /** Dynacast: tells a publisher which layers of a simulcast track somebody wants. */
  updateWantedQuality(track: PublishedTrack): void {
    if (track.kind !== 'video' || !track.info.simulcast) return;
    const wanted = Math.max(-1, ...[...track.subscriptions].filter((s) => !s.isDisabled).map((s) => s.quality));
    if (track.wantedQuality === wanted) return;
    const isLess = wanted < (track.wantedQuality ?? 2);
    track.wantedQuality = wanted;
    clearTimeout(track.pauseTimer);
    track.pauseTimer = setTimeout(() => this.#announceWantedQuality(track, wanted), isLess ? LAYER_PAUSE_MS : 0);
  }

  #announceWantedQuality(track: PublishedTrack, wanted: number): void {
    const qualities = QUALITIES.map((quality) => new SubscribedQuality({ quality, enabled: quality <= wanted }));
    const codec = track.mime.replace('video/', '');
    const value = new SubscribedQualityUpdate({
      trackSid: track.sid,
      subscribedQualities: qualities,
      subscribedCodecs: [new SubscribedCodec({ codec, qualities })],
    });
    track.owner.send({ case: 'subscribedQualityUpdate', value });
  }

  #announceSpeakers(): void {
    this.announceSpeakers(this.#speakers.changes(this.members.values()));
  }

  announceSpeakers(speakers: readonly SpeakerInfo[]): void {
    if (!speakers.length) return;
    this.broadcast({ case: 'speakersChanged', value: new SpeakersChanged({ speakers: [...speakers] }) });
  }

  announceQuality(): void {
    const updates = [...this.members.values()].map(qualityOf);
    this.broadcast({ case: 'connectionQuality', value: new ConnectionQualityUpdate({ updates }) });
  }
}
