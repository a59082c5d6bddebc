import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Meeting } from '../core/meeting.js';
import type { Snapshot } from '../core/meeting-state.js';

/** Re-renders its host only when what `select` returns has changed (`Object.is`). */
export class SelectController<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #select: (state: Snapshot) => Value;
  #meeting: Meeting | undefined;
  #unsubscribe: (() => void) | undefined;
  #isConnected = false;
  #value: Value | undefined;

  constructor(host: ReactiveControllerHost, select: (state: Snapshot) => Value) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
  }

  /** `undefined` while the element is in no meeting, and before it is in a document. */
  get value(): Value | undefined {
    return this.#value;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#follow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** For a host whose properties the selector reads: before an update, `willUpdate` included. */
  readAgain(): void {
    if (this.#meeting) this.#value = this.#select(this.#meeting.state);
  }

  use(meeting: Meeting | undefined): void {
    if (this.#meeting === meeting) return;
    this.#meeting = meeting;
    if (this.#isConnected) this.#follow();
  }

  #follow(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#meeting?.subscribe(() => {
      this.#refresh();
    });
    this.#refresh();
  }

  #refresh(): void {
    if (!this.#meeting) return;
    const next = this.#select(this.#meeting.state);
    if (Object.is(next, this.#value)) return;
    this.#value = next;
    this.#host.requestUpdate();
  }
}
