/** One message of the conversation, plain data. */
export interface ChatMessage {
  /** Unique in the conversation. */
  readonly id: string;
  /** Identity of the sender, as the server says it. */
  readonly senderId: string;
  /** The name at that time, cleaned; `''` when the sender has none. */
  readonly senderName: string;
  readonly isLocal: boolean;
  /** Cleaned, with its line breaks; 4,000 characters at most. */
  readonly text: string;
  /** When it was written or came, by the clock of this device, in milliseconds since the epoch. */
  readonly at: number;
  /** Messages of the others are `sent`. */
  readonly status: 'sending' | 'sent' | 'failed';
}

export interface ChatState {
  /** Oldest first. */
  readonly messages: readonly ChatMessage[];
  /** How many of the last messages of the others were not seen yet. */
  readonly unread: number;
  /** The end of the conversation is in view: what comes is read. */
  readonly isReading: boolean;
  /** When the person began to receive messages; `null` before. */
  readonly since: number | null;
  /** Older messages that were let go for the sake of memory. */
  readonly forgotten: number;
  /** Messages that were refused: too many at a time, or not a text. */
  readonly refused: number;
  /** `unavailable`: the token allows to read, not to write. */
  readonly support: 'available' | 'unavailable';
  /** What was being written when the panel was closed. */
  readonly draft: string;
}

export interface ChatCommands {
  /** Sends a message to everybody; resolves once it has left. One that fails is kept in the conversation. */
  send(text: string): Promise<void>;
  /** Sends a message again that failed. */
  retry(id: string): Promise<void>;
  /** Nothing is unread any more. */
  markRead(): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    /** There once the meeting's code is loaded. */
    readonly chat?: ChatState;
  }
  interface MeetingCommands {
    readonly chat: ChatCommands;
  }
}
