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
