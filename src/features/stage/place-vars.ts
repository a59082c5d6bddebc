import type { Rect } from '../../core/layout.js';
import type { CssVars } from '../../ui/css-vars.js';

/** A place for the style sheet. */
export function placeVars({ x, y, width, height }: Rect): CssVars {
  return {
    '--_visio-x': `${x}px`,
    '--_visio-y': `${y}px`,
    '--_visio-tile-width': `${width}px`,
    '--_visio-tile-height': `${height}px`,
  };
}
