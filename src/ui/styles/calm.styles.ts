import { css } from 'lit';

/** `.bigicon`: the one picture of a screen that has little to say. */
export const bigIconStyles = css`
  .bigicon {
    display: grid;
    place-items: center;
    inline-size: 4rem;
    block-size: 4rem;
    border-radius: 50%;
    background: var(--_visio-surface-contrast);
    color: var(--_visio-text);
  }
  .bigicon .i {
    inline-size: 2rem;
    block-size: 2rem;
  }
  .bigicon--ok {
    background: var(--_visio-success-soft);
    color: var(--_visio-success-text);
  }
  .bigicon--error {
    background: var(--_visio-danger-soft);
    color: var(--_visio-danger-text);
  }
  .bigicon--warn {
    background: var(--_visio-warning-soft);
    color: var(--_visio-warning-text);
  }
`;

/**
 * The screens around the meeting: one column in the middle. Each is its own box under the
 * room's name, so that it takes its arrangement from where a portal puts it.
 */
export const calmStyles = css`
  :host {
    block-size: 100%;
    overflow: auto;
    container: visio-room / inline-size;
  }
  .calm {
    display: grid;
    min-block-size: 100%;
    padding: calc(var(--_visio-space) * 8);
    background: var(--_visio-surface);
    color: var(--_visio-text);
    overflow-wrap: anywhere;
  }
  .calm__in {
    inline-size: min(100%, 68rem);
    min-inline-size: 0;
    margin: auto;
  }
  .calm__in--narrow {
    inline-size: min(100%, 40rem);
  }
  @container visio-room (width < 60rem) {
    .calm {
      padding: calc(var(--_visio-space) * 5);
    }
  }
  @container visio-room (width < 30rem) {
    .calm {
      padding: calc(var(--_visio-space) * 4);
    }
  }
`;
