import { piecesOf } from '../html.mjs';
import { templateVisitor } from '../source.mjs';

const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'title',
  'placeholder',
  'alt',
  'label',
]);
const FRENCH = /[àâæçéèêëîïôœùûüÀÂÇÉÈÊËÎÏÔŒÙÛ«»]/;

const hasWords = (text) => /\p{L}/u.test(text.replace(/&#?\w+;/g, ''));

/** Every word a person reads or hears comes from a `*.strings.ts` table, else it exists in one language only. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      template: 'Words belong in a *.strings.ts table: {{text}}',
      literal: 'A French text outside a *.strings.ts table: {{text}}',
    },
  },
  create(context) {
    const short = (text) => ({ text: text.trim().slice(0, 40) });
    const literal = (node, text) => {
      if (FRENCH.test(text)) context.report({ node, messageId: 'literal', data: short(text) });
    };
    return {
      ...templateVisitor(context, ['html', 'svg'], (html, report) => {
        for (const piece of piecesOf(html)) {
          if (piece.kind === 'text' && hasWords(piece.text)) report(piece.index, 'template', short(piece.text));
          if (piece.kind === 'attribute' && SPOKEN.has(piece.name.replace(/^\./, '')) && hasWords(piece.value)) {
            report(piece.index, 'template', short(piece.value));
          }
        }
      }),
      Literal: (node) => typeof node.value === 'string' && literal(node, node.value),
      TemplateElement: (node) =>
        node.parent.parent.type !== 'TaggedTemplateExpression' && literal(node, node.value.raw),
    };
  },
};
