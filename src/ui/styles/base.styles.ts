import { css } from 'lit';

/** Under every element: native controls without their own dress, the focus ring, type, gaps, icons, `.sr`. */
export const baseStyles = css`
  /* A menu whose code has not come yet: its button stands where it will stand. */
  visio-menu:not(:defined) {
    display: contents;
  }
  :host {
    display: block;
    min-inline-size: 0;
    line-height: 1.5;
  }
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :where(button, input, select, textarea) {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  :where(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, fieldset) {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(h1, h2, h3, h4, h5, h6) {
    color: var(--_visio-text-title);
    font-size: 1rem;
    font-weight: 600;
    text-wrap: balance;
  }
  :where(p) {
    text-wrap: pretty;
  }
  :focus-visible {
    outline: 2px solid var(--_visio-focus);
    outline-offset: var(--_visio-focus-offset, 2px);
  }
  /* A title that only takes the focus so that it is read. */
  :where(h1, h2, h3, h4, h5, h6)[tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }
  .i {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .i--s {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  .i--xs {
    inline-size: 1rem;
    block-size: 1rem;
    stroke-width: 2;
  }
  .i--xl {
    inline-size: 2rem;
    block-size: 2rem;
    stroke-width: 1.5;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .t1 {
    font-size: 1.75rem;
    line-height: 2.25rem;
    letter-spacing: -0.012em;
  }
  .t2 {
    font-size: 1.375rem;
    line-height: 1.75rem;
    letter-spacing: -0.008em;
  }
  .t3 {
    font-size: 1.125rem;
    line-height: 1.5rem;
  }
  .t4 {
    font-size: 1rem;
    line-height: 1.5rem;
  }
  @container (width < 30rem) {
    .t1 {
      font-size: 1.375rem;
      line-height: 1.75rem;
    }
    .t2 {
      font-size: 1.25rem;
      line-height: 1.625rem;
    }
  }
  .small {
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .xs {
    font-size: 0.75rem;
    line-height: 1.125rem;
  }
  .muted {
    color: var(--_visio-text-muted);
  }
  .strong {
    color: var(--_visio-text-title);
    font-weight: 600;
  }
  .stack {
    display: grid;
    gap: calc(var(--_visio-space) * 4);
    align-content: start;
  }
  .stack--xs {
    gap: var(--_visio-space);
  }
  .stack--s {
    gap: calc(var(--_visio-space) * 2);
  }
  .stack--l {
    gap: calc(var(--_visio-space) * 6);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
  }
  .row--l {
    gap: calc(var(--_visio-space) * 4);
  }
  .row--end {
    justify-content: flex-end;
  }
  .row--between {
    justify-content: space-between;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .nowrap {
    white-space: nowrap;
  }
  .ellipsis {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tabular {
    font-variant-numeric: tabular-nums;
  }
`;
