import { SignalRequest, SignalResponse } from '@livekit/protocol';

/** Gives the port of the relay that stands before this port of the server. */
export type RelayOf = (port: number) => Promise<number>;

/** The server's addresses become those of the relays; TCP is left out, for a relay carries datagrams. */
export async function rewriteResponse(bytes: Uint8Array, relayOf: RelayOf): Promise<Uint8Array> {
  const response = SignalResponse.fromBinary(bytes);
  const { message } = response;
  if (message.case === 'offer' || message.case === 'answer') {
    message.value.sdp = await throughRelays(message.value.sdp, relayOf);
  } else if (message.case === 'trickle') {
    message.value.candidateInit = await throughRelays(message.value.candidateInit, relayOf);
  } else return bytes;
  return response.toBinary();
}

/** The browser's own addresses are kept from the server, which would go around the relay; `null`: nothing to send. */
export function rewriteRequest(bytes: Uint8Array): Uint8Array | null {
  const request = SignalRequest.fromBinary(bytes);
  const { message } = request;
  if (message.case === 'trickle') return null;
  if (message.case !== 'offer' && message.case !== 'answer') return bytes;
  message.value.sdp = message.value.sdp.replace(/a=candidate:.*\r\n/g, '');
  return request.toBinary();
}

const CANDIDATE = /(candidate:\S+ \d+ udp \d+ 127\.0\.0\.1 )(\d+)/gi;

async function throughRelays(text: string, relayOf: RelayOf): Promise<string> {
  const withoutTcp = text.replace(/a=candidate:\S+ \d+ tcp .*\r\n/gi, '').replace(/candidate:\S+ \d+ tcp [^"]*/gi, '');
  const ports = [...new Set([...withoutTcp.matchAll(CANDIDATE)].map((match) => Number(match[2])))];
  const relays = new Map<string, number>();
  for (const port of ports) relays.set(String(port), await relayOf(port));
  return withoutTcp.replace(CANDIDATE, (_, head: string, port: string) => head + String(relays.get(port)));
}
