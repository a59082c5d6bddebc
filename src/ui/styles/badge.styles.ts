import { css } from 'lit';

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
