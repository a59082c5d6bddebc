import { css } from 'lit';

/** `.switch`, `.check` and `.segments`: choices that say their state by position, tick and word. */
export const choiceStyles = css`
  .switch {
    display: flex;
    gap: calc(var(--_visio-space) * 3);
    align-items: flex-start;
    min-block-size: var(--_visio-target);
    padding-block: calc(var(--_visio-space) * 2);
    cursor: pointer;
  }
  .switch__track {
    position: relative;
    display: grid;
    flex: none;
    align-items: center;
    inline-size: 2.75rem;
    block-size: 1.5rem;
    margin-block-start: 0.125rem;
    border: 2px solid var(--_visio-border-control);
    border-radius: 999px;
    background: var(--_visio-surface);
    color: var(--_visio-text);
  }
  .switch__track::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 1rem;
    block-size: 1rem;
    border-radius: 50%;
    background: var(--_visio-border-control);
  }
  .switch.is-on .switch__track {
    border-color: var(--_visio-accent);
    background: var(--_visio-accent);
    color: var(--_visio-on-accent);
  }
  .switch.is-on .switch__track::after {
    inset-inline: auto 2px;
    background: var(--_visio-on-accent);
  }
  .switch__track .i {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    margin-inline-start: 0.25rem;
    stroke-width: 3;
  }
  .switch__state {
    margin-inline-start: auto;
    padding-inline-start: calc(var(--_visio-space) * 4);
    color: var(--_visio-text-muted);
    font-size: 0.875rem;
    white-space: nowrap;
  }
  .segments {
    display: flex;
    overflow: hidden;
    border: 1px solid var(--_visio-border-control);
    border-radius: var(--_visio-radius);
  }
  .segments > * {
    display: flex;
    flex: 1 1 auto;
    gap: calc(var(--_visio-space) * 1.5);
    align-items: center;
    justify-content: center;
    min-block-size: var(--_visio-target);
    padding: var(--_visio-space) calc(var(--_visio-space) * 2.5);
    border: 0;
    background: var(--_visio-surface);
    color: var(--_visio-text);
    font-size: 0.875rem;
    font-weight: 500;
    line-height: 1.125rem;
    text-align: center;
    cursor: pointer;
  }
  .segments > * + * {
    border-inline-start: 1px solid var(--_visio-border);
  }
  .segments > .is-on {
    /* No border: the word would stand higher than its neighbours. */
    box-shadow: inset 0 -3px var(--_visio-accent);
    background: var(--_visio-accent-soft);
    color: var(--_visio-accent-soft-text);
  }
  @media (forced-colors: active) {
    .segments > .is-on,
    .switch.is-on .switch__track {
      border: 3px solid Highlight;
    }
  }
`;
