interface Listening {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: EventListenerOrEventListenerObject | null;
  readonly capture: boolean;
}

const captureOf = (options?: boolean | AddEventListenerOptions) =>
  typeof options === 'boolean' ? options : (options?.capture ?? false);

/**
 * Follows every listener and interval from `start` on. Listeners on the nodes of an element go with it, and those on
 * abort signals with the signal: what is left on the window, the document, devices, tracks … is a leak.
 */
export class LeakWatch {
  #open: Listening[] = [];
  readonly #intervals = new Set<number>();
  readonly #real = {
    add: EventTarget.prototype.addEventListener,
    remove: EventTarget.prototype.removeEventListener,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
  };

  start(): this {
    const { add, remove, setInterval, clearInterval } = this.#real;
    const keep = (entry: Listening) => this.#open.push(entry);
    const forget = (entry: Listening) => {
      this.#forget(entry);
    };
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const signal = typeof options === 'object' ? options?.signal : undefined;
      const entry = { target: this, type, listener, capture: captureOf(options) };
      if (!signal?.aborted && !(this instanceof AbortSignal)) keep(entry);
      if (signal) add.call(signal, 'abort', () => forget(entry), { once: true });
      add.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      forget({ target: this, type, listener, capture: captureOf(options) });
      remove.call(this, type, listener, options);
    };
    Object.assign(globalThis, {
      setInterval: (run: () => void, delay?: number) => {
        const id = Number(setInterval(run, delay));
        this.#intervals.add(id);
        return id;
      },
      clearInterval: (id?: number) => {
        if (id !== undefined) this.#intervals.delete(id);
        clearInterval(id);
      },
    });
    return this;
  }

  stop(): void {
    EventTarget.prototype.addEventListener = this.#real.add;
    EventTarget.prototype.removeEventListener = this.#real.remove;
    Object.assign(globalThis, { setInterval: this.#real.setInterval, clearInterval: this.#real.clearInterval });
  }

  /** What is still there outside of the nodes of an element that is gone. */
  get left(): readonly string[] {
    const outside = this.#open.filter(
      ({ target }) => !(target instanceof Node) || target === document || target === document.body,
    );
    const listeners = outside.map(({ target, type }) => `${target.constructor.name}: ${type}`);
    return [...listeners, ...[...this.#intervals].map(() => 'an interval')];
  }

  #forget(gone: Listening): void {
    this.#open = this.#open.filter(
      (one) =>
        one.target !== gone.target ||
        one.type !== gone.type ||
        one.listener !== gone.listener ||
        one.capture !== gone.capture,
    );
  }
}
