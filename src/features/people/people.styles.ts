import { css } from 'lit';

export const peopleStyles = css`
  :host {
    display: grid;
    min-block-size: 0;
  }
  h3 {
    margin: 0;
    padding-block: calc(var(--_visio-space) * 3) calc(var(--_visio-space) * 2);
    color: var(--_visio-text-title);
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.25rem;
  }
  .input-icon {
    display: block;
  }
`;
