const isSignal = ({ type, key }) => type === 'Property' && key.name === 'signal';

/** The object literal itself, or the one that a constant was made with. */
function literalOf(node, scope) {
  if (node?.type !== 'Identifier') return node;
  const definition = scope.references.find(({ identifier }) => identifier === node)?.resolved?.defs[0];
  return definition?.parent?.kind === 'const' ? definition.node.init : undefined;
}

/** Lifetimes are AbortSignals: a listener without one outlives its element. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing: 'addEventListener needs `{ signal }` as its third argument, so that teardown is one abort().',
    },
  },
  create: (context) => ({
    CallExpression(node) {
      const { callee } = node;
      const name = callee.type === 'MemberExpression' ? callee.property.name : callee.name;
      // `abort` is how a lifetime itself is heard: it fires once, at the end.
      if (name !== 'addEventListener' || node.arguments[0]?.value === 'abort') return;
      const options = literalOf(node.arguments[2], context.sourceCode.getScope(node));
      const hasSignal = options?.type === 'ObjectExpression' && options.properties.some(isSignal);
      if (!hasSignal) context.report({ node, messageId: 'missing' });
    },
  }),
};
