import { css } from 'lit';

export const stageStyles = css`
  :host {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_visio-stage);
    color: var(--_visio-on-stage);
  }
  /* Container queries of ours name no container: WebKit knows a name only in the tree of the sheet that gave it. */
  .frame {
    --_visio-frame: calc(var(--_visio-space) * 3);
    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    block-size: 100%;
    padding: var(--_visio-frame);
  }
  @container (width < 30rem) {
    .frame {
      --_visio-frame: calc(var(--_visio-space) * 1.5);
    }
  }
  @container (height < 26rem) and (width >= 30rem) {
    .frame {
      --_visio-on-its-side: 1;
      --_visio-frame: calc(var(--_visio-space) * 1.5);
    }
  }
  .tiles {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_visio-space) * 2);
    align-content: center;
    justify-content: center;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .tiles--grid {
    /* One pixel more than the columns: rounding must not send the last one to the next row. */
    inline-size: calc(var(--_visio-row-width) + 1px);
    max-inline-size: 100%;
    justify-self: center;
  }
  .place {
    inline-size: var(--_visio-tile-width);
    block-size: var(--_visio-tile-height);
  }
  .place--set {
    position: absolute;
    inset-inline-start: var(--_visio-x);
    inset-block-start: var(--_visio-y);
  }
  .is-small {
    --_visio-plate-inset: 0.375rem;
    --_visio-plate-padding: 0.125rem 0.4375rem;
    --_visio-plate-size: 0.8125rem;
    --_visio-plate-line: 1.125rem;
    --_visio-plate-words: none;
  }
  .is-tiny {
    --_visio-plate-size: 0.75rem;
  }
  .place--own {
    --_visio-tile-width: 6rem;
    --_visio-tile-height: 8rem;
    position: absolute;
    inset-inline-end: 0.5rem;
    inset-block-end: var(--_visio-own-end, 0.5rem);
    z-index: 1;
    border-radius: var(--_visio-radius-tile);
    box-shadow:
      0 0 0 2px var(--_visio-focus-halo),
      0 0.25rem 1rem var(--_visio-shadow-color);
  }
  /* A name ends where the own view begins. */
  .tiles:has(> .place--own) > .place:not(.place--own) {
    --_visio-plate-end: 7rem;
  }
  /* Above the bar of a shared screen. */
  .place:has(visio-shared-screen) ~ .place--own {
    --_visio-own-end: calc(var(--_visio-target) + 0.5rem);
  }
  @container (height < 26rem) and (width >= 30rem) {
    .tiles:has(> .place--own) > .place:not(.place--own) {
      --_visio-plate-end: initial;
    }
    .place--own {
      --_visio-tile-width: 8rem;
      --_visio-tile-height: 4.5rem;
      inset-block: 0.375rem auto;
      inset-inline-end: 0.375rem;
    }
  }
  .pager {
    display: flex;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
    justify-content: center;
    min-inline-size: 0;
    font-size: 0.875rem;
  }
  .pager--grid {
    block-size: 3rem;
    padding-block-start: 0.25rem;
  }
  .pager--column,
  .pager--row {
    position: absolute;
    inset-inline-start: var(--_visio-x);
    inset-block-start: var(--_visio-y);
    inline-size: var(--_visio-tile-width);
    block-size: var(--_visio-tile-height);
    margin: var(--_visio-frame);
    justify-content: space-between;
  }
  .pager--row {
    flex-direction: column;
    gap: 0;
    justify-content: center;
  }
  .pager--row .i {
    rotate: -90deg;
  }
  .pager--row:dir(rtl) .i {
    rotate: 90deg;
  }
  .pager .btn {
    padding-inline: calc(var(--_visio-space) * 3);
    color: var(--_visio-on-stage);
    font-size: 0.875rem;
  }
  .pager .btn--icon {
    padding: 0;
  }
  .pager .btn[aria-disabled='true'] {
    opacity: 0.6;
  }
  @container (width < 30rem) {
    .pager .btn__words {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (width >= 30rem) {
    .pager--grid .i {
      display: none;
    }
  }
  .alone {
    position: absolute;
    inset-inline: 0;
    inset-block-end: min(5rem, 15%);
    display: grid;
    justify-items: center;
    pointer-events: none;
  }
  .alone__card {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_visio-space) * 4);
    align-items: center;
    max-inline-size: 90%;
    padding: calc(var(--_visio-space) * 4) calc(var(--_visio-space) * 5);
    border: 1px solid transparent;
    border-radius: var(--_visio-radius-panel);
    background: var(--_visio-surface-overlay);
    color: var(--_visio-text);
    box-shadow: var(--_visio-shadow-overlay);
    pointer-events: auto;
  }
  .alone__words {
    flex: 1 1 10rem;
    overflow-wrap: anywhere;
  }
  @container (width < 30rem) {
    .alone {
      inset-block-end: 20%;
    }
  }
`;
