import { css } from 'lit';
import { reportTextStyles } from '../../ui/styles/report.styles.js';

/** `.report` and what lies in it. */
export const reportBlockStyles = [
  reportTextStyles,
  css`
    .report {
      position: relative;
      border: 1px solid var(--_visio-border);
      border-radius: var(--_visio-radius);
    }
    summary {
      min-block-size: calc(var(--_visio-target) + var(--_visio-space) * 2);
      padding: calc(var(--_visio-space) * 3.5) calc(var(--_visio-space) * 4);
      border-radius: inherit;
      background: var(--_visio-surface-alt);
      color: var(--_visio-text-title);
      font-size: 0.9375rem;
      font-weight: 500;
      line-height: 1.375rem;
      cursor: pointer;
    }
    /* Beside the title, and not in it: a button has no place inside another control. */
    .report__copy {
      position: absolute;
      inset-block-start: var(--_visio-space);
      inset-inline-end: var(--_visio-space);
    }
    .report:has(.report__copy) summary {
      padding-inline-end: 12rem;
    }
    pre,
    .report__note {
      padding: calc(var(--_visio-space) * 3) calc(var(--_visio-space) * 4);
    }
    pre {
      margin: 0;
      padding-block-end: 0;
    }
    @container visio-room (width < 30rem) {
      .report__copy {
        position: static;
        margin: 0 0 var(--_visio-space) var(--_visio-space);
      }
      .report:has(.report__copy) summary {
        padding-inline-end: calc(var(--_visio-space) * 4);
      }
    }
  `,
];
