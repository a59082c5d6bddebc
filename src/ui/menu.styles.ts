import { css } from 'lit';

export const menuElementStyles = css`
  :host {
    display: contents;
  }
  .pop {
    position: fixed;
    inset: auto;
    left: var(--_visio-menu-left);
    top: var(--_visio-menu-top);
    bottom: var(--_visio-menu-bottom);
    inline-size: max-content;
    min-inline-size: 14rem;
    max-inline-size: min(22.5rem, calc(100vw - 1rem));
    max-block-size: var(--_visio-menu-height);
    margin: 0;
    overflow: auto;
    overscroll-behavior: contain;
    text-align: start;
  }
  .pop--sheet {
    inline-size: var(--_visio-menu-width);
    min-inline-size: 0;
    max-inline-size: none;
    border-radius: 1rem 1rem 0 0;
    background: var(--_visio-surface-modal);
  }
  .pop--sheet::backdrop {
    background: var(--_visio-veil);
  }
  .grid {
    display: grid;
    gap: var(--_visio-space);
    grid-template-columns: repeat(auto-fit, minmax(5.25rem, 1fr));
    inline-size: min(21.75rem, calc(100vw - 2rem));
  }
  .pop--sheet .grid {
    inline-size: auto;
  }
  .sheet__head > .btn {
    flex: none;
  }
  .sheet__head {
    display: flex;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
    justify-content: space-between;
    margin: calc(var(--_visio-space) * -1.5);
    margin-block-end: calc(var(--_visio-space) * 1.5);
    padding: calc(var(--_visio-space) * 1.5) calc(var(--_visio-space) * 2);
    padding-inline-start: calc(var(--_visio-space) * 4);
    border-block-end: 1px solid var(--_visio-border);
    color: var(--_visio-text-title);
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.5rem;
  }
  .menu__label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  @media (prefers-reduced-motion: no-preference) {
    .pop:popover-open {
      animation: visio-appear var(--_visio-fast) var(--_visio-ease);
    }
    .pop--sheet:popover-open {
      animation: visio-slide-up var(--_visio-calm) var(--_visio-ease);
    }
  }
  @keyframes visio-appear {
    from {
      opacity: 0;
    }
  }
  @keyframes visio-slide-up {
    from {
      opacity: 0;
      transform: translateY(1rem);
    }
  }
`;
