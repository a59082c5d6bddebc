import type { ChatMessage, ChatState } from './chat-state.js';

/** Within this time, in milliseconds, what the same person writes follows on. */
const TOGETHER = 60_000;

/** Whether a message begins a group, with the name above it. */
export function isFirstOfGroup(message: ChatMessage, previous: ChatMessage | undefined): boolean {
  return previous?.senderId !== message.senderId || message.at - previous.at > TOGETHER;
}

export interface Divider {
  /** Of the message it stands above. */
  readonly id: string;
  readonly count: number;
}

/** Above the first message that was not seen; `null` when all were. */
export function dividerOf({ messages, unread }: Pick<ChatState, 'messages' | 'unread'>): Divider | null {
  let left = unread;
  let first: ChatMessage | undefined;
  for (let index = messages.length - 1; index >= 0 && left > 0; index--) {
    const message = messages[index];
    if (message?.isLocal === false) {
      first = message;
      left--;
    }
  }
  return first ? { id: first.id, count: unread - left } : null;
}
