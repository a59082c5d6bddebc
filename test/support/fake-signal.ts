import {
  type DisconnectReason,
  ICEServer,
  JoinRequest,
  JoinResponse,
  LeaveRequest,
  LeaveRequest_Action,
  ParticipantInfo,
  ParticipantInfo_State,
  ParticipantPermission,
  Pong,
  Room,
  ServerInfo,
  SessionDescription,
  SignalRequest,
  SignalResponse,
  SignalTarget,
  TrackInfo,
  TrackPublishedResponse,
  TrickleRequest,
  WrappedJoinRequest,
  WrappedJoinRequest_Compression,
} from '@livekit/protocol';
import { FakeSocket } from './fake-socket.js';

/** How the server meets a join. `entry`: as a real one does, with a peer connection at its end. */
export type Welcome =
  | { readonly kind: 'entry' }
  /** Joined, then told to leave before audio and video get through. */
  | { readonly kind: 'entry-then-leave'; readonly reason: DisconnectReason }
  /** Joined, but the offer is never answered. */
  | { readonly kind: 'no-media' }
  | { readonly kind: 'leave'; readonly reason: DisconnectReason }
  | { readonly kind: 'http'; readonly status: number; readonly text?: string }
  | { readonly kind: 'close'; readonly code: number }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unreachable' };

type Message = NonNullable<SignalResponse['message']>;

export const SIGNAL_URL = 'wss://signal.example';

/** A LiveKit server in the page: takes the place of `WebSocket` and `fetch`, so nothing leaves the page. */
export class FakeSignal {
  welcome: Welcome = { kind: 'entry' };
  iceServers: RTCIceServer[] = [];
  others: ParticipantInfo[] = [];
  /** `TrackSource` numbers the token allows; none means all. */
  sources: number[] = [];
  /** Addresses asked for, tokens included. */
  readonly addresses: string[] = [];
  readonly requests: SignalRequest[] = [];
  /** The join request of the last connection. */
  lastJoin: JoinRequest | undefined;
  #socket: FakeSocket | undefined;
  #peer: RTCPeerConnection | undefined;
  #tracks = 0;
  readonly #Peer: typeof RTCPeerConnection;
  readonly #real = { WebSocket: globalThis.WebSocket, fetch: globalThis.fetch };

  /** @param Peer for the server's end, where the page's own constructor is being watched */
  constructor(Peer: typeof RTCPeerConnection = globalThis.RTCPeerConnection) {
    this.#Peer = Peer;
  }

  install(): this {
    const connect = (url: string) => this.#connect(url);
    globalThis.WebSocket = new Proxy(FakeSocket, {
      construct: (_, [url]: [string]) => connect(url),
    }) as unknown as typeof WebSocket;
    globalThis.fetch = (input) => this.#validate(input as string);
    return this;
  }

