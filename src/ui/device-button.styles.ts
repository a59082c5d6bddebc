import { css } from 'lit';

/** `.split`: the button and the arrow of its menu, one edge around both. */
export const deviceButtonStyles = css`
  .split {
    display: flex;
    border: 1px solid var(--_visio-tb-edge, var(--_visio-border));
    border-radius: var(--_visio-radius);
    background: transparent;
    color: var(--_visio-text);
  }
  .split[data-alone],
  :host([without-menu]) .split {
    border-color: transparent;
  }
  .split > .tb {
    flex: 1 1 auto;
    min-inline-size: max(var(--_visio-tb-split-width, 5.5rem), 3rem, var(--_visio-target));
    min-block-size: calc(max(var(--_visio-tb-height, 3.75rem), 3rem, var(--_visio-target)) - 2px);
    border-radius: calc(var(--_visio-radius) - 1px);
  }
  .tb.is-off {
    padding-block: var(--_visio-tb-off-padding, var(--_visio-space));
    line-height: var(--_visio-tb-off-line, 1.125rem);
    white-space: var(--_visio-tb-off-wrap, nowrap);
  }
  .tb.is-off > .tb__word {
    max-inline-size: var(--_visio-tb-off-width, none);
  }
  .split.is-off,
  :host([without-menu]) .split.is-off {
    border-color: var(--_visio-danger-text);
    background: var(--_visio-danger-soft);
    color: var(--_visio-danger-text);
  }
  .split.is-off > .tb {
    border-color: transparent;
    background: none;
  }
  .split.is-off > .tb:hover {
    background: var(--_visio-surface-hover);
  }
  .lvl {
    position: absolute;
    inset-block-end: 0.1875rem;
    inset-inline-start: calc(100% + 0.25rem);
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
`;
