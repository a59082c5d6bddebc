/** Files are named from `src/`, with forward slashes on every system. */
const placeIn = (filename) => filename.replaceAll('\\', '/').split('/src/').at(-1);

const SDK = /(^|\/)livekit\/sdk\.js$|^\.\/sdk\.js$/;

/**
 * livekit-client is three quarters of the weight, so it arrives on demand: `livekit/sdk.ts` alone names what we use of
 * it, and that module is only ever loaded by `import()`, in `livekit/`.
 */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      static: 'Only `import type` here: a static import would load livekit-client with the page.',
      dynamic: 'livekit-client is loaded in src/livekit/ only: ask that layer.',
    },
  },
  create(context) {
    const place = placeIn(context.filename);
    const isSdk = place === 'livekit/sdk.ts';
    const isOurs = (source) => place.startsWith('livekit/') && source === './sdk.js';
    const targets = (source) =>
      source === 'livekit-client' || isOurs(source) || (SDK.test(source) && source !== './sdk.js');
    const hasValue = (node) =>
      (node.importKind ?? node.exportKind) !== 'type' &&
      !(node.specifiers?.length && node.specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type'));
    const check = (node) => {
      if (!node.source || !targets(node.source.value) || isSdk) return;
      if (hasValue(node)) context.report({ node, messageId: 'static' });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression(node) {
        if (targets(node.source.value ?? '') && !place.startsWith('livekit/')) {
          context.report({ node, messageId: 'dynamic' });
        }
      },
    };
  },
};
