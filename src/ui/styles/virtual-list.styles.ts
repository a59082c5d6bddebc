import { css } from 'lit';

/**
 * `.viewport` scrolls, `.rows` in it is as high as all rows, `.row` has its place. A row must have the same
 * height wherever it stands: no margin of its own, nothing for the first or the last one that is drawn.
 */
export const virtualListStyles = css`
  .viewport {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: auto;
    /* The list itself keeps in place what is being read. */
    overflow-anchor: none;
    overscroll-behavior: contain;
    /* A bar that comes with the rows would make them narrower, so higher, so more. */
    scrollbar-gutter: stable;
  }
  .rows {
    position: relative;
    flex: none;
    block-size: var(--_visio-list-height);
    /* Rows that are not measured yet must not make room below the last one. */
    overflow: clip;
    overflow-clip-margin: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    position: absolute;
    inset-block-start: var(--_visio-row-top);
    inset-inline: 0;
  }
`;
