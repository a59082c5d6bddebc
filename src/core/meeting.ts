import { VisioError } from './errors.js';
import type { Feature, FeatureContext, MeetingHooks, RoomHandle } from './feature.js';
import { LocalMedia } from './local-media.js';
import type { FeatureKey, MeetingCommands, MeetingState, Snapshot, StateOf } from './meeting-state.js';
import { Store, type SubscribeOptions } from './store.js';

type AnyCommand = (...args: unknown[]) => unknown;
type AnyFeature = Feature;
type AnyContext = FeatureContext<FeatureKey>;

interface Installed {
  readonly feature: AnyFeature;
  readonly context: AnyContext;
  readonly lifetime: AbortController;
  /** While a room is attached. */
  inRoom: AbortController | null;
}

export interface MeetingOptions extends MeetingHooks {
  readonly features?: readonly unknown[];
  /** Called when a command of a feature that is not installed yet is called: install it, then resolve. */
  readonly loadFeature?: (key: string) => Promise<void>;
  readonly media?: LocalMedia;
}

/** A meeting without a page: state to read, commands to call, nothing of the DOM. */
export class Meeting {
  readonly media: LocalMedia;
  /** Every command of every feature, also of those whose code is not here yet: such a call waits for it. */
  readonly commands: MeetingCommands;
  readonly #options: MeetingOptions;
  readonly #store = new Store<MeetingState>({} as MeetingState);
  readonly #installed = new Map<string, Installed>();
  readonly #commands: Record<string, Record<string, AnyCommand>> = {};
  readonly #lifetime = new AbortController();
  #room: RoomHandle | null = null;

  constructor(options: MeetingOptions = {}) {
    this.#options = options;
    this.media = options.media ?? new LocalMedia();
    this.commands = this.#commandsProxy();
    for (const feature of options.features ?? []) this.install(feature as AnyFeature);
  }

  get state(): Snapshot {
    return this.#store.state;
  }

  /** The room the features are attached to. For elements of ours that attach tracks; pages use the snapshot. @internal */
  get room(): RoomHandle | null {
    return this.#room;
  }

  /** How many listeners follow the state. @internal */
  get listenerCount(): number {
    return this.#store.listenerCount;
  }

  subscribe(listener: () => void, options?: SubscribeOptions): () => void {
    return this.#store.subscribe(listener, options);
  }

