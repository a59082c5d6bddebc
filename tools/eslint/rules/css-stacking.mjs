import { declarationsOf } from '../css.mjs';
import { templateVisitor } from '../source.mjs';

/**
 * `color-scheme` inside would stop the page's own choice (light-dark() is resolved where it is used); whatever floats
 * lives in the top layer, so no z-index needs to win a race.
 */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      scheme: 'No color-scheme inside our elements: the page decides.',
      layer: 'No z-index above 1: use the top layer (popover, dialog).',
    },
  },
  create: (context) =>
    templateVisitor(context, ['css'], (css, report) => {
      for (const { property, value, index } of declarationsOf(css)) {
        if (property === 'color-scheme') report(index, 'scheme');
        if (property === 'z-index' && !/^(?:-?1|0|auto)$/.test(value)) report(index, 'layer');
      }
    }),
};
