import { css } from 'lit';

export const chatStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: 0;
  }
  /* What is in it must not make it higher: the rows that show would be more and more. */
  .viewport {
    position: absolute;
    inset: 0;
    padding-inline: calc(var(--_visio-space) * 5);
    font-size: 0.9375rem;
    line-height: 1.4375rem;
  }
  .viewport:focus-visible {
    outline-offset: -2px;
  }
  /* Few messages stand at the bottom, where the next one will be. */
  .rows {
    margin-block-start: auto;
  }
  .row {
    display: flow-root;
  }
  .row__in {
    padding-block-start: calc(var(--_visio-space) * 4);
  }
  .row__in--on {
    padding-block-start: var(--_visio-space);
  }
  .viewport::after {
    content: '';
    flex: none;
    block-size: calc(var(--_visio-space) * 4);
  }
  .since {
    padding-block-start: calc(var(--_visio-space) * 3);
    color: var(--_visio-text-muted);
    font-size: 0.8125rem;
    line-height: 1.25rem;
    text-align: center;
  }
  .daymark {
    display: flex;
    gap: calc(var(--_visio-space) * 3);
    align-items: center;
    padding-block-end: calc(var(--_visio-space) * 4);
    color: var(--_visio-danger-text);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.25rem;
    text-align: center;
  }
  .daymark::before,
  .daymark::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid currentColor;
  }
  .msg {
    display: grid;
    grid-template-columns: 2.25rem minmax(0, 1fr);
    gap: 0 calc(var(--_visio-space) * 3);
  }
  .msg > * {
    grid-column: 2;
    min-inline-size: 0;
  }
  .msg > .avatar {
    grid-area: 1 / 1 / span 2;
  }
  .msg__by {
    display: flex;
    gap: calc(var(--_visio-space) * 2);
    align-items: baseline;
  }
  .ellipsis {
    overflow: hidden;
    color: var(--_visio-text-title);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .msg__by time {
    flex: none;
    color: var(--_visio-text-muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  /* What others write keeps its lines, and keeps to its box: not one mark may reach the neighbours. */
  .msg__body {
    overflow: clip;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .msg--me > .msg__body {
    margin-block-start: 0.125rem;
    padding: calc(var(--_visio-space) * 2) calc(var(--_visio-space) * 3);
    border-radius: var(--_visio-radius);
    background: var(--_visio-accent-soft);
    color: var(--_visio-text-title);
  }
  .msg__failed {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_visio-space) * 1.5);
    align-items: center;
    color: var(--_visio-danger-text);
    font-weight: 500;
  }
  .msg__failed > .link {
    min-block-size: var(--_visio-target);
    padding-inline: calc(var(--_visio-space) * 2);
  }
  .body {
    position: relative;
    display: grid;
    align-content: end;
    block-size: 100%;
    min-block-size: 6rem;
  }
  .news {
    position: relative;
    justify-self: center;
    margin-block-end: calc(var(--_visio-space) * 2);
    box-shadow: var(--_visio-shadow-overlay);
  }
  /* Its place is there before it is. */
  visio-keep-chat {
    /* The words of its buttons stand in line with the messages. */
    margin-inline: calc(var(--_visio-space) * -3);
    min-block-size: var(--_visio-target);
  }
  @media (forced-colors: active) {
    .msg--me > .msg__body {
      border: 1px solid CanvasText;
    }
  }
`;
