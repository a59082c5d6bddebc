import { css } from 'lit';

export const diagnosticStyles = css`
  :host {
    display: grid;
    gap: calc(var(--_visio-space) * 5);
    container-type: inline-size;
  }
  .state {
    display: flex;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 0 calc(var(--_visio-space) * 6);
    font-size: 0.9375rem;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_visio-space) * 2);
    justify-content: space-between;
    padding-block: 0.4375rem;
    border-block-end: 1px solid var(--_visio-border);
  }
  dt {
    color: var(--_visio-text-muted);
  }
  dd {
    color: var(--_visio-text-title);
  }
  .report {
    overflow: hidden;
    border: 1px solid var(--_visio-border);
    border-radius: var(--_visio-radius);
  }
  .report__head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_visio-space) * 3);
    align-items: center;
    justify-content: space-between;
    padding: var(--_visio-space);
    padding-inline-start: calc(var(--_visio-space) * 4);
    background: var(--_visio-surface-alt);
  }
  h4 {
    font-size: 0.9375rem;
    font-weight: 500;
  }
  pre,
  .report > p {
    margin: 0;
    padding: calc(var(--_visio-space) * 3) calc(var(--_visio-space) * 4);
  }
  pre {
    padding-block-end: 0;
  }
`;
