import { css } from 'lit';

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
