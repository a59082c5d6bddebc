import { css } from 'lit';

/** A surface in the top layer that `placeAbove` puts beside what it is about. */
export const anchoredStyles = css`
  .pop {
    position: fixed;
    inset: auto;
    left: var(--_visio-menu-left);
    bottom: var(--_visio-menu-bottom);
    top: var(--_visio-menu-top);
    inline-size: max-content;
    max-inline-size: min(24rem, var(--_visio-menu-most), calc(100vw - 1rem));
    max-block-size: var(--_visio-menu-height);
    margin: 0;
    padding: calc(var(--_visio-space) * 4);
    overflow: auto;
    text-align: start;
  }
  .row {
    margin-block-start: calc(var(--_visio-space) * 3);
  }
`;
