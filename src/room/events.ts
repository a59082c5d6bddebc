import type { VisioError, VisioErrorCode } from '../core/errors.js';
import type { LeaveReason } from '../core/leave-reason.js';
import type { ConnectionStatus } from '../features/connection/connection-state.js';

const REACHES_THE_PAGE = { bubbles: true, composed: true } as const;

/** The room's status changed; also its custom states (`:state(connected)` …). */
export class VisioStatusChangeEvent extends Event {
  static readonly type = 'visio-status-change';
  readonly status: ConnectionStatus;
  readonly previous: ConnectionStatus;

  constructor(status: ConnectionStatus, previous: ConnectionStatus) {
    super(VisioStatusChangeEvent.type, REACHES_THE_PAGE);
    this.status = status;
    this.previous = previous;
  }
}

/** The meeting is on. Not fired again when a lost connection comes back. */
export class VisioJoinedEvent extends Event {
  static readonly type = 'visio-joined';
  readonly room: string;
  /** The person's identity in the room, as the token says it; `null` when the token is opaque. */
  readonly identity: string | null;

  constructor(room: string, identity: string | null) {
    super(VisioJoinedEvent.type, REACHES_THE_PAGE);
    this.room = room;
    this.identity = identity;
  }
}

/** The meeting is over for this person, or will not begin (`left-before-joining`: no `visio-joined` came before). */
export class VisioLeftEvent extends Event {
  static readonly type = 'visio-left';
  readonly reason: LeaveReason;

  constructor(reason: LeaveReason) {
    super(VisioLeftEvent.type, REACHES_THE_PAGE);
    this.reason = reason;
  }
}

/** Something failed. The person has been told in words; this is for the program. */
export class VisioErrorEvent extends Event {
  static readonly type = 'visio-error';
  readonly error: VisioError;

  constructor(error: VisioError) {
    super(VisioErrorEvent.type, REACHES_THE_PAGE);
    this.error = error;
  }

  get code(): VisioErrorCode {
    return this.error.code;
  }

  /** Whether the meeting cannot begin or go on. */
  get isFatal(): boolean {
    return this.error.isFatal;
  }
}

/** Something is about to be done, by a control or by the page: `preventDefault()` refuses it. */
export class VisioCommandEvent extends Event {
  static readonly type = 'visio-command';
  /** `feature.command`: `connection.leave`, `microphone.turnOff`, `stage.pin` … */
  readonly command: string;
  readonly args: readonly unknown[];

  constructor(command: string, args: readonly unknown[]) {
    super(VisioCommandEvent.type, { ...REACHES_THE_PAGE, cancelable: true });
    this.command = command;
    this.args = args;
  }
}

declare global {
  interface HTMLElementEventMap {
    'visio-status-change': VisioStatusChangeEvent;
    'visio-joined': VisioJoinedEvent;
    'visio-left': VisioLeftEvent;
    'visio-error': VisioErrorEvent;
    'visio-command': VisioCommandEvent;
  }
}
