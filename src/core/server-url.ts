import { VisioError } from './errors.js';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
const HOSTED = /\.livekit\.(cloud|run)\.?$/i;

/**
 * Checks a server address before livekit-client sees it: an invalid one leaves its Room unusable.
 *
 * @param literal the `server-url` attribute: a host of LiveKit's own cloud is used only when the page names it there
 * @returns the address with `wss:` (`ws:` on the loopback)
 * @throws VisioError `SERVER_URL_INVALID`
 */
export function checkServerUrl(address: string | null, literal: string): string {
  const invalid = (detail: string) => new VisioError('SERVER_URL_INVALID', { isFatal: true, detail });
  if (!address) throw invalid('no server address: set server-url, or answer with server_url');
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw invalid('not an absolute address');
  }
  const isLoopback = LOOPBACK.test(url.hostname);
  const isSecure = url.protocol === 'wss:' || url.protocol === 'https:';
  const isPlain = url.protocol === 'ws:' || url.protocol === 'http:';
  if (!isSecure && !(isPlain && isLoopback)) throw invalid(`${url.protocol} is not accepted`);
  if (url.username || url.password) throw invalid('no user name or password in the address');
  if (HOSTED.test(url.hostname) && hostOf(literal) !== url.hostname)
    throw invalid(`${url.hostname} is not the configured host`);
  url.protocol = isSecure ? 'wss:' : 'ws:';
  url.search = '';
  url.hash = '';
  return url.href.replace(/\/$/, '');
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname;
  } catch {
    return null;
  }
}
