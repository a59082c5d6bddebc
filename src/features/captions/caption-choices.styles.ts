import { css } from 'lit';
import { captionPaletteStyles } from '../../ui/tokens-captions.js';

export const captionChoicesStyles = [
  captionPaletteStyles,
  css`
    :host {
      container-type: inline-size;
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: calc(var(--_visio-space) * 4) calc(var(--_visio-space) * 6);
      align-items: start;
    }
    /* Beside size, lines and place, whatever their heights. */
    .colours {
      grid-row: span 2;
    }
    .pair {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_visio-space) * 4) calc(var(--_visio-space) * 6);
    }
    .pair > * {
      flex: 1 1 9rem;
    }
    legend {
      float: inline-start;
      max-inline-size: 100%;
      padding: 0;
      margin-block-end: calc(var(--_visio-space) * 1.5);
    }
    legend + * {
      clear: both;
    }
    /* The native radio keeps keyboard and name; its label is what is seen. */
    .option {
      position: relative;
    }
    .option > input,
    .switch > input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      border: 1px solid transparent;
      opacity: 0;
      cursor: pointer;
    }
    .option:has(:focus-visible) {
      outline: 2px solid var(--_visio-focus);
      outline-offset: -4px;
    }
    .switch {
      position: relative;
      grid-column: 1;
    }
    .switch:has(:focus-visible) .switch__track {
      outline: 2px solid var(--_visio-focus);
      outline-offset: 2px;
    }
    .swatches {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_visio-space) * 2);
    }
    .swatch {
      display: inline-flex;
      gap: calc(var(--_visio-space) * 2);
      align-items: center;
      min-block-size: var(--_visio-target);
      padding: var(--_visio-space) calc(var(--_visio-space) * 3) var(--_visio-space) calc(var(--_visio-space) * 2);
      border: 1px solid var(--_visio-border-contrast);
      border-radius: var(--_visio-radius);
      background: var(--_visio-surface);
      font-size: 0.875rem;
      cursor: pointer;
    }
    .swatch.is-on {
      border: 2px solid var(--_visio-accent);
      background: var(--_visio-accent-soft);
      color: var(--_visio-accent-soft-text);
      font-weight: 600;
    }
    .swatch__sample {
      display: grid;
      place-items: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      border: 1px solid var(--_visio-caps-edge);
      border-radius: 0.25rem;
      background: var(--_visio-caps-ground);
      color: var(--_visio-caps-text);
      font-weight: 700;
    }
    .reset {
      min-block-size: var(--_visio-target);
      justify-self: end;
    }
    @container (width < 40rem) {
      .choices {
        grid-template-columns: minmax(0, 1fr);
      }
      .colours {
        grid-row: auto;
      }
      .segments {
        flex-wrap: wrap;
      }
      .segments > * {
        flex: 1 1 30%;
      }
      .segments--four > * {
        flex-basis: 45%;
      }
      .reset {
        justify-self: start;
      }
    }
    @media (forced-colors: active) {
      .option > input {
        opacity: 1;
        appearance: none;
        border: 1px solid ButtonText;
      }
      .swatch.is-on {
        border: 3px solid Highlight;
      }
      .swatch__sample {
        forced-color-adjust: none;
      }
    }
  `,
];

export const captionAppearanceStyles = css`
  .pop {
    position: fixed;
    inset: auto;
    left: var(--_visio-menu-left);
    bottom: var(--_visio-menu-bottom);
    inline-size: var(--_visio-menu-width);
    max-block-size: var(--_visio-menu-height);
    margin: 0;
    padding: calc(var(--_visio-space) * 3) calc(var(--_visio-space) * 5) calc(var(--_visio-space) * 4);
    overflow: auto;
    text-align: start;
  }
  .pop__head > .btn {
    flex: none;
  }
  .pop__head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-end: calc(var(--_visio-space) * 2);
    margin-inline-end: calc(var(--_visio-space) * -3);
  }
`;