  restore(): void {
    this.#peer?.close();
    Object.assign(globalThis, this.#real);
  }

  /** The server ends the meeting, or tells to connect anew. */
  leave(reason: DisconnectReason, action = LeaveRequest_Action.DISCONNECT): void {
    this.send({ case: 'leave', value: new LeaveRequest({ reason, action }) });
  }

  /** The socket breaks, as when the network changes. */
  drop(): void {
    this.#socket?.close(1006);
  }

  send(message: Message): void {
    this.#socket?.deliver(new SignalResponse({ message }).toBinary());
  }

  #connect(url: string): FakeSocket {
    this.addresses.push(url);
    const socket = new FakeSocket(url);
    socket.received = (data) => void this.#receive(SignalRequest.fromBinary(data));
    this.#socket = socket;
    queueMicrotask(() => void this.#meet(socket));
    return socket;
  }

  async #meet(socket: FakeSocket): Promise<void> {
    const { welcome } = this;
    if (welcome.kind === 'silent') return;
    if (welcome.kind === 'http' || welcome.kind === 'unreachable') {
      socket.fail();
      return;
    }
    socket.open();
    if (welcome.kind === 'close') {
      socket.close(welcome.code);
      return;
    }
    if (welcome.kind === 'leave') {
      this.leave(welcome.reason);
      return;
    }
    this.#peer?.close();
    this.#peer = undefined;
    // First the answer: unpacking the request takes real time, which a test's own clock may not wait for.
    this.send({ case: 'join', value: this.#joinResponse() });
    if (welcome.kind === 'entry-then-leave') this.leave(welcome.reason);
    this.lastJoin = await joinRequestOf(socket.url);
    const { publisherOffer } = this.lastJoin;
    if (publisherOffer && welcome.kind === 'entry') await this.#answer(publisherOffer);
  }

  #joinResponse(): JoinResponse {
    return new JoinResponse({
      room: new Room({ sid: 'RM_1', name: 'rdv' }),
      participant: new ParticipantInfo({
        sid: 'PA_1',
        identity: 'amina',
        name: 'Amina',
        state: ParticipantInfo_State.ACTIVE,
        permission: new ParticipantPermission({
          canPublish: true,
          canSubscribe: true,
          canPublishData: true,
          canPublishSources: this.sources,
        }),
      }),
      otherParticipants: this.others,
      pingInterval: 5,
      pingTimeout: 15,
      serverInfo: new ServerInfo({ version: '1.9.0', protocol: 16 }),
      iceServers: this.iceServers.map(({ urls }) => new ICEServer({ urls: [urls].flat() })),
    });
  }

  /** What livekit-client asks when a socket has failed: it learns the HTTP status there. */
  #validate(url: string): Promise<Response> {
    this.addresses.push(url);
    if (this.welcome.kind !== 'http') return Promise.reject(new TypeError('Failed to fetch'));
    const { status, text = '' } = this.welcome;
    return Promise.resolve(new Response(text, { status }));
  }

  async #receive(request: SignalRequest): Promise<void> {
    this.requests.push(request);
    const { message } = request;
    if (message.case === 'offer') await this.#answer(message.value);
    if (message.case === 'trickle')
      await this.#peer?.addIceCandidate(JSON.parse(message.value.candidateInit) as RTCIceCandidateInit);
    if (message.case === 'addTrack') {
      const { cid, type, source, name, muted } = message.value;
      const track = new TrackInfo({ sid: `TR_${++this.#tracks}`, type, source, name, muted });
      this.send({ case: 'trackPublished', value: new TrackPublishedResponse({ cid, track }) });
    }
    if (message.case === 'pingReq')
      this.send({ case: 'pongResp', value: new Pong({ lastPingTimestamp: message.value.timestamp }) });
    if (message.case === 'leave') this.#peer?.close();
  }

  async #answer({ sdp, id }: SessionDescription): Promise<void> {
    if (!this.#peer) {
      const peer = new this.#Peer();
      this.#peer = peer;
      peer.onicecandidate = ({ candidate }) => {
        if (!candidate) return;
        const candidateInit = JSON.stringify(candidate.toJSON());
        this.send({ case: 'trickle', value: new TrickleRequest({ candidateInit, target: SignalTarget.PUBLISHER }) });
      };
    }
    await this.#peer.setRemoteDescription({ type: 'offer', sdp });
    await this.#peer.setLocalDescription();
    const { localDescription } = this.#peer;
    const answer = new SessionDescription({ type: 'answer', sdp: localDescription?.sdp ?? '', id });
    this.send({ case: 'answer', value: answer });
  }
}

/** The join travels in the address: gzip in base64. */
async function joinRequestOf(url: string): Promise<JoinRequest> {
  const encoded = new URL(url).searchParams.get('join_request');
  if (encoded === null) return new JoinRequest();
  const bytes = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const { compression, joinRequest } = WrappedJoinRequest.fromBinary(bytes);
  if (compression !== WrappedJoinRequest_Compression.GZIP) return JoinRequest.fromBinary(joinRequest);
  const stream = new Blob([joinRequest.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JoinRequest.fromBinary(new Uint8Array(await new Response(stream).arrayBuffer()));
}
