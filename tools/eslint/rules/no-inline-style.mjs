import { piecesOf } from '../html.mjs';
import { templateVisitor } from '../source.mjs';

/** `style-src 'none'` blocks both; styles are adopted sheets, dynamic values go through `element.style`. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      attribute:
        'No style attribute in a template: use a class in `static styles`, or a custom property set by the directive.',
      element: 'No <style> in a template: use `static styles`.',
    },
  },
  create: (context) =>
    templateVisitor(context, ['html', 'svg'], (text, report) => {
      for (const { kind, name, index } of piecesOf(text)) {
        if (kind === 'attribute' && /^\.?style$/i.test(name)) report(index, 'attribute');
        if (kind === 'tag' && name === 'style') report(index, 'element');
      }
    }),
};
