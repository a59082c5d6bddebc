import type { CaptionsState } from './captions-state.js';

/** Milliseconds during which captions that were just turned on may be on their way. */
const ARRIVING = 4000;
/** Milliseconds of speech without a caption after which there probably is nobody who captions. */
const PATIENCE = 20_000;

type Feed = CaptionsState['feed'];

/** Whether captions come at all: nothing on the wire says so, only what is heard without being written. */
export class FeedWatch {
  readonly #tell: (feed: Feed) => void;
  #left = PATIENCE;
  #speechSince: number | null = null;
  #arriving: ReturnType<typeof setTimeout> | undefined;
  #listening: ReturnType<typeof setTimeout> | undefined;
  #hasCome = false;

  constructor(tell: (feed: Feed) => void, { signal }: { readonly signal: AbortSignal }) {
    this.#tell = tell;
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Captions were asked for. */
  begin(): void {
    if (this.#hasCome) return;
    const isSpeaking = this.#speechSince !== null;
    this.#stop();
    this.#left = PATIENCE;
    this.#tell('starting');
    this.#arriving = setTimeout(() => this.#tell('open'), ARRIVING);
    this.heard(isSpeaking);
  }

  /** A caption has come. */
  came(): void {
    if (this.#hasCome) return;
    this.#hasCome = true;
    this.#stop();
    this.#tell('open');
  }

  /** Somebody speaks, or nobody does. */
  heard(isSpeaking: boolean): void {
    if (this.#hasCome || isSpeaking === (this.#speechSince !== null)) return;
    if (this.#speechSince !== null) this.#left -= Date.now() - this.#speechSince;
    clearTimeout(this.#listening);
    this.#speechSince = isSpeaking ? Date.now() : null;
    if (isSpeaking) this.#listening = setTimeout(() => this.#tell('silent'), Math.max(0, this.#left));
  }

  #stop(): void {
    clearTimeout(this.#arriving);
    clearTimeout(this.#listening);
    this.#speechSince = null;
  }
}
