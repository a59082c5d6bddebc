/** Somebody who wishes to speak. */
export interface RaisedHand {
  /** The participant's identity. */
  readonly id: string;
  /** Since when, by the clock of this device: milliseconds since the epoch. */
  readonly since: number;
}

export interface HandState {
  /** First raised first: the order in which people speak. */
  readonly queue: readonly RaisedHand[];
  /** The person's own hand. */
  readonly isRaised: boolean;
  /** Asked of the room, which has not answered yet. */
  readonly isPending: boolean;
  /** The last request was not carried out. */
  readonly hasFailed: boolean;
  /** Whether the token allows it (`canUpdateOwnMetadata`). */
  readonly isAllowed: boolean;
  /** The person has been speaking for a while with the hand up, and may have forgotten it. */
  readonly isForgotten: boolean;
}

export interface HandCommands {
  /** Keeps the place in the queue when it is up already. */
  raise(): Promise<void>;
  lower(): Promise<void>;
  toggle(): Promise<void>;
  /** The answer to `isForgotten`: it stays up, and the question is not asked again. */
  keep(): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    readonly hand?: HandState;
  }
  interface MeetingCommands {
    readonly hand: HandCommands;
  }
}
