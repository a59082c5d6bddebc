import { css } from 'lit';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { bigIconStyles } from '../../ui/styles/calm.styles.js';
import { spinnerStyles } from '../../ui/styles/feedback.styles.js';
import { avatarStyles, pillStyles, plateStyles } from '../../ui/styles/person.styles.js';

/** The box of the picture, also around the first question. It grows with words that need more than 16:9. */
export const previewBoxStyles = css`
  .preview {
    position: relative;
    display: grid;
    grid-template: 1fr auto / minmax(0, 1fr);
    gap: calc(var(--_visio-space) * 3);
    place-items: center;
    overflow: clip;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    padding: calc(var(--_visio-space) * 3);
    border-radius: var(--_visio-radius-tile);
    background: var(--_visio-preview);
    color: var(--_visio-text);
    text-align: center;
  }
  .preview > .stack {
    justify-items: center;
  }
`;

export const previewStyles = [
  baseStyles,
  avatarStyles,
  bigIconStyles,
  plateStyles,
  pillStyles,
  spinnerStyles,
  previewBoxStyles,
  css`
    .preview .muted {
      color: inherit;
    }
    .avatar {
      inline-size: 4rem;
      block-size: 4rem;
      font-size: 1.375rem;
    }
    video {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
      transform: scaleX(-1);
    }
    .preview__tag {
      position: absolute;
      inset-block-start: calc(var(--_visio-space) * 3);
      inset-inline-start: calc(var(--_visio-space) * 3);
      max-inline-size: calc(100% - var(--_visio-space) * 6);
      text-align: start;
    }
    .preview__bar {
      position: relative;
      grid-row: 2;
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_visio-space) * 2);
      justify-content: center;
    }
    visio-level-meter {
      --_visio-surface-active: var(--_visio-plate-meter);
      --_visio-success-text: var(--_visio-plate-speaking);
      inline-size: 2rem;
      block-size: 1rem;
    }
    @container visio-room (width < 30rem) {
      .pill {
        padding-inline: calc(var(--_visio-space) * 3);
        font-size: 0.875rem;
      }
      .preview__tag {
        font-size: 0.8125rem;
      }
      visio-level-meter {
        display: none;
      }
    }
  `,
];