  /**
   * Writes what the page decides and no room knows: the page of the grid, its capacity, the language. For elements of
   * the feature that owns `key`. @internal
   */
  patch<K extends FeatureKey>(key: K, patch: Partial<StateOf<K>>): void {
    if (this.has(key) && !this.#lifetime.signal.aborted) this.#store.patch(key, patch);
  }

  has(key: string): boolean {
    return this.#installed.has(key);
  }

  /** Adds a feature; into the room too when one is attached. Doing it twice is harmless. */
  install(feature: AnyFeature): void {
    if (this.has(feature.key) || this.#lifetime.signal.aborted) return;
    const lifetime = new AbortController();
    const context = this.#context(feature.key, lifetime.signal);
    const installed: Installed = { feature, context, lifetime, inRoom: null };
    this.#installed.set(feature.key, installed);
    this.#store.patch(feature.key, feature.initial);
    // One feature that fails to start must not take the meeting down with it.
    try {
      feature.start?.(context);
      this.#commands[feature.key] = this.#guard(feature.key, feature.commands?.(context) ?? {});
    } catch (error) {
      this.report(error);
    }
    if (this.#room) this.#attachFeature(installed);
  }

  /** Takes a feature out, of the room too: neither its state nor its commands are there any more. */
  uninstall(key: FeatureKey): void {
    const installed = this.#installed.get(key);
    if (!installed) return;
    const { feature, context, lifetime, inRoom } = installed;
    void Promise.resolve(this.#safely(() => feature.withdraw?.(context))).catch((error: unknown) => this.report(error));
    inRoom?.abort();
    if (inRoom) this.#safely(() => feature.detached?.(context));
    lifetime.abort();
    this.#installed.delete(key);
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a record, by the keys that install writes
    delete this.#commands[key];
    this.#store.remove(key);
  }

  /** Doing it again with the same room reads it anew; what was known stays, so that nothing on the screen blinks. */
  attach(room: RoomHandle): void {
    if (room === this.#room) this.#leaveRoom();
    else this.detach();
    this.#room = room;
    for (const installed of this.#installed.values()) this.#attachFeature(installed);
  }

  detach(): void {
    if (!this.#room) return;
    this.#leaveRoom();
    this.#room = null;
    for (const { feature, context } of this.#installed.values()) this.#safely(() => feature.detached?.(context));
  }

  /** Ends everything: listeners, timers, devices. The object is not used afterwards. */
  dispose(): void {
    this.detach();
    this.#lifetime.abort();
    for (const { lifetime } of this.#installed.values()) lifetime.abort();
    this.media.dispose();
  }

  report(error: unknown): void {
    const visioError = VisioError.from(error);
    if (visioError.code === 'REFUSED' || visioError.code === 'ABORTED' || this.#lifetime.signal.aborted) return;
    this.#options.onError?.(visioError);
  }

  #attachFeature(installed: Installed): void {
    const room = this.#room;
    if (!room) return;
    const { feature } = installed;
    installed.inRoom = new AbortController();
    const context = { ...this.#context(feature.key, installed.inRoom.signal), room };
    this.#safely(() => feature.attach?.(context));
  }

  #leaveRoom(): void {
    for (const installed of this.#installed.values()) {
      installed.inRoom?.abort();
      installed.inRoom = null;
    }
  }

  #safely(run: () => unknown): unknown {
    try {
      return run();
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  #context(key: FeatureKey, signal: AbortSignal): AnyContext {
    return {
      signal,
      media: this.media,
      commands: this.commands,
      snapshot: () => this.state,
      subscribe: (listener, options) => this.subscribe(listener, options ?? { signal }),
      get: () => this.state[key] as StateOf<FeatureKey>,
      set: (patch) => {
        // A late answer of a room that is gone must not speak for the next one.
        if (!signal.aborted) this.#store.patch(key, patch);
      },
      report: (error) => {
        this.report(error);
      },
      // A command that was under way when its feature was taken out finds no room any more.
      room: () => (signal.aborted ? null : this.#room),
      requireRoom: () => {
        if (!this.#room) throw new VisioError('NOT_CONNECTED');
        return this.#room;
      },
    };
  }

  #guard(key: string, commands: object): Record<string, AnyCommand> {
    const guarded = Object.entries(commands as Record<string, AnyCommand>).map(([name, run]) => {
      const command: AnyCommand = async (...args) => {
        if (this.#options.onCommand?.({ name: `${key}.${name}`, args }) === false) throw new VisioError('REFUSED');
        try {
          return await run(...args);
        } catch (error) {
          const visioError = VisioError.from(error);
          this.report(visioError);
          throw visioError;
        }
      };
      return [name, command] as const;
    });
    return Object.fromEntries(guarded);
  }

  /** `commands.key.name(…)` finds its command when it is called, so that code may arrive later. */
  #commandsProxy(): MeetingCommands {
    const groups = new Map<string, object>();
    const group = (key: string) =>
      new Proxy(
        {},
        {
          get: (_, name) => (typeof name === 'string' && name !== 'then' ? this.#call(key, name) : undefined),
          has: (_, name) => name in (this.#commands[key] ?? {}),
          ownKeys: () => Object.keys(this.#commands[key] ?? {}),
          getOwnPropertyDescriptor: (_, name) => describe(name in (this.#commands[key] ?? {})),
        },
      );
    return new Proxy({} as MeetingCommands, {
      get: (_, key) => {
        if (typeof key !== 'string' || key === 'then') return undefined;
        if (!groups.has(key)) groups.set(key, group(key));
        return groups.get(key);
      },
      has: (_, key) => typeof key === 'string' && this.has(key),
      ownKeys: () => [...this.#installed.keys()],
      getOwnPropertyDescriptor: (_, key) => describe(typeof key === 'string' && this.has(key)),
    });
  }

  #call(key: string, name: string): AnyCommand {
    return async (...args) => {
      if (!this.has(key)) await this.#load(key);
      if (this.#lifetime.signal.aborted) throw new VisioError('ABORTED');
      const command = this.#commands[key]?.[name];
      if (!command) throw new VisioError('UNSUPPORTED', { detail: `no command ${key}.${name}` });
      return command(...args);
    };
  }

  async #load(key: string): Promise<void> {
    try {
      await this.#options.loadFeature?.(key);
    } catch (error) {
      const failure = VisioError.from(error);
      this.report(failure);
      throw failure;
    }
  }
}

function describe(exists: boolean): PropertyDescriptor | undefined {
  return exists ? { enumerable: true, configurable: true, writable: false, value: undefined } : undefined;
}
