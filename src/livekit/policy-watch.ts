import { VisioError } from '../core/errors.js';

interface PolicyWatch {
  /** `CSP_BLOCKED` when the page's policy has forbidden the server since the watch began. */
  violation(): VisioError | null;
  end(): void;
}

/**
 * livekit-client cannot tell a server that is away from one that the page's Content Security Policy forbids: both read
 * "unreachable". The browser tells.
 */
export function watchPolicy(serverUrl: string): PolicyWatch {
  const { host, protocol } = new URL(serverUrl);
  const schemes = protocol === 'wss:' ? ['wss', 'https'] : ['ws', 'http'];
  const lifetime = new AbortController();
  let isBlocked = false;
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === 'connect-src' && isOf(host, blockedURI)) isBlocked = true;
    },
    { signal: lifetime.signal },
  );
  return {
    violation: () =>
      isBlocked
        ? new VisioError('CSP_BLOCKED', {
            isFatal: true,
            detail: `add to connect-src: ${schemes.map((scheme) => `${scheme}://${host}`).join(' ')}`,
          })
        : null,
    end: () => lifetime.abort(),
  };
}

/** Some browsers report no more of a WebSocket's address than its scheme. */
function isOf(host: string, blockedUri: string): boolean {
  if (/^wss?$/.test(blockedUri)) return true;
  try {
    return new URL(blockedUri).host === host;
  } catch {
    return false;
  }
}
