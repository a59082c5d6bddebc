import { css } from 'lit';
import { captionPaletteStyles } from '../../ui/tokens-captions.js';

/** The box decides: the tabs stand beside their section, or above it in a narrow one. */
export const settingsStyles = [
  captionPaletteStyles,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .settings {
      display: grid;
      grid-template: minmax(0, 1fr) / 14rem minmax(0, 1fr);
      block-size: min(31.5rem, calc(100dvh - 7rem));
    }
    .nav {
      display: grid;
      gap: 0.125rem;
      align-content: start;
      padding: calc(var(--_visio-space) * 3);
      overflow: auto;
      border-inline-end: 1px solid var(--_visio-border);
      background: var(--_visio-surface-alt);
    }
    .tab {
      position: relative;
      display: flex;
      gap: calc(var(--_visio-space) * 3);
      align-items: center;
      min-block-size: var(--_visio-target);
      padding: calc(var(--_visio-space) * 1.5) calc(var(--_visio-space) * 3);
      border: 0;
      border-radius: var(--_visio-radius);
      background: none;
      color: var(--_visio-text-title);
      font-size: 0.9375rem;
      font-weight: 500;
      line-height: 1.375rem;
      text-align: start;
      cursor: pointer;
    }
    .tab:hover {
      background: var(--_visio-surface-hover);
    }
    .tab.is-on {
      background: var(--_visio-accent-soft);
      color: var(--_visio-accent-soft-text);
    }
    .tab.is-on::before {
      content: '';
      position: absolute;
      inset-inline-start: 0;
      inset-block: 0.625rem;
      inline-size: 3px;
      border-radius: 3px;
      background: currentColor;
    }
    .body {
      padding: calc(var(--_visio-space) * 5) calc(var(--_visio-space) * 7) calc(var(--_visio-space) * 6);
      overflow: auto;
    }
    .body:focus-visible {
      outline-offset: -2px;
    }
    .group {
      padding-block-start: calc(var(--_visio-space) * 5);
      border-block-start: 1px solid var(--_visio-border);
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: calc(var(--_visio-space) * 4) calc(var(--_visio-space) * 6);
      align-items: start;
    }
    .switch {
      inline-size: 100%;
      padding-inline: 0;
      border: 0;
      background: none;
      text-align: start;
    }
    .switch[aria-disabled] {
      cursor: default;
    }
    .switch__words {
      display: grid;
      min-inline-size: 0;
      line-height: 1.5rem;
    }
    .sample {
      padding: calc(var(--_visio-space) * 3) calc(var(--_visio-space) * 4);
      border: 1px solid var(--_visio-caps-edge);
      border-radius: var(--_visio-radius);
      background: var(--_visio-caps-ground);
      color: var(--_visio-caps-text);
      font-size: 1.25rem;
      line-height: 1.4;
      text-wrap: wrap;
    }
    .sample b {
      font-weight: 600;
    }
    .sample__name {
      color: var(--_visio-caps-3);
    }
    .sample--small {
      font-size: 1rem;
    }
    .sample--large {
      font-size: 1.75rem;
    }
    .sample--huge {
      font-size: 2.25rem;
    }
    .keys > div {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_visio-space) * 2);
      align-items: center;
      justify-content: space-between;
      min-block-size: var(--_visio-target);
      border-block-end: 1px solid var(--_visio-border);
    }
    .kbd {
      display: inline-block;
      min-inline-size: 1.75rem;
      padding: 0 0.4375rem;
      border: 1px solid var(--_visio-border-contrast);
      border-block-end-width: 2px;
      border-radius: 0.3125rem;
      background: var(--_visio-surface-alt);
      color: var(--_visio-text-title);
      font: inherit;
      font-size: 0.8125rem;
      line-height: 1.5rem;
      text-align: center;
    }
    @container (width < 36rem) {
      .settings {
        display: block;
        block-size: auto;
        max-block-size: calc(100dvh - 5.5rem);
        overflow: auto;
      }
      .nav {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr));
        padding: calc(var(--_visio-space) * 1.5);
        border-block-end: 1px solid var(--_visio-border);
        border-inline-end: 0;
      }
      .tab {
        gap: calc(var(--_visio-space) * 2);
        padding-inline: calc(var(--_visio-space) * 2);
        overflow-wrap: anywhere;
      }
      .body {
        padding-inline: calc(var(--_visio-space) * 4);
        overflow: visible;
      }
      .switch__state {
        display: none;
      }
    }
    @media (forced-colors: active) {
      .tab,
      .switch,
      .kbd {
        border: 1px solid ButtonText;
      }
      .tab.is-on {
        border: 3px solid Highlight;
      }
      .sample {
        forced-color-adjust: none;
      }
    }
  `,
];
