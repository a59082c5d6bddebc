import { css } from 'lit';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { calmStyles } from '../../ui/styles/calm.styles.js';
import { menuStyles } from '../../ui/styles/menu.styles.js';

export const waitingStyles = [
  baseStyles,
  buttonStyles,
  calmStyles,
  menuStyles,
  css`
    .wait {
      display: grid;
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
      gap: calc(var(--_visio-space) * 10);
      align-items: start;
    }
    .wait__turn {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: calc(var(--_visio-space) * 5);
      align-items: center;
      padding: calc(var(--_visio-space) * 5) calc(var(--_visio-space) * 6);
      border-radius: var(--_visio-radius-panel);
      background: var(--_visio-accent-soft);
      color: var(--_visio-text-title);
    }
    .wait__turn > div:only-child {
      grid-column: 1 / -1;
    }
    .wait__num {
      color: var(--_visio-accent-soft-text);
      font-size: 3rem;
      font-weight: 600;
      line-height: 1;
    }
    .dots {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_visio-space) * 1.5);
      margin-block-start: calc(var(--_visio-space) * 2);
    }
    .dots i {
      inline-size: 2rem;
      block-size: 0.375rem;
      border-radius: 999px;
      background: var(--_visio-accent);
      opacity: 0.28;
    }
    .dots i:first-child {
      opacity: 1;
    }
    .change {
      display: flex;
      justify-content: flex-end;
    }
    /* Reads as a link, answers as a button. */
    .change > .link {
      min-block-size: var(--_visio-target);
    }
    .exit {
      display: grid;
      gap: var(--_visio-space);
      padding-block-start: calc(var(--_visio-space) * 4);
      border-block-start: 1px solid var(--_visio-border);
    }
    .exit .menu__item {
      margin-inline: calc(var(--_visio-space) * -2);
      padding-inline: calc(var(--_visio-space) * 2);
      inline-size: calc(100% + var(--_visio-space) * 4);
      color: var(--_visio-accent-text);
      font-weight: 500;
    }
    @container visio-room (width < 60rem) {
      .wait {
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--_visio-space) * 6);
        inline-size: min(100%, 36rem);
      }
    }
    @container visio-room (width < 30rem) {
      .wait__turn {
        padding: calc(var(--_visio-space) * 4);
      }
      .wait__num {
        font-size: 2.25rem;
      }
    }
    @media (forced-colors: active) {
      .wait__turn {
        border: 1px solid CanvasText;
      }
      .dots i {
        background: CanvasText;
        forced-color-adjust: none;
      }
    }
  `,
];
