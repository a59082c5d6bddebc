import { css } from 'lit';

export const panelElementStyles = css`
  :host {
    display: block;
    min-block-size: 0;
  }
  .side {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    inline-size: 23rem;
    block-size: 100%;
    border-inline-start: 1px solid var(--_visio-border);
    background: var(--_visio-surface);
    color: var(--_visio-text);
  }
  .side__head > .btn {
    flex: none;
  }
  .side__head {
    display: flex;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_visio-space) * 2);
    padding-inline-start: calc(var(--_visio-space) * 5);
    border-block-end: 1px solid var(--_visio-border);
  }
  .side__body {
    padding: calc(var(--_visio-space) * 3) calc(var(--_visio-space) * 5) calc(var(--_visio-space) * 4);
    overflow: auto;
  }
  :host([flush]) .side__body {
    padding: 0;
    overflow: clip;
  }
  .side__foot {
    padding: calc(var(--_visio-space) * 3) calc(var(--_visio-space) * 5);
    border-block-start: 1px solid var(--_visio-border);
  }
  @container (width < 60rem) {
    .side {
      inline-size: 20rem;
    }
  }
  @container (width < 44rem) {
    .side {
      inline-size: min(23rem, 100cqi);
      box-shadow: var(--_visio-shadow-overlay);
    }
  }
  @container (width < 30rem) {
    .side {
      inline-size: 100%;
      overflow: hidden;
      border-inline-start: 0;
      border-radius: 1rem 1rem 0 0;
      background: var(--_visio-surface-modal);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .side {
      animation: visio-appear var(--_visio-calm) var(--_visio-ease);
    }
  }
  @keyframes visio-appear {
    from {
      opacity: 0;
      transform: translateX(1rem);
    }
  }
`;
