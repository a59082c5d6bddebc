import { css } from 'lit';

/** The text of a support report: as it will be copied, line by line. */
export const reportTextStyles = css`
  pre {
    font:
      0.8125rem/1.25rem ui-monospace,
      'Liberation Mono',
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
