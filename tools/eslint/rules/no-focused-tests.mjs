const SUITES = new Set(['it', 'test', 'describe', 'context', 'suite']);
const SHORT = /^[xf](?:it|describe|context|test)$/;
const OPTIONS = new Set(['skip', 'only', 'todo']);

/** A skipped test proves nothing and a focused one hides all others. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'No skipped or focused test: make it pass, or delete it and say why in the commit.' },
  },
  create: (context) => ({
    MemberExpression(node) {
      const { object, property } = node;
      if (SUITES.has(object.name) && OPTIONS.has(property.name)) context.report({ node, messageId: 'found' });
      if (object.type === 'ThisExpression' && property.name === 'skip') context.report({ node, messageId: 'found' });
    },
    CallExpression(node) {
      const { name } = node.callee;
      if (SHORT.test(name)) context.report({ node, messageId: 'found' });
      if (!SUITES.has(name)) return;
      const options = node.arguments.find(({ type }) => type === 'ObjectExpression');
      if (options?.properties.some(({ key }) => OPTIONS.has(key?.name))) context.report({ node, messageId: 'found' });
    },
  }),
};
