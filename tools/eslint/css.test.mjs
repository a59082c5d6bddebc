import { checkRule } from './rule-tester.mjs';
import plugin from './index.mjs';

const { rules } = plugin;
const css = (text) => `css\`${text}\``;
const calm = (text) => css(`@media (prefers-reduced-motion: no-preference) { ${text} }`);

checkRule('css-colors', rules['css-colors'], {
  valid: [
    css('a { color: var(--_visio-text); background: transparent; white-space: nowrap }'),
    css('@media (forced-colors: active) { button { border: 1px solid ButtonText } }'),
    css('a { color: color-mix(in srgb, var(--_visio-text) 50%, transparent) } /* #fff */'),
    css('#fade { color: currentColor }'),
    css('a { border-color: var(--_visio-red) }'),
  ],
  invalid: [
    [css('a { color: #fff }'), 'literal'],
    [css('a { b { border: 1px solid white } }'), 'literal'],
    [css('a { --_visio-x: rgb(0 0 0 / 85%) }'), 'literal'],
    [css('a { box-shadow: 0 0 1px ${x} oklch(0 0 0); outline-color: darkgrey }'), 'literal', 'literal'],
  ],
});

checkRule('css-private-properties', rules['css-private-properties'], {
  valid: [css(':host { --_visio-gap: 1rem; padding: var(--_visio-gap, 2px) }')],
  invalid: [
    [css('a { color: var(--visio-text) }'), 'name'],
    [css('a { --gap: 1px; margin: calc(1px + var(--grey-1000)) }'), 'name', 'name'],
  ],
});

checkRule('css-motion', rules['css-motion'], {
  valid: [
    css('a { transition: none; animation: none }'),
    calm('a { transition: opacity 1s cubic-bezier(0, 1, 1, 0), transform var(--_visio-fast) } a { animation: x 1s }'),
    css('@keyframes x { from { opacity: 0; transform: none } }'),
    css('@media (width > 2rem) and (prefers-reduced-motion: no-preference) { a { animation: x 1s } }'),
  ],
  invalid: [
    [css('a { transition: opacity 1s }'), 'media'],
    [css('a { scroll-behavior: smooth }'), 'media'],
    [css('@media (prefers-reduced-motion: reduce) { a { animation-name: x } }'), 'media'],
    [calm('a { transition: all 1s }'), 'property'],
    [calm('a { transition: opacity 1s, width 1s }'), 'property'],
    [css('@keyframes x { to { left: 0 } }'), 'property'],
  ],
});

checkRule('css-stacking', rules['css-stacking'], {
  valid: [css('a { z-index: 1 } b { z-index: -1 } c { z-index: auto }')],
  invalid: [
    [css(':host { color-scheme: dark }'), 'scheme'],
    [css('a { z-index: 2 } b { z-index: var(--_visio-z) }'), 'layer', 'layer'],
  ],
});
