import { EventEmitter } from 'node:events';
import { PeerConnection, Video, cleanup } from 'node-datachannel';
import type { DataChannel, Track } from 'node-datachannel';
import type {
  BundleTransport,
  Channel,
  ChannelSettings,
  IceParameters,
  LocalParameters,
  TransportEvents,
} from './transport.js';

const MAX_MESSAGE_SIZE = 262144;
/** The only address the server is ever reached at. */
const LOOPBACK = '127.0.0.1';

/**
 * The description that libdatachannel sees: one video section and one data section. With a single media section it hands every
 * RTP and RTCP packet of the bundle to one `Track`, whatever the browser negotiated.
 */
function syntheticDescription(remote: IceParameters, setup: string, hasData: boolean): string {
  const transport = [
    'c=IN IP4 0.0.0.0',
    `a=ice-ufrag:${remote.ufrag}`,
    `a=ice-pwd:${remote.pwd}`,
    `a=fingerprint:${remote.fingerprint}`,
    `a=setup:${setup}`,
  ];
  const head = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', `a=group:BUNDLE 0${hasData ? ' 1' : ''}`];
  const video = ['m=video 9 UDP/TLS/RTP/SAVPF 96', ...transport, 'a=mid:0', 'a=sendrecv', 'a=rtcp-mux'];
  const data = ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', ...transport, 'a=mid:1', 'a=sctp-port:5000'];
  const lines = [...head, 'a=msid-semantic: WMS *', ...video, 'a=rtpmap:96 VP8/90000'];
  if (hasData) lines.push(...data, `a=max-message-size:${MAX_MESSAGE_SIZE}`);
  return `${lines.join('\r\n')}\r\n`;
}

/** RTCP packet types as they look where RTP has its payload type (RFC 5761). */
function isRtcp(bytes: Buffer): boolean {
  const type = bytes.readUInt8(1) & 0x7f;
  return type >= 64 && type <= 95;
}

const attribute = (sdp: string, name: string): string => new RegExp(`^a=${name}:(.*?)\\r?$`, 'm').exec(sdp)?.[1] ?? '';

/** `cleanup()` touches every channel of the process, also one that was garbage-collected, and then crashes: they are kept until then. */
const engineChannels = new Set<DataChannel>();

export class NodeDataChannelTransport extends EventEmitter<TransportEvents> implements BundleTransport {
  #connection: PeerConnection;
  #local: Promise<LocalParameters>;
  #remote: IceParameters | undefined;
  #track: Track | undefined;
  #hasData = false;
  /** Remote candidates that came before the remote description; undefined once there is one. */
  #early: string[] | undefined = [];

