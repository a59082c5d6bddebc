/** A page may open these: its own origin, and the LiveKit server by WebSocket and by HTTP (the client asks there why a join failed). */
function connectSources(liveKitUrl: string): string {
  const { protocol, host } = new URL(liveKitUrl);
  const isSecure = protocol === 'wss:' || protocol === 'https:';
  return `'self' ${isSecure ? 'wss' : 'ws'}://${host} ${isSecure ? 'https' : 'http'}://${host}`;
}

/** The policy that the demo's pages live under, enforced. It is the one that a portal needs. */
export function securityHeaders(liveKitUrl: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${connectSources(liveKitUrl)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types visio-room',
  ];
  return {
    'content-security-policy': policy.join('; '),
    'permissions-policy':
      'camera=(self), microphone=(self), display-capture=(self), autoplay=(self), fullscreen=(self), ' +
      'picture-in-picture=(self), screen-wake-lock=(self), speaker-selection=(self)',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
