interface Timer {
  readonly id: number;
  at: number;
  readonly every: number | null;
  readonly run: () => void;
}

/**
 * Time in the hands of a test: timers fire when `advance` passes them, and `Date.now` and `performance.now` agree.
 * Microtasks run between two timers, as they do in the browser.
 */
export class FakeClock {
  #now = Date.UTC(2025, 0, 15, 14, 0, 0);
  #next = 1_000_000;
  #timers: Timer[] = [];
  readonly #real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    dateNow: Date.now,
    performanceNow: performance.now.bind(performance),
  };

  install(): this {
    const start = this.#now;
    const add = (run: () => void, delay: number, every: number | null) => {
      const id = this.#next++;
      this.#timers.push({ id, at: this.#now + delay, every, run });
      return id;
    };
    const clear = (id?: number) => {
      this.#timers = this.#timers.filter((timer) => timer.id !== id);
    };
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay = 0) => add(run, delay, null),
      setInterval: (run: () => void, delay = 0) => add(run, delay, delay),
      clearTimeout: clear,
      clearInterval: clear,
    });
    Date.now = () => this.#now;
    performance.now = () => this.#now - start;
    return this;
  }

  get now(): number {
    return this.#now;
  }

  /** How many timers wait: what a leak test reads. */
  get pending(): number {
    return this.#timers.length;
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await this.#flush();
    for (let due = this.#due(end); due; due = this.#due(end)) {
      this.#now = due.at;
      if (due.every === null) this.#timers = this.#timers.filter((timer) => timer !== due);
      else due.at += due.every;
      due.run();
      await this.#flush();
    }
    this.#now = end;
  }

  restore(): void {
    const { setTimeout, clearTimeout, setInterval, clearInterval, dateNow, performanceNow } = this.#real;
    Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
    Date.now = dateNow;
    performance.now = performanceNow;
  }

  #due(end: number): Timer | undefined {
    return this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }

  /** Lets every microtask run, and what they start: renders, notifications. */
  async #flush(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
}
