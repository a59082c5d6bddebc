import type { Random } from './random.js';

/** What a text sets when a browser runs it. */
export const RAN = 'hostileInputRan';
/** An element that only markup from outside could make. */
export const MARK = 'hostile-mark';

const RUN = `globalThis.${RAN}=1`;

const MARKUP = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}" attributeName=x></svg>`,
  `<${MARK} onclick="${RUN}">x</${MARK}>`,
  `"><${MARK}>`,
  `'></bdi></p></div></template><${MARK}>`,
  `--><${MARK}><!--`,
  `<style>*{display:none!important}</style>`,
  `<iframe srcdoc="<script>parent.${RAN}=1</script>"></iframe>`,
  `<visio-room server-url="wss://elsewhere.example" without-prejoin></visio-room>`,
  `<slot name="left"></slot>`,
  `\${${RUN}} {{${RUN}}} <!--?lit$1$-->`,
  `javascript:${RUN}`,
  `https://a.example/"onmouseover="${RUN}`,
  `JaVaScRiPt:${RUN}// https://user:pass@a.example:99999/`,
  `data:text/html,<script>${RUN}</script>`,
  `blob:https://a.example/1 file:///etc/passwd vbscript:x`,
  `</textarea><${MARK}>`,
];

const ODD = [
  '',
  ' ',
  '\0',
  '\n\n\n\n\n',
  'Amina',
  '\u202eevil\u202c',
  '\u2066\u2067\u2068a\u2069'.repeat(20),
  '\u200b\u200c\u200d\u2060\ufeff',
  '\u200e\u200f\u061c',
  '\ud83d',
  '\udc00\ud800',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u3164\u115f',
  'a' + '\u0301'.repeat(500),
  '\ufdfd'.repeat(200),
  '\u{12031}'.repeat(90),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '[object Object]',
  '%s%n%x',
  '{0}',
  '{name}',
  '/camera',
  'p1/camera',
  '2025-01-15T14:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '2025-99-99T99:99:99Z',
];

/** A text that somebody could send: of any length up to about 20,000 characters. */
export function hostileText(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return random.pick(ODD);
    case 1:
    case 2:
      return random.pick(MARKUP);
    case 3:
      return Array.from({ length: 1 + random.below(60) }, () => String.fromCodePoint(random.below(0x110000))).join('');
    case 4:
      return `${random.pick(ODD)}${random.pick(MARKUP)}${random.pick(ODD)}`;
    case 5:
      return random
        .pick(['x', 'mot ', '\n', '\u202e', 'https://a.example/ ', '\u{1f600}', '<b>'])
        .repeat(1 + random.below(2000));
    case 6:
      return (random.pick(ODD) || 'x').repeat(1 + random.below(40)).slice(0, 20_000);
    default:
      return `Bonjour ${String(random.below(1000))}`;
  }
}

/** At most 256 characters: LiveKit's server refuses longer identities, and empty ones. */
export function hostileIdentity(random: Random): string {
  return hostileText(random).slice(0, 256) || 'x';
}

/** Any JSON value, not too deep. */
export function hostileJson(random: Random, depth = 0): unknown {
  switch (random.below(depth > 3 ? 5 : 7)) {
    case 0:
      return null;
    case 1:
      return random.pick([true, false]);
    case 2:
      return random.pick([0, -1, 1e308, 2 ** 53, 0.1]);
    case 3:
    case 4:
      return hostileText(random);
    case 5:
      return Array.from({ length: random.below(4) }, () => hostileJson(random, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(5) }, () => [
          random.pick(['id', 'message', 'type', 'data', 'emoji', 'timestamp', 'ignoreLegacy', '__proto__', 'then']),
          hostileJson(random, depth + 1),
        ]),
      );
  }
}

/** A packet: JSON of the shapes that we read with anything in them, JSON that is broken, or no text at all. */
export function hostileBytes(random: Random): Uint8Array<ArrayBuffer> {
  const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  switch (random.below(7)) {
    case 0:
      return random.bytes(random.below(300));
    case 1:
      return encoded({ id: hostileText(random), timestamp: hostileJson(random), message: hostileText(random) });
    case 2:
      return encoded({ id: String(random.below(50)), message: hostileJson(random), ignoreLegacy: hostileJson(random) });
    case 3:
      return encoded({ type: 'reactionReceived', data: { emoji: hostileJson(random) } });
    case 4: {
      const whole = encoded(hostileJson(random));
      return whole.slice(0, random.below(whole.length + 1));
    }
    case 5:
      return new TextEncoder().encode(random.pick(['[', '{"a":', '"\\u']).repeat(random.below(5000)));
    default:
      return encoded(hostileJson(random));
  }
}
