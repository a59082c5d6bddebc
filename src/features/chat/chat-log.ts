import type { ChatMessage, ChatState } from './chat-state.js';

/** Beyond, the oldest go: an afternoon of a very busy meeting. */
export const MOST_MESSAGES = 10_000;
/** How many go at a time, so that a full conversation does not move at each message. */
const STEP = 1000;
/** Ids remembered to tell a second copy; a copy follows its message at once. */
const MOST_IDS = 2000;

type Published = Pick<ChatState, 'messages' | 'unread' | 'forgotten' | 'refused'>;

const EMPTY: Published = Object.freeze({ messages: Object.freeze([]), unread: 0, forgotten: 0, refused: 0 });

/** The conversation as it grows. What it publishes is a copy, once a microtask however many messages came. */
export class ChatLog {
  readonly #publish: (published: Published) => void;
  readonly #isReading: () => boolean;
  readonly #ids = new Set<string>();
  #messages: ChatMessage[] = [];
  #unread = 0;
  #forgotten = 0;
  #refused = 0;
  #isDue = false;

  constructor(publish: (published: Published) => void, isReading: () => boolean) {
    this.#publish = publish;
    this.#isReading = isReading;
  }

  /** Whether a message with this id came already. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get(id: string): ChatMessage | undefined {
    return this.#messages.findLast((message) => message.id === id);
  }

  add(message: ChatMessage): void {
    if (this.#ids.has(message.id)) return;
    this.#ids.add(message.id);
    if (this.#ids.size > MOST_IDS) this.#ids.delete(this.#ids.values().next().value ?? '');
    this.#messages.push(Object.freeze(message));
    if (!message.isLocal && !this.#isReading()) this.#unread++;
    if (this.#messages.length > MOST_MESSAGES) this.#forgotten += this.#messages.splice(0, STEP).length;
    this.#schedule();
  }

  /** Counted, and told with the next message: a flood must not change the snapshot at its own pace. */
  refuse(): void {
    this.#refused++;
  }

  setStatus(id: string, status: ChatMessage['status']): void {
    const index = this.#messages.findLastIndex((message) => message.id === id);
    const message = this.#messages[index];
    if (!message || message.status === status) return;
    this.#messages[index] = Object.freeze({ ...message, status });
    this.#schedule();
  }

  markRead(): void {
    this.#unread = 0;
    this.#schedule();
  }

  clear(): void {
    this.#messages = [];
    this.#ids.clear();
    this.#unread = this.#forgotten = this.#refused = 0;
    this.#publish(EMPTY);
  }

  #schedule(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#publish({
        messages: Object.freeze([...this.#messages]),
        unread: this.#unread,
        forgotten: this.#forgotten,
        refused: this.#refused,
      });
    });
  }
}
