import type { Meeting } from '../core/meeting.js';
import type { Snapshot } from '../core/meeting-state.js';
import { CONNECTION_STATUSES, type ConnectionStatus } from '../features/connection/connection-state.js';
import { setState } from '../ui/internals.js';
import { VisioJoinedEvent, VisioLeftEvent, VisioStatusChangeEvent } from './events.js';

/** Shows the snapshot's few public facts as events and custom states (never as attributes: see docs/theming.md). */
export class StatusMirror {
  readonly #host: HTMLElement;
  readonly #internals: ElementInternals;
  #status: ConnectionStatus = 'idle';
  #isInside = false;
  #end: (() => void) | null = null;

  constructor(host: HTMLElement, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
  }

  follow(meeting: Meeting): void {
    this.unfollow();
    this.#status = meeting.state.connection.status;
    this.#show(meeting.state);
    this.#end = meeting.subscribe(() => {
      this.#changed(meeting.state);
    });
  }

  unfollow(): void {
    this.#end?.();
    this.#end = null;
    if (!this.#isInside) return;
    // The element was taken out during a meeting: the page learns that it has ended.
    this.#isInside = false;
    this.#host.dispatchEvent(new VisioLeftEvent('element-removed'));
  }

  #changed(state: Snapshot): void {
    this.#show(state);
    const { status, roomName, identity, leaveReason } = state.connection;
    const previous = this.#status;
    if (status === previous) return;
    this.#status = status;
    this.#host.dispatchEvent(new VisioStatusChangeEvent(status, previous));
    if (status === 'connected' && !this.#isInside) {
      this.#isInside = true;
      this.#host.dispatchEvent(new VisioJoinedEvent(roomName, identity));
    }
    if (status === 'left') {
      this.#isInside = false;
      this.#host.dispatchEvent(new VisioLeftEvent(leaveReason ?? 'left'));
    }
  }

  #show({ connection, microphone, camera, screenShare, captions }: Snapshot): void {
    for (const status of CONNECTION_STATUSES) setState(this.#internals, status, status === connection.status);
    setState(this.#internals, 'microphone-on', microphone.status === 'on');
    setState(this.#internals, 'camera-on', camera.status === 'on');
    setState(this.#internals, 'sharing-screen', screenShare?.status === 'on');
    setState(this.#internals, 'captions', captions?.isOn === true);
  }
}
