import type { JoinRequest } from '@livekit/protocol';
import { DisconnectReason, LeaveRequest, LeaveRequest_Action } from '@livekit/protocol';
import { ParticipantInfo_State, SignalResponse } from '@livekit/protocol';
import { LevelMeter } from './level-meter.js';
import { Member } from './member.js';
import { Negotiation } from './negotiation.js';
import { NodeDataChannelTransport } from './media/node-datachannel.js';
import { Publisher } from './publisher.js';
import { Receiver } from './media/receiver.js';
import { pictureLoss, RTCP, rtcpPackets, worstLoss } from './media/rtcp.js';
import { Subscription } from './media/subscription.js';
import type { WebSocket } from 'ws';
import type { DataChannelLabel, ServerMessage } from './member.js';
import type { PublishedTrack } from './media/published-track.js';
import type { BundleTransport, Channel } from './media/transport.js';
import type { Room } from './room.js';
import type { Claims } from './tokens.js';

/** Time for a last message to leave before the socket closes. */
const LINGER_MS = 50;

/** A participant with a WebSocket and one peer connection (`isSingle`) or two. */
export class Client extends Member {
  /** Receives what the client publishes; with one connection, also sends what it subscribes to. */
  readonly publisherTransport: BundleTransport;
  readonly subscriberTransport: BundleTransport;
  readonly receiver: Receiver;
  readonly publisher: Publisher;
  readonly negotiation: Negotiation;
  readonly wanted = new Map<string, Subscription>(); // by track sid
  /** A test asked for the next resume of this client to fail. */
  dropsNextResume = false;
  #socket: WebSocket | undefined;
  #departure: NodeJS.Timeout | undefined;
  #channels = new Map<string, Channel>();
  #meter = new LevelMeter();
  #downstreamLoss = 0;
  #autoSubscribe: boolean;

  constructor(
    room: Room,
    claims: Claims,
    request: JoinRequest,
    readonly isSingle: boolean,
  ) {
    super(room, claims);
    const { clientInfo, connectionSettings } = request;
    this.capabilities = {
      protocol: clientInfo?.clientProtocol ?? 0,
      capabilities: clientInfo?.capabilities ?? [],
    };
    this.#autoSubscribe = connectionSettings?.autoSubscribe ?? true;
    this.publisherTransport = new NodeDataChannelTransport(`${this.identity}-publisher`);
    this.subscriberTransport = isSingle
      ? this.publisherTransport
      : new NodeDataChannelTransport(`${this.identity}-subscriber`);
    this.receiver = new Receiver(this.publisherTransport, (track, level) => this.#meter.add(track, level));
    this.publisher = new Publisher(this);
    this.negotiation = new Negotiation(this);
    this.#listenTo(this.publisherTransport);
    if (!isSingle) this.#listenTo(this.subscriberTransport);
  }

  #listenTo(transport: BundleTransport): void {
    const isPrimary = transport === this.subscriberTransport;
    transport.on('rtcp', (datagram) => this.#receiveRtcp(datagram));
    transport.on('data', (label, bytes) => this.room.relayData(this, label, bytes));
    transport.on('channel', (channel) => {
      if (isPrimary) this.#channels.set(channel.label, channel);
    });
    transport.on('state', (state) => {
      if (state === 'connected' && isPrimary && this.state === ParticipantInfo_State.JOINED) {
        this.state = ParticipantInfo_State.ACTIVE;
        this.room.announce(this);
      }
      if (state === 'failed' || state === 'closed') this.room.leave(this, DisconnectReason.CONNECTION_TIMEOUT);
    });
  }

  override get subscribesByItself(): boolean {
    return this.#autoSubscribe;
  }

  get loss(): number {
    return Math.max(this.#downstreamLoss, this.receiver.loss);
  }

  takeLevel(): number {
    return this.#meter.take();
  }

  /** The socket of a join or of a resume. An older one is closed without the client being gone. */
  attach(socket: WebSocket): void {
    const old = this.#socket;
    this.#socket = socket;
    clearTimeout(this.#departure);
    old?.close();
    socket.on('close', () => {
      if (this.#socket !== socket || this.isClosed) return;
      const { departureTimeout } = this.room.staging;
      this.#departure = setTimeout(() => this.room.leave(this, DisconnectReason.SIGNAL_CLOSE), departureTimeout);
    });
  }

  /** Cuts the signalling connection without a word: the client resumes. Media goes on. */
  dropSignal(): void {
    this.#socket?.terminate();
  }

  send(message: ServerMessage): void {
    if (this.room.staging.isSilent || this.#socket?.readyState !== this.#socket?.OPEN) return;
    this.#socket?.send(new SignalResponse({ message }).toBinary());
  }

  /** The words before the door: the client must not come back by itself. */
  sendGoodbye(reason: DisconnectReason): void {
    const value = new LeaveRequest({ reason, action: LeaveRequest_Action.DISCONNECT });
    this.send({ case: 'leave', value });
  }

  sendData(label: DataChannelLabel, bytes: Buffer): void {
    this.#channels.get(label)?.send(bytes);
  }

  requestKeyFrame(ssrc: number): void {
    this.publisherTransport.send(pictureLoss(ssrc));
  }

  subscribe(track: PublishedTrack): void {
    if (this.wanted.has(track.sid) || track.owner === this || this.grants.canSubscribe === false) return;
    this.wanted.set(track.sid, new Subscription(track));
    this.negotiation.schedule();
  }

  unsubscribe(track: PublishedTrack): void {
    const subscription = this.wanted.get(track.sid);
    if (!subscription) return;
    this.wanted.delete(track.sid);
    subscription.stop();
    subscription.hasEnded = true;
    this.room.updateWantedQuality(track);
    this.negotiation.schedule();
  }

  #receiveRtcp(datagram: Buffer): void {
    for (const { type, count, bytes } of rtcpPackets(datagram)) {
      if (type === RTCP.senderReport) {
        this.receiver.receiveSenderReport(bytes);
        if (count) this.#downstreamLoss = worstLoss(bytes, 28, count);
      } else if (type === RTCP.receiverReport) this.#downstreamLoss = worstLoss(bytes, 8, count);
      else if (bytes.length < 12) continue;
      else if (type === RTCP.transportFeedback && count === 1) {
        this.#subscriptionOf(bytes.readUInt32BE(8))?.answerNack(bytes);
      } else if (type === RTCP.payloadFeedback && count === 1) {
        this.#subscriptionOf(bytes.readUInt32BE(8))?.layer?.requestKeyFrame();
      } else if (type === RTCP.payloadFeedback && count === 4 && bytes.length >= 16) {
        this.#subscriptionOf(bytes.readUInt32BE(12))?.layer?.requestKeyFrame(); // full intra request
      }
    }
  }

  #subscriptionOf(ssrc: number): Subscription | undefined {
    return [...this.wanted.values()].find((subscription) => subscription.ssrc === ssrc);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.#departure);
    this.negotiation.close();
    for (const subscription of this.wanted.values()) subscription.stop();
    this.receiver.close();
    this.publisherTransport.close();
    if (!this.isSingle) this.subscriberTransport.close();
    const socket = this.#socket;
    setTimeout(() => socket?.close(), LINGER_MS).unref();
  }
}
