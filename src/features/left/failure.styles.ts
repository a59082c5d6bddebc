import { css } from 'lit';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { bigIconStyles, calmStyles } from '../../ui/styles/calm.styles.js';
import { reportBlockStyles } from './report-block.styles.js';

export const failureStyles = [
  baseStyles,
  bigIconStyles,
  calmStyles,
  buttonStyles,
  ...reportBlockStyles,
  css`
    .facts {
      display: grid;
      gap: calc(var(--_visio-space) * 2);
    }
    .facts > li {
      display: grid;
      grid-template-columns: 1.5rem 1fr;
      gap: calc(var(--_visio-space) * 3);
      align-items: start;
    }
    .facts .i {
      inline-size: 1.25rem;
      block-size: 1.25rem;
      margin-block-start: 0.125rem;
      color: var(--_visio-text-muted);
    }
  `,
];
