import { css } from 'lit';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { bigIconStyles, calmStyles } from '../../ui/styles/calm.styles.js';
import { fieldStyles } from '../../ui/styles/field.styles.js';
import { previewBoxStyles } from './preview.styles.js';

export const prejoinStyles = [
  baseStyles,
  bigIconStyles,
  calmStyles,
  buttonStyles,
  fieldStyles,
  previewBoxStyles,
  css`
    .prejoin {
      display: grid;
      grid-template:
        'look form' auto
        'devices form' auto
        / minmax(0, 1.45fr) minmax(18rem, 1fr);
      gap: calc(var(--_visio-space) * 5) calc(var(--_visio-space) * 12);
      align-items: center;
    }
    .prejoin__look {
      grid-area: look;
      grid-template-columns: minmax(0, 1fr);
    }
    .prejoin__look--tall {
      grid-row: 1 / 3;
    }
    .prejoin__form {
      grid-area: form;
      min-inline-size: 0;
    }
    visio-device-fields {
      grid-area: devices;
      align-self: start;
    }
    .check {
      display: flex;
      gap: calc(var(--_visio-space) * 3);
      align-items: flex-start;
      min-block-size: var(--_visio-target);
      padding-block: calc(var(--_visio-space) * 1.5);
      cursor: pointer;
    }
    .check > input {
      flex: none;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      accent-color: var(--_visio-accent);
    }
    ::slotted([slot='brand']) {
      color: var(--_visio-text-muted);
      font-size: 0.9375rem;
    }
    /* A question has no row of switches. */
    .preview {
      grid-template-rows: auto;
    }
    .preview .btn--primary {
      margin-block-start: calc(var(--_visio-space) * 2);
    }
    .preview .row {
      justify-content: center;
    }
    @container visio-room (width < 60rem) {
      .prejoin {
        grid-template:
          'look' auto
          'form' auto
          'devices' auto
          / minmax(0, 1fr);
        gap: calc(var(--_visio-space) * 6);
        inline-size: min(100%, 36rem);
        margin-inline: auto;
      }
      .prejoin__look--tall {
        grid-row: auto;
      }
    }
    @container visio-room (height < 32rem) and (width < 30rem) {
      .prejoin {
        gap: calc(var(--_visio-space) * 3);
      }
    }
  `,
];
