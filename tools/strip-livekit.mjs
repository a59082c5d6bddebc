/**
 * Takes out of the CDN files what no page can reach there: livekit-client's log lines (about 8 kB compressed; its loggers
 * are silent unless the page sets them, and a page without a bundler has no way to), webrtc-adapter, the data tracks and
 * end-to-end encryption.
 * The npm build keeps livekit-client as it is.
 *
 * Code is blanked, its lines kept: source maps stay true.
 */
const LEVELS = new Set(['trace', 'debug', 'info', 'warn', 'error']);
const LOGGER = /^(log|logger|livekitLogger|workerLogger)(\$\d+)?$/;

function nameOf(node) {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' && !node.computed ? node.property.name : '';
}

function isLogLine({ type, expression }) {
  if (type !== 'ExpressionStatement' || expression.type !== 'CallExpression') return false;
  const { callee } = expression;
  return callee.type === 'MemberExpression' && LEVELS.has(nameOf(callee)) && LOGGER.test(nameOf(callee.object));
}

function logLines(node, found = []) {
  if (isLogLine(node)) {
    found.push(node);
    return found;
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') logLines(child, found);
    }
  }
  return found;
}

/** The code without its log lines, and how many there were. */
export function withoutLogLines(code, parse) {
  let next = '';
  let from = 0;
  const lines = logLines(parse(code));
  for (const { start, end } of lines) {
    next += `${code.slice(from, start)};${code.slice(start + 1, end).replace(/[^\n]/g, ' ')}`;
    from = end;
  }
  return { code: next + code.slice(from), count: lines.length };
}

/**
 * livekit-client starts webrtc-adapter, which patches the page's own globals for browsers of before 2022. Every browser
 * that runs this element (`popover`, ES2022) has what it patches in; `features/connection/check-page.ts` tells the
 * others. Without the call the bundler drops it: 9 kB.
 */
export function withoutAdapter(code) {
  const call = /\nadapterFactory\(\{\s*window: [^}]*\}\);/g;
  const count = code.match(call)?.length ?? 0;
  return { code: code.replace(call, (text) => text.replace(/[^\n]/g, ' ')), count };
}

/** What is left of a class that does nothing: the bodies that are not empty. */
const INERT = { constructor: '{super()}', queryPublished: '{return[]}' };
const FORBIDDEN = { constructor: '{super();throw Error("left out of this file: end-to-end encryption")}' };
const UNREACHED = {
  IncomingDataTrackManager: INERT,
  OutgoingDataTrackManager: INERT,
  E2EEManager: FORBIDDEN,
};
export const UNREACHED_COUNT = Object.keys(UNREACHED).length;

/**
 * Data tracks (a stream of frames beside sound and pictures) are neither sent nor shown by this element, and it has no
 * end-to-end encryption yet. The classes that manage them do nothing then, and the bundler drops what they alone use: 9 kB.
 * What others publish as data tracks is ignored; a room that is asked to encrypt fails, it never goes on in the clear.
 */
export function withoutUnreached(code, parse) {
  let next = '';
  let from = 0;
  let count = 0;
  for (const { type, id, body } of parse(code).body) {
    if (type !== 'ClassDeclaration' || !Object.hasOwn(UNREACHED, id.name)) continue;
    count++;
    for (const { type: member, key, value } of body.body) {
      if (member !== 'MethodDefinition') continue;
      const bodies = UNREACHED[id.name];
      const { start, end } = value.body;
      const answer = Object.hasOwn(bodies, key.name) ? bodies[key.name] : '{}';
      next += code.slice(from, start) + answer + code.slice(start, end).replace(/[^\n]/g, '');
      from = end;
    }
  }
  return { code: next + code.slice(from), count };
}

export const stripLivekit = () => ({
  name: 'strip-livekit',
  transform(code, id) {
    if (!/\/livekit-client\/dist\/livekit-client\.esm\.mjs$/.test(id)) return null;
    const stripped = withoutLogLines(code, (text) => this.parse(text));
    // Another way of logging in a later version must not pass unseen.
    if (stripped.count < 200) this.error(`expected some 400 log lines in livekit-client, found ${stripped.count}`);
    const adapted = withoutAdapter(stripped.code);
    if (adapted.count !== 1)
      this.error(`expected one call of adapterFactory in livekit-client, found ${adapted.count}`);
    const parted = withoutUnreached(adapted.code, (text) => this.parse(text));
    if (parted.count !== UNREACHED_COUNT)
      this.error(`expected ${UNREACHED_COUNT} classes to leave out of livekit-client, found ${parted.count}`);
    return { code: parted.code, map: null };
  },
});
