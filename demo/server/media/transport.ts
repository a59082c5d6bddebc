import type { EventEmitter } from 'node:events';

/** ICE and DTLS parameters of one side. `fingerprint` is "sha-256 AA:BB:…". */
export interface IceParameters {
  readonly ufrag: string;
  readonly pwd: string;
  readonly fingerprint: string;
  readonly setup: string | undefined;
}

/** Our side, once its candidates are gathered: lines "candidate:…" without "a=". */
export interface LocalParameters extends IceParameters {
  readonly candidates: readonly string[];
}

export interface Channel {
  readonly label: string;
  send(bytes: Buffer): void;
}

export interface ChannelSettings {
  readonly label: string;
  readonly unordered?: boolean;
  readonly maxRetransmits?: number;
}

export interface TransportEvents {
  rtp: [packet: Buffer];
  rtcp: [datagram: Buffer];
  data: [label: string, bytes: Buffer];
  channel: [channel: Channel];
  state: [state: string];
}

/**
 * One ICE + DTLS-SRTP + SCTP bundle: raw RTP, RTCP and data in and out. It knows nothing of tracks or sections, so that the
 * description which the browser sees can be written by hand and the engine below never negotiates again.
 */
export interface BundleTransport extends EventEmitter<TransportEvents> {
  acceptOffer(remote: IceParameters, hasData: boolean): Promise<LocalParameters>;
  createOffer(channels: readonly ChannelSettings[]): Promise<LocalParameters>;
  acceptAnswer(remote: IceParameters): void;
  /** A later offer with the same ICE credentials. */
  update(hasData: boolean): Promise<LocalParameters>;
  /** A later offer with new ICE credentials. */
  restart(remote: IceParameters): Promise<LocalParameters>;
  addCandidate(candidate: string): void;
  send(packet: Buffer): void;
  close(): void;
}
