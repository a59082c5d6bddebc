import { css } from 'lit';

/** The bar gives its buttons their sizes by `--_visio-tb-*`: they are in shadow trees of their own. */
export const toolbarStyles = css`
  :host {
    container: visio-toolbar / inline-size;
    background: var(--_visio-surface);
  }
  .tools {
    position: relative;
    display: flex;
    /* The last resort of any text size and any font: a second row, never a lost button. */
    flex-wrap: wrap;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_visio-space) * 1.5) calc(var(--_visio-space) * 3);
    border-block-start: 1px solid var(--_visio-border);
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_visio-space);
    align-items: center;
  }
  /* What only gives rows of "Plus" takes no place between the groups. */
  .tools > [collapsed] {
    position: absolute;
  }
  .sensor {
    position: absolute;
    inset: 0 0 auto;
    block-size: 0;
    visibility: hidden;
  }
  .sensor__rem {
    position: absolute;
    inline-size: 1rem;
    block-size: 0;
  }
  @container visio-toolbar (width < 60rem) {
    .tools {
      --_visio-tb-width: 4.25rem;
      --_visio-tb-padding: 0.25rem;
      --_visio-tb-split-width: 4.75rem;
      --_visio-tb-arrow-width: 1.75rem;
    }
  }
  @container visio-toolbar (width < 50rem) {
    .tools {
      /* "Micro coupé" in two lines, as wide as "Micro": the row stays whole. */
      --_visio-tb-off-wrap: normal;
      --_visio-tb-off-width: 4.25rem;
      --_visio-tb-off-line: 0.9375rem;
      --_visio-tb-off-padding: 0.125rem;
      gap: var(--_visio-space);
      padding-inline: calc(var(--_visio-space) * 1.5);
    }
    .group {
      gap: calc(var(--_visio-space) * 0.5);
    }
  }
  @container visio-toolbar (width < 30rem) {
    .tools {
      --_visio-tb-width: 3.5rem;
      --_visio-tb-split-width: 3.5rem;
      --_visio-tb-padding: 0.125rem;
      --_visio-tb-font: 0.75rem;
      --_visio-tb-off-line: 0.875rem;
      gap: 0;
      justify-content: center;
      padding: var(--_visio-space);
    }
    .group {
      display: contents;
    }
    /* One row as long as the words fit in it. */
    .group > * {
      flex: 1 1 min-content;
    }
  }
  @container (height < 32rem) and (width < 30rem) {
    .tools {
      --_visio-tb-height: 3.25rem;
    }
  }
  @container visio-toolbar (width < 18rem) {
    .tools {
      --_visio-tb-font: 0.6875rem;
      --_visio-tb-height: 2.75rem;
      --_visio-tb-icon: 1.25rem;
    }
  }
  /*
   * A phone on its side: a rail at the end of the room. Queries of the height have no name: only the room has one to give,
   * and WebKit does not find a name that a :host rule of another tree gives.
   */
  @container (height < 26rem) and (width >= 30rem) {
    :host {
      container-type: normal;
    }
    .tools {
      --_visio-tb-width: 4.25rem;
      --_visio-tb-split-width: 4.25rem;
      --_visio-tb-height: 3.5rem;
      --_visio-tb-padding: 0.125rem;
      flex-flow: column;
      gap: calc(var(--_visio-space) * 0.5);
      align-items: stretch;
      justify-content: center;
      min-block-size: 100%;
      padding: var(--_visio-space);
      border-block-start: 0;
      border-inline-start: 1px solid var(--_visio-border);
    }
    .group {
      flex-flow: column;
      align-items: stretch;
      gap: calc(var(--_visio-space) * 0.5);
    }
    .sensor {
      inset-inline-end: auto;
      inline-size: 0;
    }
  }
`;
