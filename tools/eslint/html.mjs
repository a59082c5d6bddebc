import { MARK } from './source.mjs';

const TAG_OR_COMMENT = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** The pieces of a Lit template, in order: `{ kind: 'text' | 'tag' | 'attribute', index, … }`. */
export function* piecesOf(html) {
  let end = 0;
  for (const match of html.matchAll(TAG_OR_COMMENT)) {
    if (match.index > end) yield { kind: 'text', index: end, text: html.slice(end, match.index) };
    end = match.index + match[0].length;
    const [, slash, name, attributes] = match;
    if (name === undefined || slash) continue;
    yield { kind: 'tag', index: match.index, name: name.toLowerCase() };
    const offset = match.index + 1 + name.length;
    for (const attribute of (attributes ?? '').matchAll(ATTRIBUTE)) {
      if (attribute[1] === MARK) continue;
      const value = (attribute[2] ?? '').replace(/^(["'])([\s\S]*)\1$/, '$2');
      yield { kind: 'attribute', index: offset + attribute.index, name: attribute[1], value };
    }
  }
  if (end < html.length) yield { kind: 'text', index: end, text: html.slice(end) };
}
