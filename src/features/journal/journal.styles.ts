import { css } from 'lit';

export const journalStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: 0;
  }
  ol,
  .empty {
    block-size: 100%;
    padding: calc(var(--_visio-space) * 4) calc(var(--_visio-space) * 5);
  }
  ol {
    display: grid;
    gap: calc(var(--_visio-space) * 3);
    align-content: start;
    overflow: auto;
  }
  ol:focus-visible {
    outline-offset: -2px;
  }
  li {
    display: grid;
    grid-template-columns: 3rem minmax(0, 1fr);
    gap: calc(var(--_visio-space) * 2);
    font-size: 0.9375rem;
    line-height: 1.4375rem;
    overflow-wrap: anywhere;
  }
  time {
    color: var(--_visio-text-muted);
    font-size: 0.8125rem;
  }
`;
