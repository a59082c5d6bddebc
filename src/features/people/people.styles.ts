import { css } from 'lit';

export const peopleStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
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
  .lists:focus {
    outline: none;
  }
  .rows {
    position: relative;
    block-size: var(--_visio-rows-height);
  }
  .row {
    position: absolute;
    inset-block-start: var(--_visio-row-top);
    inset-inline: 0;
  }
`;
