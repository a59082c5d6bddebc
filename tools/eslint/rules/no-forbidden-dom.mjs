import { isTagged, placeOf, textOf } from '../source.mjs';

/** Each of them takes text for code or markup, reaches another page, or needs a wider Content Security Policy. */
const PROPERTIES = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'postMessage',
  'createObjectURL',
]);
const GLOBAL_CALLS = new Set(['eval', 'Function', 'open', 'postMessage']);
const METHODS = new Map([
  ['document', new Set(['write', 'writeln'])],
  ['window', new Set(['open', 'eval', 'Function'])],
  ['globalThis', new Set(['open', 'eval', 'Function'])],
]);
const IMPORTS = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic', 'styleMap']);
const MODULES = /^lit(-html)?\/(directives\/(unsafe-|style-map)|static)/;

const nameOf = ({ computed, property }) => (computed ? property.value : property.name);

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { forbidden: '{{name}} is never used here: it breaks under a strict page policy, or opens one.' },
  },
  create(context) {
    const report = (node, name) => context.report({ node, messageId: 'forbidden', data: { name } });
    const isGlobal = (node) => {
      const { references } = context.sourceCode.getScope(node);
      return !references.find(({ identifier }) => identifier === node)?.resolved?.defs.length;
    };
    const call = (node) => {
      const { callee } = node;
      if (callee.type === 'Identifier' && GLOBAL_CALLS.has(callee.name) && isGlobal(callee)) report(node, callee.name);
    };
    return {
      CallExpression: call,
      NewExpression: call,
      MemberExpression(node) {
        const name = nameOf(node);
        if (PROPERTIES.has(name)) report(node, name);
        else if (node.object.type === 'Identifier' && METHODS.get(node.object.name)?.has(name)) report(node, name);
      },
      ImportDeclaration(node) {
        if (MODULES.test(node.source.value)) report(node, node.source.value);
      },
      ImportSpecifier(node) {
        if (IMPORTS.has(node.imported.name)) report(node, node.imported.name);
      },
      TaggedTemplateExpression(node) {
        if (!isTagged(node, 'html', 'svg')) return;
        for (const { index, 1: name } of textOf(node).matchAll(/\.(innerHTML|outerHTML)\s*=/gi)) {
          const loc = placeOf(node, index, context.sourceCode);
          context.report({ node, loc, messageId: 'forbidden', data: { name } });
        }
      },
    };
  },
};
