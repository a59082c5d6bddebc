/** Built into the server for those who configure no STUN: a citizen's address would leave the State's network. */
const THIRD_PARTIES = [/(^|\.)twilio\.com\.?$/i, /^stun\d*\.l\.google\.com\.?$/i];

/** The host of `stun:host:port`, `turns:host:port?transport=tcp` … */
export function iceHost(url: string): string {
  const [, rest = ''] = /^(?:stun|stuns|turn|turns):([^?]*)/i.exec(url) ?? [];
  return rest.startsWith('[') ? rest.slice(1, rest.indexOf(']')) : (rest.split(':')[0] ?? '');
}

/** The list without the servers of third parties, and whether there were any. */
export function withoutThirdParties(servers: readonly RTCIceServer[]): {
  servers: RTCIceServer[];
  hadThirdParties: boolean;
} {
  const kept = servers
    .map((server) => ({ ...server, urls: [server.urls].flat().filter((url) => !isThirdParty(url)) }))
    .filter(({ urls }) => urls.length > 0);
  const count = (list: readonly RTCIceServer[]) => list.flatMap(({ urls }) => urls).length;
  return { servers: kept, hadThirdParties: count(kept) < count(servers) };
}

function isThirdParty(url: string): boolean {
  const host = iceHost(url);
  return THIRD_PARTIES.some((pattern) => pattern.test(host));
}
