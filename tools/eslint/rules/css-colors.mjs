import { declarationsOf } from '../css.mjs';
import { templateVisitor } from '../source.mjs';

const COLORED = /color|background|border|outline|shadow|fill|stroke|decoration|^--/;
const LITERAL = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)\(/i;
const NAMED =
  /(?<![\w-])(?:aqua|azure|beige|black|blue|brown|coral|crimson|cyan|fuchsia|gold|gr[ae]y|green|indigo|ivory|khaki|lavender|lime|magenta|maroon|navy|olive|orange|orchid|pink|plum|purple|red|salmon|silver|snow|tan|teal|tomato|turquoise|violet|white|yellow|(?:dark|light|medium|dim|deep|pale|hot|royal|sky|slate|steel|mid)(?:[a-z]*(?:blue|green|gr[ae]y|red|pink|orange|cyan|yellow|violet|orchid|salmon|magenta|khaki|goldenrod|turquoise))|whitesmoke|rebeccapurple)(?![\w-])/i;

/** Colours are decided in one table, where their contrast is tested in every theme. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'No colour in a style sheet: use var(--_visio-…), from ui/tokens.ts.' },
  },
  create: (context) =>
    templateVisitor(context, ['css'], (css, report) => {
      for (const { property, value, index } of declarationsOf(css)) {
        if (COLORED.test(property) && (LITERAL.test(value) || NAMED.test(value))) report(index, 'literal');
      }
    }),
};
