import { css } from 'lit';

export const dialogElementStyles = css`
  :host {
    display: contents;
  }
  .dialog {
    inline-size: min(100vw - 2rem, 56rem);
    max-inline-size: none;
    max-block-size: calc(100dvh - 2rem);
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: var(--_visio-radius-panel);
    background: var(--_visio-surface-modal);
    color: var(--_visio-text);
    box-shadow: var(--_visio-shadow-overlay);
  }
  .dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  .dialog--s {
    inline-size: min(100vw - 2rem, 43rem);
  }
  .dialog::backdrop {
    background: var(--_visio-veil);
  }
  .dialog__head {
    display: flex;
    gap: calc(var(--_visio-space) * 4);
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_visio-space) * 3);
    padding-inline-start: calc(var(--_visio-space) * 6);
    border-block-end: 1px solid var(--_visio-border);
  }
  .dialog__body {
    padding: calc(var(--_visio-space) * 5) calc(var(--_visio-space) * 6) calc(var(--_visio-space) * 6);
    overflow: auto;
  }
  :host([flush]) .dialog__body {
    padding: 0;
    overflow: hidden;
  }
  .dialog__foot {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_visio-space) * 3);
    justify-content: flex-end;
    padding: calc(var(--_visio-space) * 3.5) calc(var(--_visio-space) * 6);
    border-block-start: 1px solid var(--_visio-border);
  }
  @container (width < 30rem) {
    .dialog,
    .dialog--s {
      inline-size: calc(100vw - 1rem);
      max-block-size: calc(100dvh - 1rem);
    }
    .dialog__head {
      padding-inline-start: calc(var(--_visio-space) * 4);
    }
    .dialog__body,
    .dialog__foot {
      padding-inline: calc(var(--_visio-space) * 4);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .dialog[open] {
      animation: visio-appear var(--_visio-calm) var(--_visio-ease);
    }
  }
  @keyframes visio-appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .dialog {
      border: 1px solid CanvasText;
    }
  }
`;
