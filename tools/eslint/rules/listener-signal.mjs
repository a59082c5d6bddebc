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
      const options = node.arguments[2];
      const hasSignal =
        options?.type === 'ObjectExpression' &&
        options.properties.some(({ type, key }) => type === 'Property' && key.name === 'signal');
      if (!hasSignal) context.report({ node, messageId: 'missing' });
    },
  }),
};
