import { createHash } from 'node:crypto';

/**
 * The policy of a strict portal (docs/security.md), and the runner's own socket. `lit-html` is the name of Lit's own
 * policy where Lit is not bundled with us.
 */
const policy = ({ host, inline }) =>
  [
    "default-src 'none'",
    `script-src 'self' ${inline.join(' ')}`.trim(),
    `connect-src 'self' ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types visio-room lit-html',
  ].join('; ');

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Serves every test page behind that policy. The runner's own inline scripts are named by their hashes. */
export async function strictPolicy(context, next) {
  await next();
  if (!context.response.is('html') || typeof context.body !== 'string') return;
  const inline = [...context.body.matchAll(INLINE_SCRIPT)].map(([, text]) => hashOf(text));
  context.set('content-security-policy', policy({ host: context.host, inline }));
}
