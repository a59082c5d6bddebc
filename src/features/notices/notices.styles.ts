import { css } from 'lit';

export const noticesStyles = css`
  .notices {
    display: grid;
    gap: 1px;
    /* Above large text in a low window the commands stay in reach. */
    max-block-size: 50cqb;
    overflow: auto;
    border-block-end: 1px solid var(--_visio-border);
    background: var(--_visio-border);
    color: var(--_visio-text);
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;
