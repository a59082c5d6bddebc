import { css } from 'lit';

/** `.notice`: an icon, a fact in bold, what to do, buttons. */
export const noticeStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: calc(var(--_visio-space) * 0.5) calc(var(--_visio-space) * 3);
    align-items: center;
    padding: calc(var(--_visio-space) * 2.5) calc(var(--_visio-space) * 3);
    padding-inline-start: calc(var(--_visio-space) * 4);
    border-inline-start: 4px solid var(--_visio-info-text);
    background: var(--_visio-info-soft);
    color: var(--_visio-text);
  }
  .notice > .i {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    color: var(--_visio-info-text);
  }
  .notice__body {
    min-inline-size: 0;
    padding-block: 1px;
    font-size: 0.9375rem;
    line-height: 1.4375rem;
    overflow-wrap: anywhere;
  }
  .notice__body b {
    color: var(--_visio-text-title);
    font-weight: 600;
  }
  .notice__actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
    justify-content: flex-end;
  }
  .notice--warn {
    border-color: var(--_visio-warning-text);
    background: var(--_visio-warning-soft);
  }
  .notice--warn > .i {
    color: var(--_visio-warning-text);
  }
  .notice--error {
    border-color: var(--_visio-danger-text);
    background: var(--_visio-danger-soft);
  }
  .notice--error > .i {
    color: var(--_visio-danger-text);
  }
  .notice--ok {
    border-color: var(--_visio-success-text);
    background: var(--_visio-success-soft);
  }
  .notice--ok > .i {
    color: var(--_visio-success-text);
  }
  .notice--card {
    border-radius: var(--_visio-radius);
  }
  @container (width < 44rem) {
    .notice:has(button) {
      grid-template-columns: auto 1fr;
    }
    .notice__actions:has(button) {
      grid-column: 1 / -1;
      justify-content: stretch;
      margin-block-start: var(--_visio-space);
    }
    .notice__actions > .btn {
      flex: 1 1 40%;
    }
  }
`;

/** `.badge`: a short fact with words; `.count`: how many. */
export const badgeStyles = css`
  .badge {
    display: inline-flex;
    gap: calc(var(--_visio-space) * 1.5);
    align-items: center;
    padding: calc(var(--_visio-space) * 0.5) calc(var(--_visio-space) * 2);
    border-radius: var(--_visio-radius-pill);
    background: var(--_visio-surface-contrast);
    color: var(--_visio-text);
    font-size: 0.8125rem;
    font-weight: 500;
    line-height: 1.25rem;
    white-space: nowrap;
  }
  .badge--live {
    background: var(--_visio-danger-soft);
    color: var(--_visio-danger-text);
  }
  .badge--live::before {
    content: '';
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: currentColor;
  }
  .badge--info {
    background: var(--_visio-info-soft);
    color: var(--_visio-info-text);
  }
  .badge--ok {
    background: var(--_visio-success-soft);
    color: var(--_visio-success-text);
  }
  .badge--warn {
    background: var(--_visio-warning-soft);
    color: var(--_visio-warning-text);
  }
  .count {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.25rem;
    block-size: 1.25rem;
    padding-inline: 0.3125rem;
    border-radius: 999px;
    background: var(--_visio-accent);
    color: var(--_visio-on-accent);
    font-size: 0.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  @media (forced-colors: active) {
    .badge,
    .count {
      border: 1px solid ButtonText;
    }
  }
`;

/**
 * `.meter`: bars that light up with `--_visio-level` (0 to 1). Each `<i>` knows its place by `--_visio-bar`, from 0, and
 * the meter how many there are by `--_visio-bars`. Only opacity changes, so a level costs no layout.
 */
export const meterStyles = css`
  .meter {
    display: flex;
    gap: 3px;
    align-items: center;
    block-size: 0.5rem;
  }
  .meter > i {
    flex: 1;
    block-size: 100%;
    border-radius: 2px;
    background: var(--_visio-surface-active);
  }
  .meter > i::after {
    content: '';
    display: block;
    block-size: 100%;
    border-radius: inherit;
    background: var(--_visio-success-text);
    opacity: clamp(0, (var(--_visio-level, 0) * var(--_visio-bars, 1) - var(--_visio-bar, 0)) * 4, 1);
  }
  @media (forced-colors: active) {
    .meter > i {
      background: GrayText;
      forced-color-adjust: none;
    }
    .meter > i::after {
      background: Highlight;
    }
  }
`;

/** `.spinner`: stands still for who asked for less movement; its sentence says what is going on. */
export const spinnerStyles = css`
  .spinner {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border: 3px solid var(--_visio-border);
    border-block-start-color: var(--_visio-accent);
    border-radius: 50%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .spinner {
      animation: visio-turn var(--_visio-turn, 1s) linear infinite;
    }
  }
  @keyframes visio-turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (forced-colors: active) {
    .spinner {
      border-color: GrayText;
      border-block-start-color: Highlight;
    }
  }
`;
