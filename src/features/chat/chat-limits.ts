/** What the person may write, in characters. */
export const MOST_WRITTEN = 2000;
/** What is shown of a message of somebody else. */
export const MOST_SHOWN = 4000;
