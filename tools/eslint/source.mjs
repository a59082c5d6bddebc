/** What a rule needs to read a tagged template: its text, with each `${expression}` as one MARK, and places in it. */

/** Stands for an expression. A private-use character: no letter, no white space, no CSS or HTML syntax. */
export const MARK = '\uE000';

export const isTagged = (node, ...tags) => node.tag.type === 'Identifier' && tags.includes(node.tag.name);

export const textOf = (node) => node.quasi.quasis.map(({ value }) => value.raw).join(MARK);

/** The place in the file of the character at `index` of `textOf(node)`, so that the editor underlines the very word. */
export function placeOf(node, index, sourceCode) {
  let start = 0;
  for (const quasi of node.quasi.quasis) {
    const { length } = quasi.value.raw;
    if (index <= start + length) return sourceCode.getLocFromIndex(quasi.range[0] + 1 + index - start);
    start += length + 1;
  }
  return node.loc.start;
}

/** A visitor for templates with one of these tags, which reports at `(index, messageId, data)`. */
export function templateVisitor(context, tags, check) {
  const { sourceCode } = context;
  return {
    TaggedTemplateExpression(node) {
      if (!isTagged(node, ...tags)) return;
      check(textOf(node), (index, messageId, data) => {
        context.report({ node, loc: placeOf(node, index, sourceCode), messageId, data });
      });
    },
  };
}
