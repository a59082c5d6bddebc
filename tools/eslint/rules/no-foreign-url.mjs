/** Names of XML vocabularies: never fetched. */
const NAMESPACES = /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/(xhtml|xlink)|1998\/Math\/MathML)$/;
const HOST = /\b(?:https?|wss?|ftp):\/\/[a-z0-9]/i;
const LOCAL = /\b(?:data:(?:[\w.+-]+\/|[,;])|blob:[^'"\s])/i;

/** The widget speaks to the page and to the configured server, to nobody else. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      foreign: 'No address of another host in the code: it comes from the page.',
      local: 'No data: or blob: address: a strict page policy blocks it.',
    },
  },
  create(context) {
    const check = (node, text) => {
      if (NAMESPACES.test(text)) return;
      if (HOST.test(text)) context.report({ node, messageId: 'foreign' });
      else if (LOCAL.test(text)) context.report({ node, messageId: 'local' });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};
