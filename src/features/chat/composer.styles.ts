import { css } from 'lit';

export const composerStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_visio-space) * 2);
    align-items: center;
    justify-content: space-between;
    margin-block-end: calc(var(--_visio-space) * 2);
  }
  .box {
    display: grid;
    border: 1px solid var(--_visio-border-control);
    border-radius: var(--_visio-radius);
    background: var(--_visio-surface);
  }
  .area {
    min-block-size: 3.5rem;
    max-block-size: 8rem;
    border: 0;
    background: none;
    field-sizing: content;
  }
  .area:focus-visible {
    outline: none;
  }
  /* The ring around the whole box: the button in it belongs to the field. */
  .box:has(.area:focus-visible) {
    outline: 2px solid var(--_visio-focus);
    outline-offset: 2px;
  }
  .bottom {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_visio-space) calc(var(--_visio-space) * 2);
    align-items: center;
    justify-content: space-between;
    padding: var(--_visio-space);
    padding-inline-start: calc(var(--_visio-space) * 3);
  }
  @media (forced-colors: active) {
    .box {
      border-color: ButtonText;
    }
  }
`;
