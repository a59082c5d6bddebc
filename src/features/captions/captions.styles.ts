import { css } from 'lit';
import { captionPaletteStyles } from '../../ui/tokens-captions.js';

/** The surface: whole lines only, so that the stage does not jump and nobody reads half a letter. */
export const captionsStyles = [
  captionPaletteStyles,
  css`
    .caps {
      --_visio-caps-scale: 1;
      --_visio-caps-rows: var(--_visio-caps-lines);
      --_visio-caps-font: max(0.75rem, var(--_visio-caps-size) * var(--_visio-caps-scale));
      --_visio-caps-row: calc(var(--_visio-caps-font) * 1.4);
      --_visio-caps-margin: 0.75rem 1.25rem;
      --_visio-caps-around: 0 0.75rem 0.75rem;
      position: relative;
      display: grid;
      /* Beside a panel the tools stand one under the other before the words have no room. */
      grid-template-columns: minmax(min(18rem, 70%), 1fr) auto;
      margin: var(--_visio-caps-around);
      border: 1px solid var(--_visio-caps-edge);
      border-radius: var(--_visio-radius-tile);
      background: var(--_visio-caps-ground);
      color: var(--_visio-caps-text);
    }
    .lines {
      position: relative;
      display: grid;
      align-content: end;
      align-self: center;
      block-size: calc(var(--_visio-caps-row) * var(--_visio-caps-rows));
      margin: var(--_visio-caps-margin);
      overflow: hidden;
      font-size: var(--_visio-caps-font);
      line-height: 1.4;
    }
    /* Half of a small room stays the pictures', in whole lines too. */
    @supports (block-size: round(down, 1px, 1px)) {
      .lines {
        max-block-size: max(2 * var(--_visio-caps-row), round(down, 45cqb, var(--_visio-caps-row)));
      }
    }
    .note {
      max-inline-size: 76ch;
      color: var(--_visio-caps-old);
      text-wrap: wrap;
    }
    .tools {
      display: grid;
      gap: 0.125rem;
      align-content: center;
      padding: 0.375rem;
      border-inline-start: 1px solid var(--_visio-caps-edge);
    }
    .tools > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.125rem;
    }
    .tool {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
      min-inline-size: var(--_visio-target);
      min-block-size: var(--_visio-target);
      padding: 0.25rem 0.75rem;
      padding-inline-start: calc(0.75rem - 2px);
      /* As wide open as closed: the words beside it would move. */
      border: 1px solid transparent;
      border-inline-start-width: 3px;
      border-radius: var(--_visio-radius);
      background: none;
      color: var(--_visio-caps-text);
      font-size: 0.875rem;
      font-weight: 500;
      white-space: nowrap;
      cursor: pointer;
    }
    .tool:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .tool:hover,
    .tool[aria-expanded='true'] {
      background: var(--_visio-caps-on);
    }
    .tool[aria-expanded='true'] {
      border-inline-start-color: var(--_visio-caps-1);
    }
    .tool[aria-disabled='true'] {
      background: none;
      color: var(--_visio-caps-old);
      text-decoration: none;
      cursor: not-allowed;
    }
    .tool:focus-visible {
      outline-color: var(--_visio-caps-1);
      outline-offset: -2px;
    }
    .tool > .i {
      inline-size: 1.25rem;
      block-size: 1.25rem;
    }
    :host([over]) {
      z-index: 1;
      align-self: end;
    }
    /* The name of a line that is cut stands on the edge. */
    @container (width < 60rem) {
      .lines {
        position: static;
      }
    }
    @container (width < 30rem) {
      .caps {
        --_visio-caps-scale: 0.85;
        --_visio-caps-margin: 0.5rem 0.75rem;
        --_visio-caps-around: 0 0.375rem 0.375rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .tools {
        display: none;
      }
    }
    /* A phone on its side, a screen at 400 %, very large text: two lines, and no room for tools. */
    @container (height < 26rem) and (width >= 30rem) {
      .caps {
        --_visio-caps-scale: 0.8;
        --_visio-caps-rows: 2;
        --_visio-caps-margin: 0.375rem 0.75rem;
        --_visio-caps-around: 0 0.375rem 0.375rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .tools {
        display: none;
      }
    }
    @container (height < 20rem) and (width < 30rem) {
      .caps {
        --_visio-caps-scale: 0.8;
        --_visio-caps-rows: 2;
        --_visio-caps-margin: 0.25rem 0.625rem;
      }
    }
    @container (width < 18rem) {
      .caps {
        --_visio-caps-scale: 0.7;
        --_visio-caps-rows: 2;
        --_visio-caps-margin: 0.375rem 0.5rem;
      }
    }
    @media (forced-colors: active) {
      .tool {
        border-color: ButtonText;
      }
      .tool[aria-expanded='true'] {
        border-color: Highlight;
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
  `,
];

/** One line of it. Words wrap greedily, so that those already read never move. */
export const captionLineStyles = css`
  :host {
    display: block;
  }
  p {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    gap: 0 1rem;
    max-inline-size: 76ch;
    margin: 0;
    color: var(--_visio-caps-old);
    overflow-wrap: anywhere;
    text-wrap: wrap;
  }
  :host(:last-of-type) p,
  .is-going-on {
    color: var(--_visio-caps-text);
  }
  .who {
    overflow: hidden;
    color: var(--_visio-caps-name);
    font-weight: 600;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .live {
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  /* The name of a line whose beginning is out of sight. */
  .who--again {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 11rem;
    background: var(--_visio-caps-ground);
  }
  .who--again::after {
    content: '…';
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (width < 60rem) {
    p {
      display: block;
    }
    .who {
      white-space: normal;
    }
    /* On the edge of the surface, over none of the words. */
    .who--again {
      inset-inline-start: 0.5rem;
      inline-size: auto;
      max-inline-size: calc(100% - 1rem);
      padding-inline: 0.375rem;
      border: 1px solid var(--_visio-caps-edge);
      border-radius: 0.5rem;
      font-size: 0.75rem;
      line-height: 1rem;
      white-space: nowrap;
      translate: 0 -60%;
    }
  }
`;
