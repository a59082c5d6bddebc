import { css } from 'lit';
import { noticeStyles } from '../../ui/styles/notice.styles.js';

/** Comes with the help: most people need neither. */
export const helpStyles = [
  noticeStyles,
  css`
    .addressbar {
      display: flex;
      gap: calc(var(--_visio-space) * 2.5);
      align-items: center;
      padding: calc(var(--_visio-space) * 2) calc(var(--_visio-space) * 3);
      border: 1px solid var(--_visio-border);
      border-radius: 999px;
      background: var(--_visio-surface-contrast);
      color: var(--_visio-text);
      font-size: 0.875rem;
    }
    .addressbar__mark {
      display: inline-grid;
      flex: none;
      place-items: center;
      inline-size: 2rem;
      block-size: 2rem;
      border: 2px solid var(--_visio-accent);
      border-radius: 50%;
      background: var(--_visio-accent-soft);
      color: var(--_visio-accent-soft-text);
    }
    .steps {
      display: grid;
      gap: calc(var(--_visio-space) * 3);
      counter-reset: step;
    }
    .steps > li {
      display: grid;
      grid-template-columns: 2rem 1fr;
      gap: calc(var(--_visio-space) * 3);
      align-items: start;
      counter-increment: step;
    }
    .steps > li::before {
      content: counter(step);
      display: grid;
      place-items: center;
      inline-size: 2rem;
      block-size: 2rem;
      border-radius: 50%;
      background: var(--_visio-accent-soft);
      color: var(--_visio-accent-soft-text);
      font-weight: 600;
    }
    .steps > li > div {
      padding-block-start: var(--_visio-space);
    }
  `,
];
