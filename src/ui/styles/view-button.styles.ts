import { css } from 'lit';

/** The quiet buttons of the head: the bar around says whether there is room for their words. */
export const viewButtonStyles = css`
  :host {
    display: inline-block;
  }
  :host([collapsed]) {
    position: absolute;
  }
  .btn {
    white-space: nowrap;
  }
  .word {
    display: var(--_visio-view-word, inline);
  }
`;
