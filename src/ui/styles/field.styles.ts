import { css } from 'lit';

/** Labelled fields: `.field` with `.label`, `.input`, `.select`, `.hint`, `.error`. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: calc(var(--_visio-space) * 1.5);
    align-content: start;
  }
  .field > label,
  .label {
    display: flex;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
    color: var(--_visio-text-label);
    font-size: 0.9375rem;
    font-weight: 500;
    line-height: 1.375rem;
  }
  .hint {
    color: var(--_visio-text-muted);
    font-size: 0.8125rem;
    font-weight: 400;
    line-height: 1.25rem;
  }
  .input,
  .select,
  .area {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_visio-target);
    padding: calc(var(--_visio-space) * 2) calc(var(--_visio-space) * 3);
    border: 1px solid var(--_visio-border-control);
    border-radius: var(--_visio-radius);
    background: var(--_visio-surface);
    color: var(--_visio-text-title);
  }
  .input--l {
    min-block-size: max(3.25rem, var(--_visio-target));
    font-size: 1.125rem;
  }
  .area {
    line-height: 1.375rem;
    resize: none;
  }
  .select-wrap,
  .input-icon {
    position: relative;
    display: block;
  }
  .select {
    padding-inline-end: calc(var(--_visio-space) * 4 + 1.5rem);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    appearance: none;
  }
  .select > option {
    background: var(--_visio-surface);
    color: var(--_visio-text-title);
  }
  .select-wrap > .i {
    position: absolute;
    inset-block-start: calc(50% - 0.625rem);
    inset-inline-end: calc(var(--_visio-space) * 3);
    pointer-events: none;
  }
  .input-icon > .i {
    position: absolute;
    inset-block-start: calc(50% - 0.625rem);
    inset-inline-start: calc(var(--_visio-space) * 3);
    color: var(--_visio-text-muted);
  }
  .input-icon > .input {
    padding-inline-start: calc(var(--_visio-space) * 4 + 1.5rem);
  }
  .field--error .input,
  .input[aria-invalid='true'] {
    border: 2px solid var(--_visio-danger-text);
  }
  .error {
    display: flex;
    gap: calc(var(--_visio-space) * 1.5);
    align-items: flex-start;
    color: var(--_visio-danger-text);
    font-size: 0.875rem;
    font-weight: 500;
    line-height: 1.25rem;
  }
  .select:disabled,
  .input:disabled {
    border-color: var(--_visio-text-disabled);
    color: var(--_visio-text-disabled);
    opacity: 1;
  }
  @media (forced-colors: active) {
    .input,
    .select,
    .area {
      border-color: ButtonText;
    }
    .field--error .input,
    .input[aria-invalid='true'] {
      border: 3px solid Highlight;
    }
  }
`;
