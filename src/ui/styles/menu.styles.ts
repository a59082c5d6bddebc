import { css } from 'lit';

/** `.pop` and what lies in it: `.menu__item`, `.menu__head`, `.menu__sep`, `.tick`. */
export const menuStyles = css`
  .pop {
    padding: calc(var(--_visio-space) * 1.5);
    border: 0;
    border-radius: var(--_visio-radius-panel);
    background: var(--_visio-surface-overlay);
    color: var(--_visio-text);
    box-shadow: var(--_visio-shadow-overlay);
    font-size: 0.9375rem;
    line-height: 1.375rem;
  }
  .menu__item {
    display: flex;
    gap: calc(var(--_visio-space) * 3);
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_visio-target);
    padding: calc(var(--_visio-space) * 1.5) calc(var(--_visio-space) * 3);
    border: 1px solid transparent;
    border-radius: calc(var(--_visio-radius) - 0.125rem);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu__item:focus-visible {
    outline-offset: -2px;
  }
  .menu__item > .i {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    color: var(--_visio-text-muted);
  }
  .menu__item .end {
    margin-inline-start: auto;
    padding-inline-start: calc(var(--_visio-space) * 4);
    color: var(--_visio-text-muted);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .menu__item--danger,
  .menu__item--danger > .i {
    color: var(--_visio-danger-text);
  }
  .menu__item:hover,
  .menu__item:hover > .i,
  .menu__item:hover .end {
    color: var(--_visio-text-title);
  }
  .menu__item:hover {
    background: var(--_visio-surface-hover);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .menu__item[aria-disabled='true'] {
    background: none;
    color: var(--_visio-text-disabled);
    text-decoration: none;
    cursor: not-allowed;
  }
  .menu__sep {
    block-size: 1px;
    margin: calc(var(--_visio-space) * 1.5) calc(var(--_visio-space) * 3);
    background: var(--_visio-border);
  }
  .menu__head {
    padding: calc(var(--_visio-space) * 2) calc(var(--_visio-space) * 3) var(--_visio-space);
    color: var(--_visio-text-muted);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.125rem;
  }
  .tick {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    color: var(--_visio-accent-text);
  }
  .menu__item:hover .tick {
    color: inherit;
  }
  @media (forced-colors: active) {
    .pop {
      border: 1px solid CanvasText;
    }
    .menu__item {
      border-color: ButtonText;
    }
    .menu__item[aria-checked='true'] {
      border: 3px solid Highlight;
    }
    .menu__sep {
      background: CanvasText;
    }
  }
`;
