/** A token of a style sheet that must stay as it is, or a comment. */
const CSS_TOKEN = /"[^"]*"|'[^']*'|\/\*[\s\S]*?\*\/|[^"'/]+|\//g;

/** Without comments and without the white space that means nothing in CSS. */
export function minifyCss(css) {
  return css
    .replace(CSS_TOKEN, (token) => {
      if (token.startsWith('/*')) return '';
      if (/^["']/.test(token)) return token;
      return token
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};]) ?/g, '$1')
        .replace(/([,:]) /g, '$1');
    })
    .replaceAll(';}', '}');
}

/** One space stays: between inline elements it is seen. */
export const minifyHtml = (html) => html.replace(/\s*\n\s*/g, ' ');

const MINIFY = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

function* templatesIn(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) yield* templatesIn(child);
    return;
  }
  if (node.type === 'TaggedTemplateExpression' && Object.hasOwn(MINIFY, node.tag.name)) yield node;
  for (const [key, child] of Object.entries(node)) if (key !== 'type') yield* templatesIn(child);
}

/** The edits `{ start, end, text }` that make the templates of a module short, in order. */
function editsIn(program, code) {
  return [...templatesIn(program)]
    .flatMap(({ tag, quasi }) => quasi.quasis.map(({ start, end }) => ({ tag: tag.name, start, end })))
    .map(({ tag, start, end }) => ({ start, end, text: MINIFY[tag](code.slice(start, end)) }))
    .sort((a, b) => a.start - b.start);
}

/** Applies edits, and maps each word that stays to where it was, so that source maps stay right. */
export function applyEdits(code, edits) {
  let output = '';
  const mappings = [[]];
  const from = { line: 0, column: 0 };
  const advance = (text) => {
    const lines = text.split('\n');
    from.line += lines.length - 1;
    from.column = lines.length > 1 ? lines.at(-1).length : from.column + text.length;
  };
  let column = 0;
  const write = (text) => {
    output += text;
    const lines = text.split('\n');
    for (let i = 1; i < lines.length; i++) mappings.push([]);
    column = lines.length > 1 ? lines.at(-1).length : column + text.length;
  };
  const keep = (text) => {
    for (const [piece] of text.matchAll(/\n|[\w$#]+|[^\n\w$#]+/g)) {
      if (piece !== '\n') mappings.at(-1).push([column, 0, from.line, from.column]);
      write(piece);
      advance(piece);
    }
  };
  let position = 0;
  for (const { start, end, text } of edits) {
    keep(code.slice(position, start));
    mappings.at(-1).push([column, 0, from.line, from.column]);
    write(text);
    advance(code.slice(start, end));
    position = end;
  }
  keep(code.slice(position));
  return { code: output, map: { version: 3, names: [], sources: [''], mappings } };
}

/** Takes out of our own templates the white space that only their authors read. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\/src\/[^?]*\.ts$/.test(id)) return null;
      const edits = editsIn(this.parse(code), code);
      return edits.length > 0 ? applyEdits(code, edits) : null;
    },
  };
}
