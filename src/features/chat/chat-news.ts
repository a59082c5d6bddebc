import type { ChatState } from './chat-state.js';

export interface ChatNews {
  /** Of the others, in the order they came. */
  readonly received: readonly { readonly senderId: string; readonly senderName: string; readonly text: string }[];
  /** How many of one's own have just failed. */
  readonly failed: number;
}

const NONE: ChatNews = { received: [], failed: 0 };

/** What is new from one state of the conversation to the next one; nothing at first and after its end. */
export function newsBetween(previous: ChatState | undefined, next: ChatState | undefined): ChatNews {
  if (!previous || !next || previous.messages === next.messages || next.since !== previous.since) return NONE;
  const before = previous.messages.length + previous.forgotten;
  const added = next.messages.length + next.forgotten - before;
  const received = added > 0 ? next.messages.slice(-added).filter(({ isLocal }) => !isLocal) : [];
  return { received, failed: countOfFailed(next) - countOfFailed(previous) };
}

/** The last ones only: what failed long ago is no news. */
function countOfFailed({ messages }: ChatState): number {
  return messages.slice(-50).filter(({ status }) => status === 'failed').length;
}
