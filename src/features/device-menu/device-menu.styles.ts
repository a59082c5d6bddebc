import { css } from 'lit';

export const deviceMenuStyles = css`
  :host {
    display: flex;
    flex: none;
  }
  .arrow {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    align-self: stretch;
    inline-size: max(var(--_visio-tb-arrow-width, 2.25rem), 24px);
    padding: 0;
    border: 1px solid transparent;
    border-radius: calc(var(--_visio-radius) - 1px);
    background: none;
    cursor: pointer;
  }
  .arrow::before {
    content: '';
    position: absolute;
    inset-block: 0.75rem;
    inset-inline-start: -1px;
    inline-size: 1px;
    background: var(--_visio-border);
  }
  .arrow:hover {
    border-color: currentColor;
    background: var(--_visio-surface-hover);
    color: var(--_visio-text-title);
  }
  .arrow:focus-visible {
    z-index: 1;
  }
  .level {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_visio-space) calc(var(--_visio-space) * 3);
    align-items: center;
    min-block-size: var(--_visio-target);
    padding-inline: calc(var(--_visio-space) * 3);
    padding-inline-start: calc(var(--_visio-space) * 6 + 1.25rem);
    color: var(--_visio-text-muted);
    font-size: 0.8125rem;
    line-height: 1.25rem;
  }
  .level > visio-level-meter {
    flex: 1;
    min-inline-size: 9rem;
    block-size: 0.5rem;
  }
  @media (forced-colors: active) {
    .arrow {
      border-color: ButtonText;
    }
  }
`;
