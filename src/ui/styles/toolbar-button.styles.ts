import { css } from 'lit';

/**
 * `.tb`: icon above its word. The bar around gives the sizes (`--_visio-tb-*`), so that a button takes the form of the
 * bar it stands in and has a form of its own anywhere else.
 */
export const toolbarButtonStyles = css`
  :host {
    display: inline-block;
  }
  /* Its ring is over its neighbour. */
  :host(:focus-within) {
    z-index: 1;
  }
  /* Only the button goes (it is hidden): what it opens must still be able to show. */
  :host([collapsed]) {
    position: absolute;
  }
  .tb {
    position: relative;
    display: grid;
    gap: calc(var(--_visio-space) * 0.5);
    align-content: center;
    justify-items: center;
    inline-size: 100%;
    min-inline-size: max(var(--_visio-tb-width, 4.75rem), var(--_visio-target));
    min-block-size: max(var(--_visio-tb-height, 3.75rem), var(--_visio-target));
    padding: var(--_visio-space) var(--_visio-tb-padding, 0.5rem);
    border: 1px solid transparent;
    border-radius: var(--_visio-radius);
    background: transparent;
    color: var(--_visio-text-title);
    font-size: var(--_visio-tb-font, 0.8125rem);
    font-weight: 500;
    line-height: 1.125rem;
    white-space: nowrap;
    cursor: pointer;
  }
  .tb > .i,
  .tb__icon > .i {
    inline-size: var(--_visio-tb-icon, 1.5rem);
    block-size: var(--_visio-tb-icon, 1.5rem);
  }
  .tb > .spinner {
    margin: 0.125rem;
  }
  .tb__icon {
    position: relative;
    display: flex;
  }
  .tb:hover {
    background: var(--_visio-surface-hover);
    color: var(--_visio-text-title);
  }
  .tb:hover .tb__word {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .tb:focus-visible {
    z-index: 1;
  }
  .tb.is-on {
    background: var(--_visio-accent-soft);
    color: var(--_visio-accent-soft-text);
  }
  .tb.is-on::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline: 1.25rem;
    block-size: 3px;
    border-radius: 3px 3px 0 0;
    background: currentColor;
  }
  .tb.is-off {
    border-color: var(--_visio-danger-text);
    background: var(--_visio-danger-soft);
    color: var(--_visio-danger-text);
  }
  .tb[aria-disabled='true'],
  .tb[aria-disabled='true']:hover {
    background: transparent;
    color: var(--_visio-text-muted);
    cursor: not-allowed;
  }
  .tb[aria-disabled='true']:hover .tb__word {
    text-decoration: none;
  }
  .tb[aria-busy='true'],
  .tb[aria-busy='true']:hover {
    color: var(--_visio-text-title);
    cursor: progress;
  }
  .tb--leave,
  .tb--leave:hover {
    background: var(--_visio-danger);
    color: var(--_visio-on-danger);
  }
  .tb > .count {
    position: absolute;
    inset-block-start: var(--_visio-space);
    inset-inline-start: calc(50% + 0.5rem);
  }
  @media (forced-colors: active) {
    .tb {
      border-color: ButtonText;
    }
    .tb.is-on,
    .tb.is-off {
      border: 3px solid Highlight;
    }
    .tb[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
