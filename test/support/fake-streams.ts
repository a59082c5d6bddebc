import type { TextStreamHandler } from 'livekit-client';

interface Owner {
  emit(event: string, ...args: unknown[]): boolean;
  getParticipantByIdentity(identity: string): unknown;
}

export interface FakeStreamOptions {
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The text comes in these pieces; the last may be a failure of the stream. */
  readonly pieces?: readonly (string | Error)[];
}

let count = 0;

/** Text streams and packets that arrive at a `FakeRoom`. */
export class FakeStreams {
  readonly #owner: Owner;
  readonly #handlers = new Map<string, TextStreamHandler>();

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /** How many topics are listened to. */
  get handlerCount(): number {
    return this.#handlers.size;
  }

  readonly register = (topic: string, handler: TextStreamHandler): void => {
    if (this.#handlers.has(topic)) throw new Error(`A handler for ${topic} is there already.`);
    this.#handlers.set(topic, handler);
  };

  readonly unregister = (topic: string): void => {
    this.#handlers.delete(topic);
  };

  /** A text stream of somebody, whole at once. */
  text(identity: string, topic: string, text: string, options: FakeStreamOptions = {}): void {
    const { id = `received-${String(++count)}`, attributes = {}, pieces = [text] } = options;
    const reader = {
      info: { id, topic, attributes, mimeType: 'text/plain', timestamp: Date.now() },
      withAbortSignal: () => reader,
      async *[Symbol.asyncIterator]() {
        for (const piece of pieces) {
          await Promise.resolve();
          if (piece instanceof Error) throw piece;
          yield piece;
        }
      },
    };
    this.#handlers.get(topic)?.(reader as unknown as Parameters<TextStreamHandler>[0], { identity });
  }

  /** A packet of somebody; `''` for the server itself. */
  packet(identity: string, topic: string | undefined, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const participant = this.#owner.getParticipantByIdentity(identity);
    this.#owner.emit('dataReceived', bytes, participant, 0, topic, 0, identity);
  }
}
