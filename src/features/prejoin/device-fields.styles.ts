import { css } from 'lit';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { fieldStyles } from '../../ui/styles/field.styles.js';

export const deviceFieldsStyles = [
  baseStyles,
  buttonStyles,
  fieldStyles,
  css`
    .devices {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: calc(var(--_visio-space) * 4);
    }
    .some {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: calc(var(--_visio-space) * 4) calc(var(--_visio-space) * 6);
    }
    .field > label {
      font-size: 0.875rem;
      line-height: 1.25rem;
    }
    .select {
      font-size: 0.9375rem;
    }
    .device__foot {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(var(--_visio-space) * 2);
      align-items: center;
      min-block-size: 1.25rem;
      color: var(--_visio-text-muted);
      font-size: 0.8125rem;
      line-height: 1.25rem;
    }
    .ok {
      color: var(--_visio-success-text);
      font-weight: 500;
    }
    visio-level-meter {
      flex: none;
      inline-size: 5rem;
      block-size: 0.5rem;
    }
    /* Reads as a line of text, answers as a button: the room to press is below it. */
    .device__foot .link {
      min-block-size: var(--_visio-target);
      margin-block-end: calc(1.25rem - var(--_visio-target));
      padding-block-end: calc(var(--_visio-target) - 1.25rem);
      font-size: 0.875rem;
      line-height: 1.25rem;
    }
    @container visio-room (width < 60rem) {
      .devices {
        grid-template-columns: 1fr 1fr;
      }
      .devices > :first-child {
        grid-column: 1 / -1;
      }
    }
    @container visio-room (width < 30rem) {
      .devices {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
];
