import type { ChatMessage } from './chat-state.js';

export interface TranscriptWords {
  readonly you: string;
  readonly noName: string;
}

/** The conversation as a text that other programs can read: who and when, then what. */
export function transcript(messages: readonly ChatMessage[], { you, noName }: TranscriptWords, tag: string): string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeStyle: 'short' });
  return messages
    .filter(({ status }) => status !== 'failed')
    .map(({ at, isLocal, senderName, text }) => {
      const name = isLocal ? you : senderName || noName;
      return `${format.format(at)} ${name}\n${text}\n`;
    })
    .join('\n');
}
