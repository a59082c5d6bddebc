/** Tests wait for a condition: a fixed wait is too short on a busy machine and too long everywhere else. */
const SLEEPERS = new Set(['aTimeout', 'waitForTimeout']);

const callsTimer = (node) =>
  node?.type === 'CallExpression' && (node.callee.name ?? node.callee.property?.name) === 'setTimeout';

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { sleep: 'No fixed wait in a test: wait for the condition (waitUntil, oneEvent, an awaited promise).' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'sleep' });
    return {
      NewExpression(node) {
        const [executor] = node.arguments;
        if (node.callee.name !== 'Promise' || !/Function/.test(executor?.type)) return;
        const resolve = executor.params[0]?.name;
        const statements = executor.body.type === 'BlockStatement' ? executor.body.body : [executor.body];
        for (const statement of statements) {
          const expression = statement.expression ?? statement.argument ?? statement;
          if (!callsTimer(expression)) continue;
          const [callback] = expression.arguments;
          const text = context.sourceCode.getText(callback);
          if (resolve && new RegExp(`^(?:\\(\\) => )?${resolve}\\b`).test(text)) report(node);
        }
      },
      CallExpression(node) {
        if (SLEEPERS.has(node.callee.name ?? node.callee.property?.name)) report(node);
      },
      ImportDeclaration(node) {
        if (/^(?:node:)?timers\/promises$/.test(node.source.value)) report(node);
      },
    };
  },
};
