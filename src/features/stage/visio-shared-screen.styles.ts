import { css } from 'lit';

export const sharedScreenStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
    border-radius: var(--_visio-radius-tile);
    background: var(--_visio-tile);
    box-shadow: inset 0 0 0 1px var(--_visio-border);
  }
  .view {
    min-block-size: 0;
    overflow: auto;
    background: var(--_visio-letterbox);
  }
  video {
    display: block;
    inline-size: calc(100% * var(--_visio-zoom, 1));
    block-size: calc(100% * var(--_visio-zoom, 1));
    object-fit: contain;
  }
  .bar {
    display: flex;
    gap: 0.25rem;
    align-items: center;
    min-inline-size: 0;
    padding: 0 0.25rem 0 0.75rem;
    border-block-start: 1px solid var(--_visio-border);
    color: var(--_visio-text-title);
    font-size: 0.875rem;
    font-weight: 500;
  }
  .bar > .i {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin-inline-end: 0.25rem;
    color: var(--_visio-text-muted);
  }
  .bar .btn {
    padding-inline: 0.625rem;
    font-size: 0.875rem;
  }
  .bar .btn--icon {
    padding: 0;
  }
  .percent {
    min-inline-size: 3.25rem;
    text-align: center;
  }
  @container (width < 30rem) {
    .zoom {
      display: none;
    }
  }
  @container (height < 20rem) and (width < 30rem) {
    .bar {
      display: none;
    }
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid CanvasText;
    }
  }
`;
