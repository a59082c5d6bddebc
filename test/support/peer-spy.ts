/** Sees every peer connection the page makes, and what configuration it was given, first and later. */
export class PeerSpy {
  readonly peers: RTCPeerConnection[] = [];
  readonly configurations: RTCConfiguration[] = [];
  /** For a peer of the test's own. */
  readonly Real = globalThis.RTCPeerConnection;

  install(): this {
    const { peers, configurations } = this;
    globalThis.RTCPeerConnection = class extends this.Real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        peers.push(this);
        configurations.push({ ...configuration });
      }

      override setConfiguration(configuration: RTCConfiguration): void {
        configurations.push({ ...configuration });
        super.setConfiguration(configuration);
      }
    };
    return this;
  }

  restore(): void {
    globalThis.RTCPeerConnection = this.Real;
  }

  get open(): RTCPeerConnection[] {
    return this.peers.filter(({ signalingState }) => signalingState !== 'closed');
  }

  /** Every ICE address that any connection was ever given. */
  get iceUrls(): string[] {
    return this.configurations.flatMap(({ iceServers = [] }) => iceServers.flatMap(({ urls }) => urls));
  }
}
