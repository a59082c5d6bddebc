import { css } from 'lit';
import { baseStyles } from '../ui/styles/base.styles.js';
import { tokenStyles } from '../ui/tokens.js';

/** The frame. Without a height from the page, the box is as high as stage and toolbar need (`contain-intrinsic-size`). */
export const roomStyles = [
  tokenStyles,
  baseStyles,
  css`
    :host {
      display: block;
      position: relative;
      isolation: isolate;
      overflow: hidden;
      min-inline-size: 0;
      container: visio-room / size;
      contain-intrinsic-block-size: 36rem;
      background: var(--_visio-surface);
      color: var(--_visio-text);
      text-align: start;
    }
    :host([hidden]) {
      display: none;
    }
    :host > *,
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
        'head' auto
        'notices' auto
        'stage' minmax(0, 1fr)
        'tools' auto
        / minmax(0, 1fr);
      background: var(--_visio-stage);
    }
    visio-head {
      grid-area: head;
    }
    visio-notices {
      grid-area: notices;
    }
    visio-stage {
      grid-area: stage;
      min-block-size: 0;
      min-inline-size: 0;
    }
    visio-toolbar {
      grid-area: tools;
    }
    /* A phone on its side: the toolbar is a rail at the end. */
    @container visio-room (height < 26rem) and (width >= 30rem) {
      .meeting {
        grid-template:
          'notices tools' auto
          'stage tools' minmax(0, 1fr)
          / minmax(0, 1fr) auto;
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
