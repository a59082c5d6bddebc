const DECLARATION = /^(--[\w-]+|-?[a-zA-Z][\w-]*)\s*:([\s\S]*)$/;

/** Comments become spaces, so that every index stays right. */
const withoutComments = (css) => css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));

/**
 * Each declaration of a style sheet, nested ones too: `{ property, value, index, rules }` where `rules` are the
 * selectors and at-rules around it, outermost first.
 */
export function* declarationsOf(source) {
  const css = withoutComments(source);
  const rules = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i <= css.length; i++) {
    const character = css[i];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (depth > 0 && character !== undefined) continue;
    else if (character === '{') {
      rules.push(css.slice(start, i).trim());
      start = i + 1;
    } else if (character === ';' || character === '}' || character === undefined) {
      const text = css.slice(start, i);
      const match = DECLARATION.exec(text.trim());
      if (match) {
        const index = start + text.length - text.trimStart().length;
        yield { property: match[1].toLowerCase(), value: match[2].trim(), index, rules: [...rules] };
      }
      if (character === '}') rules.pop();
      start = i + 1;
    }
  }
}

/** Splits at commas outside parentheses. */
export function listOf(value) {
  const parts = [''];
  let depth = 0;
  for (const character of value) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
