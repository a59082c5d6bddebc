/** Options of every `subscribe`: the subscription ends with `signal`. */
export interface SubscribeOptions {
  readonly signal?: AbortSignal;
}

/**
 * Holds one frozen snapshot, one key a feature.
 *
 * Writers patch their own key; readers get the next snapshot once a microtask, so a burst of server events costs one
 * notification.
 */
export class Store<State extends object> {
  #state: Readonly<State>;
  readonly #listeners = new Set<() => void>();
  #isFlushScheduled = false;

  constructor(initial: State) {
    this.#state = Object.freeze({ ...initial });
  }

  get state(): Readonly<State> {
    return this.#state;
  }

  /** Merges `patch` into `key`. Values that are already there notify nobody. */
  patch<K extends keyof State>(key: K, patch: Partial<NonNullable<State[K]>>): void {
    const current = this.#state[key];
    if (current && isSubset(patch, current)) return;
    this.#state = Object.freeze({ ...this.#state, [key]: deepFreeze({ ...current, ...patch }) });
    this.#scheduleFlush();
  }

  /** Takes `key` out, with all it holds. */
  remove(key: keyof State): void {
    if (!(key in this.#state)) return;
    const rest = { ...this.#state } as Partial<State>;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- of a copy
    delete rest[key];
    this.#state = Object.freeze(rest as State);
    this.#scheduleFlush();
  }

  /** Calls `listener` after each change, at most once a microtask. Returns the function that ends it. */
  subscribe(listener: () => void, { signal }: SubscribeOptions = {}): () => void {
    if (signal?.aborted) return () => undefined;
    this.#listeners.add(listener);
    const unsubscribe = () => {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', unsubscribe);
    };
    signal?.addEventListener('abort', unsubscribe, { once: true });
    return unsubscribe;
  }

  /** How many listeners follow the store: what the leak tests read. */
  get listenerCount(): number {
    return this.#listeners.size;
  }

  #scheduleFlush(): void {
    if (this.#isFlushScheduled) return;
    this.#isFlushScheduled = true;
    queueMicrotask(() => {
      this.#isFlushScheduled = false;
      for (const listener of [...this.#listeners]) {
        // A listener of the page that throws must not keep the others from the news.
        try {
          listener();
        } catch (error) {
          reportError(error);
        }
      }
    });
  }
}

/** Freezes records and arrays; what is frozen already is not entered again, so an unchanged piece costs nothing. */
function deepFreeze<T>(value: T): T {
  if (!isPlain(value) || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

function isSubset<T extends object>(patch: Partial<T>, whole: T): boolean {
  return (Object.keys(patch) as (keyof T)[]).every((key) => Object.is(whole[key], patch[key]));
}