  constructor(name: string) {
    super();
    this.#connection = new PeerConnection(name, {
      iceServers: [],
      bindAddress: LOOPBACK,
      disableAutoNegotiation: true,
      forceMediaTransport: true,
      mtu: 1500,
      maxMessageSize: MAX_MESSAGE_SIZE,
    });
    this.#local = this.#gathered();
    this.#connection.onStateChange((state) => this.emit('state', state));
    this.#connection.onTrack((track) => this.#useTrack(track));
    this.#connection.onDataChannel((channel) => this.#useChannel(channel));
  }

  /** Candidates are read from the description: `onLocalCandidate` calls may arrive after 'complete'. */
  #gathered(): Promise<LocalParameters> {
    return new Promise((resolve) => {
      this.#connection.onGatheringStateChange((state) => {
        if (state !== 'complete') return;
        const sdp = this.#connection.localDescription()?.sdp ?? '';
        const candidates = [...sdp.matchAll(/^a=(candidate:.*?)\r?$/gm)].map((match) => match[1] ?? '');
        resolve({
          ufrag: attribute(sdp, 'ice-ufrag'),
          pwd: attribute(sdp, 'ice-pwd'),
          fingerprint: attribute(sdp, 'fingerprint'),
          setup: attribute(sdp, 'setup'),
          candidates: [...new Set(candidates)],
        });
      });
    });
  }

  #useTrack(track: Track): void {
    this.#track = track;
    track.onMessage((bytes) => {
      if (bytes.length < 8) return;
      if (isRtcp(bytes)) this.emit('rtcp', bytes);
      else this.emit('rtp', bytes);
    });
  }

  #useChannel(channel: DataChannel): void {
    engineChannels.add(channel);
    const ours: Channel = {
      label: channel.getLabel(),
      send: (bytes) => {
        // The peer may close between the test and the call.
        try {
          if (channel.isOpen()) channel.sendMessageBinary(bytes);
        } catch {
          return;
        }
      },
    };
    channel.onMessage((message) => {
      const bytes = typeof message === 'string' ? Buffer.from(message) : Buffer.from(new Uint8Array(message));
      this.emit('data', ours.label, bytes);
    });
    if (channel.isOpen()) this.emit('channel', ours);
    else channel.onOpen(() => this.emit('channel', ours));
  }

  acceptOffer(remote: IceParameters, hasData: boolean): Promise<LocalParameters> {
    this.#remote = remote;
    this.#hasData = hasData;
    this.#connection.setRemoteDescription(syntheticDescription(remote, 'actpass', hasData), 'offer');
    this.#connection.setLocalDescription('answer');
    this.#flushCandidates();
    return this.#local;
  }

  update(hasData: boolean): Promise<LocalParameters> {
    if (hasData && !this.#hasData && this.#remote) {
      this.#hasData = true;
      // libdatachannel cannot add SCTP when it answers a second offer, so it offers to itself; the pre-negotiated channel makes
      // it add the section and puts nothing on the wire.
      engineChannels.add(this.#connection.createDataChannel('', { negotiated: true, id: 1000 }));
      this.#connection.setLocalDescription('offer');
      this.#connection.setRemoteDescription(syntheticDescription(this.#remote, 'passive', true), 'answer');
    }
    return this.#local;
  }

  /** libjuice cannot restart ICE. Repeating the old credentials makes Chromium keep the pair it has; Firefox refuses them. */
  restart(): Promise<LocalParameters> {
    return this.#local;
  }

  createOffer(channels: readonly ChannelSettings[]): Promise<LocalParameters> {
    const video = new Video('0', 'SendRecv');
    video.addVP8Codec(96);
    this.#useTrack(this.#connection.addTrack(video));
    for (const { label, ...settings } of channels) {
      this.#useChannel(this.#connection.createDataChannel(label, settings));
    }
    this.#connection.setLocalDescription('offer');
    return this.#local;
  }

  acceptAnswer(remote: IceParameters): void {
    this.#connection.setRemoteDescription(syntheticDescription(remote, remote.setup ?? 'active', true), 'answer');
    this.#flushCandidates();
  }

  /** mDNS names and TCP are left out: the browser's own checks reach us and make a peer-reflexive pair. */
  addCandidate(candidate: string): void {
    if (/\.local /.test(candidate) || / tcp /i.test(candidate)) return;
    if (this.#early) {
      this.#early.push(candidate);
      return;
    }
    try {
      this.#connection.addRemoteCandidate(candidate, '0');
    } catch {
      return; // of an older description
    }
  }

  #flushCandidates(): void {
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const candidate of early) this.addCandidate(candidate);
  }

  send(packet: Buffer): void {
    try {
      if (this.#track?.isOpen()) this.#track.sendMessageBinary(packet);
    } catch {
      return; // closing
    }
  }

  close(): void {
    this.removeAllListeners();
    try {
      this.#track?.close();
      this.#connection.close();
    } catch {
      return; // closed by the peer
    }
  }
}

/** Ends libdatachannel's threads, which otherwise keep Node alive. Call it when the last server of the process has closed. */
export function releaseEngine(): void {
  cleanup();
  engineChannels.clear();
}
