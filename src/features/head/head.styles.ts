import { css } from 'lit';

export const headStyles = css`
  :host {
    container: visio-head / inline-size;
    background: var(--_visio-surface);
  }
  .head {
    display: flex;
    gap: calc(var(--_visio-space) * 3);
    align-items: center;
    min-block-size: 2.75rem;
    padding-inline: calc(var(--_visio-space) * 4) calc(var(--_visio-space) * 2);
    border-block-end: 1px solid var(--_visio-border);
    font-size: 0.9375rem;
  }
  .title {
    min-inline-size: 0;
    color: var(--_visio-text-title);
    font-weight: 600;
    line-height: 1.375rem;
  }
  .time {
    color: var(--_visio-text-muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .badges {
    display: flex;
    gap: calc(var(--_visio-space) * 1.5);
  }
  .view {
    /* As tall as the head itself: a ring around them would be cut off. */
    --_visio-focus-offset: -2px;

    display: flex;
    margin-inline-start: auto;
  }
  @container visio-head (width < 60rem) {
    .view {
      --_visio-view-word: none;
    }
  }
  @container visio-head (width < 30rem) {
    .head {
      flex-wrap: wrap;
      row-gap: 0;
      align-content: center;
      padding: calc(var(--_visio-space) * 1.5) calc(var(--_visio-space) * 3);
    }
    .title {
      flex: 1 1 100%;
    }
    .badges {
      flex-wrap: wrap;
    }
    .time,
    .view {
      display: none;
    }
  }
  @container visio-head (width < 18rem) {
    .head {
      display: none;
    }
  }
  /*
   * A phone on its side, a small embed: the room goes to the people. Without a name, since only the room has a height to
   * give, and WebKit does not find a name that a :host rule of another tree gives.
   */
  @container (height < 26rem) and (width >= 30rem) {
    :host {
      display: none;
    }
  }
  @container (height < 32rem) and (width < 30rem) {
    :host {
      display: none;
    }
  }
`;
