import { css } from 'lit';
import { baseStyles } from '../ui/styles/base.styles.js';
import { buttonStyles } from '../ui/styles/button.styles.js';
import { tokenStyles } from '../ui/tokens.js';

/** The frame. Without a height from the page, the box is as high as stage and toolbar need (`contain-intrinsic-size`). */
export const roomStyles = [
  tokenStyles,
  baseStyles,
  buttonStyles,
  css`
    :host {
      display: block;
      position: relative;
      isolation: isolate;
      overflow: hidden;
      min-inline-size: 0;
      background: var(--_visio-surface);
      color: var(--_visio-text);
      text-align: start;
    }
    :host([hidden]) {
      display: none;
    }
    /* The box that sizes everything. An element of the template carries the name: WebKit does not find it on a host. */
    .frame {
      block-size: 100%;
      container: visio-room / size;
      contain-intrinsic-block-size: 36rem;
    }
    .frame--still {
      --_visio-fast: 0s;
      --_visio-calm: 0s;
      --_visio-turn: 0s;
    }
    .missing {
      block-size: 100%;
      place-content: center;
      padding: calc(var(--_visio-space) * 8);
      text-align: center;
    }
    .meeting:focus-visible {
      outline-offset: -2px;
    }
    visio-prejoin,
    visio-connecting,
    visio-waiting,
    visio-left,
    visio-failure {
      block-size: 100%;
    }
    .meeting {
      position: relative;
      block-size: 100%;
      display: grid;
      grid-template:
        'head head' auto
        'notices notices' auto
        'stage side' minmax(0, 1fr)
        'captions side' auto
        'tools tools' auto
        / minmax(0, 1fr) auto;
      background: var(--_visio-stage);
    }
    visio-head {
      grid-area: head;
    }
    visio-notices {
      grid-area: notices;
    }
    visio-stage,
    visio-reactions {
      grid-area: stage;
      min-block-size: 0;
      min-inline-size: 0;
    }
    /* Over the tiles, some of which are positioned. */
    visio-reactions {
      z-index: 1;
    }
    visio-captions {
      grid-area: captions;
      min-inline-size: 0;
    }
    visio-captions[over] {
      grid-area: stage;
    }
    visio-toolbar {
      grid-area: tools;
    }
    .side {
      display: grid;
      grid-area: side;
      min-block-size: 0;
    }
    /* Over the stage, never over the toolbar. */
    @container visio-room (width < 44rem) {
      .side {
        position: absolute;
        grid-area: 3 / 1 / 5 / 3;
        inset-block: 0;
        inset-inline-end: 0;
        z-index: 1;
      }
    }
    /* A sheet over everything. */
    @container visio-room (width < 30rem) {
      .side {
        grid-area: 1 / 1 / -1 / -1;
        inset: 0;
        padding-block-start: 3rem;
        background: var(--_visio-veil);
      }
    }
    /* A phone on its side: the toolbar is a rail at the end. */
    @container visio-room (height < 26rem) and (width >= 30rem) {
      .meeting {
        grid-template:
          'notices notices tools' auto
          'stage side tools' minmax(0, 1fr)
          'captions side tools' auto
          / minmax(0, 1fr) auto auto;
      }
      visio-head {
        display: none;
      }
    }
    @container visio-room (height < 32rem) and (width < 30rem) {
      visio-head {
        display: none;
      }
    }
  `,
];
