import { css } from 'lit';

export const noticesStyles = css`
  .notices {
    display: grid;
    gap: 1px;
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
