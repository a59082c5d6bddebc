import { css } from 'lit';

export const personRowStyles = css`
  :host {
    display: block;
    contain: content;
  }
  .person {
    display: flex;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
    min-block-size: 3.25rem;
    padding-block: var(--_visio-space);
    /* The ring of the button at the end stays inside the row. */
    padding-inline: 0 0.25rem;
  }
  .grow {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    margin-inline-start: var(--_visio-space);
  }
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--_visio-text-title);
    font-size: 0.9375rem;
    font-weight: 500;
    line-height: 1.25rem;
    overflow-wrap: anywhere;
  }
  :host([one-line]) .name {
    display: block;
  }
  .facts {
    color: var(--_visio-text-muted);
    font-size: 0.8125rem;
    line-height: 1.125rem;
  }
  :host([one-line]) :is(.name, .facts) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mark {
    display: flex;
    flex: none;
    color: var(--_visio-text-muted);
  }
  .mark.off {
    color: var(--_visio-danger-text);
  }
  .mark.talk {
    color: var(--_visio-success-text);
  }
  .rank {
    display: inline-flex;
    flex: none;
    gap: var(--_visio-space);
    align-items: center;
    padding: 0.125rem 0.5rem;
    border-radius: 999px;
    background: var(--_visio-hand);
    color: var(--_visio-on-hand);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.25rem;
  }
  .person:hover {
    background: var(--_visio-surface-hover);
  }
  @media (forced-colors: active) {
    .rank {
      border: 1px solid CanvasText;
    }
  }
`;
