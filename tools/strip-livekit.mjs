/**
 * Takes livekit-client's log lines out of the CDN files: about 8 kB compressed that nobody reads, because its loggers
 * are silent unless the page sets them, and a page without a bundler has no way to. The npm build keeps them.
 *
 * A line is blanked, its length kept: source maps stay true.
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
    return { code: adapted.code, map: null };
  },
});
