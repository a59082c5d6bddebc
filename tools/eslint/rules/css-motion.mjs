import { declarationsOf, listOf } from '../css.mjs';
import { templateVisitor } from '../source.mjs';

/** What the compositor moves without a layout. */
const MOVABLE = new Set(['opacity', 'transform', 'translate', 'scale', 'rotate']);
const ANIMATES = /^(-webkit-)?(animation|transition)(-|$)/;
const ALLOWED_MEDIA = /^@media\b.*\(\s*prefers-reduced-motion\s*:\s*no-preference\s*\)/s;

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      media: '{{property}} only inside @media (prefers-reduced-motion: no-preference).',
      property: 'Only {{allowed}} may move: {{found}}.',
    },
  },
  create: (context) =>
    templateVisitor(context, ['css'], (css, report) => {
      const allowed = [...MOVABLE].join(', ');
      for (const { property, value, index, rules } of declarationsOf(css)) {
        if (rules.some((rule) => rule.startsWith('@keyframes')) && !MOVABLE.has(property)) {
          report(index, 'property', { allowed, found: property });
        }
        const isMotion = ANIMATES.test(property) || (property === 'scroll-behavior' && value === 'smooth');
        if (!isMotion || value === 'none') continue;
        if (!rules.some((rule) => ALLOWED_MEDIA.test(rule))) report(index, 'media', { property });
        if (property !== 'transition' && property !== 'transition-property') continue;
        for (const part of listOf(value)) {
          if (!part.split(/\s+/).some((word) => MOVABLE.has(word))) report(index, 'property', { allowed, found: part });
        }
      }
    }),
};
