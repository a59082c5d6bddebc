import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { after } from '../core/after.js';
import { type Heard, type Hearing, hearingOf, nextHearingIn } from './hearing.js';

/** Turns what the level meter tells into what to say, and renders its host when that changes. */
export class HearingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #device: string | null = null;
  #heard: Heard | null = null;
  #isHeardNow = false;
  #value: Hearing = 'listening';
  #timer: AbortController | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get value(): Hearing {
    return this.#value;
  }

  hostDisconnected(): void {
    this.follow(null);
  }

  /** The microphone that is on, `null` when none is: begins again with another one. */
  follow(device: string | null): void {
    // A last render may come after the removal: a timer would hold the whole tree for seconds.
    const next = this.#host.isConnected ? device : null;
    if (next === this.#device) return;
    this.#device = next;
    this.#heard = next !== null ? { since: Date.now(), heardAt: null } : null;
    this.#isHeardNow = false;
    this.#refresh();
  }

  tell(isHeard: boolean): void {
    if (!this.#heard) return;
    this.#isHeardNow = isHeard;
    this.#heard = { ...this.#heard, heardAt: Date.now() };
    this.#refresh();
  }

  #refresh(): void {
    this.#timer?.abort();
    this.#timer = null;
    const now = Date.now();
    const value = this.#isHeardNow ? 'heard' : this.#heard ? hearingOf(now, this.#heard) : 'listening';
    if (value !== this.#value) {
      this.#value = value;
      this.#host.requestUpdate();
    }
    const next = this.#heard && !this.#isHeardNow ? nextHearingIn(now, this.#heard) : null;
    if (next === null) return;
    this.#timer = new AbortController();
    const { signal } = this.#timer;
    after(next, () => this.#refresh(), { signal });
  }
}
