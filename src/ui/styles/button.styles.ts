import { css } from 'lit';

/** `.btn` and its variants, and `.link` for a button that reads as a link. */
export const buttonStyles = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_visio-space) * 2);
    min-block-size: var(--_visio-target);
    min-inline-size: var(--_visio-target);
    padding: calc(var(--_visio-space) * 2) calc(var(--_visio-space) * 4);
    border: 1px solid transparent;
    border-radius: var(--_visio-radius);
    background: transparent;
    color: var(--_visio-text-title);
    font-weight: 500;
    line-height: 1.5rem;
    text-align: center;
    text-wrap: balance;
    text-decoration: none;
    cursor: pointer;
  }
  .btn--primary {
    background: var(--_visio-accent);
    color: var(--_visio-on-accent);
  }
  .btn--primary:hover {
    background: var(--_visio-accent-hover);
  }
  .btn--secondary {
    border-color: var(--_visio-border-control);
    background: var(--_visio-surface);
  }
  .btn--danger {
    background: var(--_visio-danger);
    color: var(--_visio-on-danger);
  }
  .btn--danger:hover {
    text-decoration: underline;
  }
  .btn--danger-quiet {
    color: var(--_visio-danger-text);
  }
  .btn:is(.btn--secondary, .btn--quiet, .btn--danger-quiet):hover {
    background: var(--_visio-surface-hover);
    color: var(--_visio-text-title);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .btn--l {
    min-block-size: max(3.25rem, var(--_visio-target));
    padding: calc(var(--_visio-space) * 3) calc(var(--_visio-space) * 6);
    font-size: 1.125rem;
    font-weight: 600;
  }
  .btn--s {
    padding: calc(var(--_visio-space) * 1.5) calc(var(--_visio-space) * 3);
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .btn--icon {
    padding: 0;
    inline-size: var(--_visio-target);
  }
  .btn--block {
    inline-size: 100%;
  }
  .btn[aria-pressed='true'],
  .btn.is-on {
    border-color: currentColor;
    background: var(--_visio-accent-soft);
    color: var(--_visio-accent-soft-text);
  }
  .btn[aria-disabled='true'] {
    background: var(--_visio-surface-disabled);
    color: var(--_visio-text-disabled);
    text-decoration: none;
    cursor: not-allowed;
  }
  .btn--quiet[aria-disabled='true'] {
    background: none;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_visio-accent-text);
    font-weight: 500;
    text-align: start;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  @media (forced-colors: active) {
    .btn {
      border-color: ButtonText;
    }
    .btn[aria-pressed='true'],
    .btn.is-on {
      border: 3px solid Highlight;
    }
    .btn[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
