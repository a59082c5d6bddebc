import { gunzipSync } from 'node:zlib';
import { ClientInfo, ConnectionSettings, JoinRequest, WrappedJoinRequest } from '@livekit/protocol';
import { WrappedJoinRequest_Compression } from '@livekit/protocol';
import type { ParticipantInfo } from '@livekit/protocol';

/** What a client says of itself and the others are told. */
export interface CapabilityList {
  readonly protocol: number;
  readonly capabilities: ParticipantInfo['capabilities'];
}

/** `isSingle`: one peer connection (`/rtc/v1`, the client always offers) instead of two (`/rtc`). */
export interface JoinPath {
  readonly isSingle: boolean;
}

/** The signalling paths, with or without `/validate`; undefined for any other. */
export function joinPath(pathname: string): (JoinPath & { readonly isValidation: boolean }) | undefined {
  const match = /^\/rtc(\/v1)?(\/validate)?$/.exec(pathname);
  return match ? { isSingle: match[1] !== undefined, isValidation: match[2] !== undefined } : undefined;
}

/** The join request of an address: one protobuf message (`join_request`), or the older query parameters. Throws on garbage. */
export function parseJoinRequest(query: URLSearchParams): JoinRequest {
  const encoded = query.get('join_request');
  if (encoded !== null) {
    const wrapped = WrappedJoinRequest.fromBinary(Buffer.from(encoded, 'base64url'));
    const isZipped = wrapped.compression === WrappedJoinRequest_Compression.GZIP;
    return JoinRequest.fromBinary(isZipped ? gunzipSync(wrapped.joinRequest) : wrapped.joinRequest);
  }
  return new JoinRequest({
    clientInfo: new ClientInfo({
      protocol: Number(query.get('protocol') ?? 0),
      clientProtocol: Number(query.get('client_protocol') ?? 0),
      version: query.get('version') ?? '',
    }),
    connectionSettings: new ConnectionSettings({
      autoSubscribe: query.get('auto_subscribe') !== '0',
      adaptiveStream: query.get('adaptive_stream') === '1',
    }),
    reconnect: query.get('reconnect') === '1',
    participantSid: query.get('sid') ?? '',
  });
}
