import { DisconnectReason, ParticipantInfo, ParticipantInfo_Kind } from '@livekit/protocol';
import { ParticipantInfo_State, ParticipantPermission, TrackSource } from '@livekit/protocol';
import { newSid } from './ids.js';
import type { CapabilityList } from './join-request.js';
import type { SignalResponse, ConnectionQuality } from '@livekit/protocol';
import type { PublishedTrack } from './media/published-track.js';
import type { Room } from './room.js';
import type { Claims, Grants } from './tokens.js';

/** A message of the server, as LiveKit's `SignalResponse` holds it. */
export type ServerMessage = SignalResponse['message'];
export type DataChannelLabel = '_reliable' | '_lossy';

/** What a room knows of anyone in it, a connected client or a synthetic participant. */
export abstract class Member {
  readonly sid = newSid('PA_');
  readonly identity: string;
  readonly joinedAt = Date.now();
  readonly tracks = new Map<string, PublishedTrack>(); // by sid
  readonly grants: Grants;
  readonly attributes: Record<string, string>;
  readonly isAgent: boolean;
  name: string;
  metadata: string;
  state: ParticipantInfo_State = ParticipantInfo_State.JOINED;
  disconnectReason: DisconnectReason = DisconnectReason.UNKNOWN_REASON;
  isClosed = false;
  /** Set by a test; otherwise the quality follows the loss. */
  forcedQuality: ConnectionQuality | undefined;
  protected capabilities: CapabilityList = { protocol: 0, capabilities: [] };
  #version = 1;

  constructor(
    readonly room: Room,
    claims: Claims,
  ) {
    this.identity = claims.identity;
    this.name = claims.name;
    this.metadata = claims.metadata;
    this.attributes = { ...claims.attributes };
    this.grants = { ...claims.grants };
    this.isAgent = claims.isAgent;
  }

  /** A signalling message to this member. */
  abstract send(message: ServerMessage): void;
  abstract sendData(label: DataChannelLabel, bytes: Buffer): void;
  abstract subscribe(track: PublishedTrack): void;
  abstract unsubscribe(track: PublishedTrack): void;
  /** Asks this member, as a publisher, for a key frame of one of its streams. */
  abstract requestKeyFrame(ssrc: number): void;
  /** Loudness, 0 to 1, since the last call. */
  abstract takeLevel(): number;
  /** Worst loss, 0 to 1, in either direction. */
  abstract readonly loss: number;
  /** Releases what the member holds. Called by the room only. */
  abstract close(): void;

  get isHidden(): boolean {
    return this.grants.hidden ?? false;
  }

  get subscribesByItself(): boolean {
    return false;
  }

  /** Each change that the others must take in has a version of its own. */
  nextVersion(): void {
    this.#version++;
  }

  info(): ParticipantInfo {
    return new ParticipantInfo({
      sid: this.sid,
      identity: this.identity,
      name: this.name,
      metadata: this.metadata,
      attributes: this.attributes,
      state: this.state,
      tracks: [...this.tracks.values()].map((track) => track.info),
      joinedAt: BigInt(Math.floor(this.joinedAt / 1000)),
      joinedAtMs: BigInt(this.joinedAt),
      version: this.#version,
      isPublisher: this.tracks.size > 0,
      kind: this.isAgent ? ParticipantInfo_Kind.AGENT : ParticipantInfo_Kind.STANDARD,
      permission: this.permission(),
      clientProtocol: this.capabilities.protocol,
      capabilities: this.capabilities.capabilities,
      disconnectReason: this.disconnectReason,
    });
  }

  /** A grant that the token does not mention is given, as in livekit-server. */
  permission(): ParticipantPermission {
    const { canSubscribe = true, canPublish = true, canPublishData = true } = this.grants;
    return new ParticipantPermission({
      canSubscribe,
      canPublish,
      canPublishData,
      hidden: this.isHidden,
      canUpdateMetadata: this.grants.canUpdateOwnMetadata ?? false,
      canPublishSources: this.#publishSources(),
    });
  }

  mayPublish(source: TrackSource): boolean {
    const sources = this.#publishSources();
    return this.grants.canPublish !== false && (sources.length === 0 || sources.includes(source));
  }

  #publishSources(): TrackSource[] {
    const names = this.grants.canPublishSources ?? [];
    return names.flatMap((name) => TrackSource[name.toUpperCase() as keyof typeof TrackSource] ?? []);
  }
}
