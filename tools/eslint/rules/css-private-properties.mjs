import { declarationsOf } from '../css.mjs';
import { templateVisitor } from '../source.mjs';

/** The public names are read once, in ui/tokens.ts; everything else uses the private ones they end in. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { name: '{{name}}: style sheets use and set only --_visio-* properties.' },
  },
  create: (context) =>
    templateVisitor(context, ['css'], (css, report) => {
      for (const { property, value, index } of declarationsOf(css)) {
        const names = [property, ...Array.from(value.matchAll(/var\(\s*(--[\w-]+)/g), ([, name]) => name)];
        for (const name of names) {
          if (name.startsWith('--') && !name.startsWith('--_visio-')) report(index, 'name', { name });
        }
      }
    }),
};
