import { css, type CSSResult, unsafeCSS } from 'lit';
import { type Token, TOKENS } from './token-table.js';

function declaration({ name, publicName, dsfr, light, dark }: Token, hasScheme: boolean): string {
  const own = hasScheme && light !== dark ? `light-dark(${light}, ${dark})` : light;
  const page = dsfr ? `var(--${dsfr}, ${own})` : own;
  return `--_visio-${name}: ${publicName ? `var(--visio-${publicName}, ${page})` : page};`;
}

/** The declarations of the table, without `light-dark()` first for the browsers that do not have it. */
export function tokenSheet(tokens: readonly Token[]): string {
  const paired = tokens.filter(({ light, dark }) => light !== dark);
  return `:host { ${tokens.map((token) => declaration(token, false)).join(' ')} }
@supports (color: light-dark(#000, #fff)) {
  :host { ${paired.map((token) => declaration(token, true)).join(' ')} }
}`;
}

/** What follows from the table. Sides of targets have a floor that no page can set lower (WCAG 2.5.8). */
const derivedStyles = css`
  :host {
    --_visio-focus: var(--_visio-focus-color);
    --_visio-speaking: var(--_visio-accent);
    --_visio-target: max(var(--_visio-target-size), 24px);
    --_visio-target-large: max(3rem, var(--_visio-target));
    --_visio-gap: calc(var(--_visio-space) * 2);
    --_visio-radius-panel: var(--visio-radius-tile, 0.75rem);
    --_visio-radius-pill: 999px;
    --_visio-shadow-overlay: 0 0.5rem 1.75rem var(--_visio-shadow-color), 0 0 0 1px var(--_visio-shadow-edge);
    --_visio-fast: 120ms;
    --_visio-calm: 200ms;
    --_visio-ease: cubic-bezier(0.2, 0, 0, 1);
  }
  /* A page of the French State: its corners and its focus ring. Colours never depend on this state. */
  :host(:state(dsfr)) {
    --_visio-radius: var(--visio-radius, 0px);
    --_visio-radius-tile: var(--visio-radius-tile, 0.25rem);
    --_visio-radius-panel: var(--visio-radius-tile, 0px);
    --_visio-radius-pill: 0.25rem;
    --_visio-focus-color: var(--visio-focus-color, var(--_visio-focus-over));
  }
  @media (prefers-contrast: more) {
    :host {
      --_visio-border: var(--_visio-border-control);
      --_visio-plate: var(--_visio-caption);
    }
  }
`;

/** For the root elements only (`visio-room`, `visio-provider`): everything inside inherits. */
export const tokenStyles: CSSResult[] = [unsafeCSS(tokenSheet(TOKENS)), derivedStyles];
