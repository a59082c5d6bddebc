import { css, unsafeCSS } from 'lit';
import { MATCH_COLOURS } from '../../ui/tokens-captions.js';

export const captionHistoryStyles = [
  // The mark of a match is the same in every scheme.
  unsafeCSS(`mark{background:${MATCH_COLOURS.ground};color:${MATCH_COLOURS.text}}`),
  css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      block-size: 100%;
      min-block-size: 0;
    }
    .body {
      display: grid;
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
      block-size: 100%;
    }
    .search {
      display: grid;
      gap: calc(var(--_visio-space) * 2);
      padding: calc(var(--_visio-space) * 3) calc(var(--_visio-space) * 5);
    }
    .found {
      display: flex;
      gap: calc(var(--_visio-space) * 2);
      align-items: center;
      justify-content: space-between;
    }
    .found > span {
      display: flex;
    }
    .list {
      position: relative;
      min-block-size: 0;
    }
    /* What is in it must not make it higher: the rows that show would be more and more. */
    .viewport {
      position: absolute;
      inset: 0;
      padding-inline: calc(var(--_visio-space) * 5);
    }
    .viewport:focus-visible {
      outline-offset: -2px;
    }
    .row {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 calc(var(--_visio-space) * 3);
      align-items: baseline;
      line-height: 1.5rem;
    }
    /* Inside: the list counts as a row's height what is in its padding, and not the padding. */
    .row > div {
      padding-block-end: calc(var(--_visio-space) * 3.5);
    }
    .row time {
      min-inline-size: 2.75rem;
      color: var(--_visio-text-muted);
      font-size: 0.75rem;
      font-variant-numeric: tabular-nums;
    }
    .name {
      display: block;
      color: var(--_visio-text-title);
      font-size: 0.875rem;
      font-weight: 600;
      line-height: 1.375rem;
    }
    .words {
      overflow-wrap: anywhere;
    }
    mark {
      padding-inline: 0.125rem;
      border-radius: 0.125rem;
    }
    .row--current mark {
      outline: 2px solid var(--_visio-focus);
    }
    .foot {
      display: grid;
      gap: calc(var(--_visio-space) * 2);
    }
    .foot__tools {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_visio-space) * 2);
      justify-content: space-between;
    }
    @media (forced-colors: active) {
      mark {
        forced-color-adjust: none;
      }
    }
  `,
];
