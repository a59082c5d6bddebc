/** Something the person was told. */
export interface JournalEntry {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  /** `lang` of the text: the room may speak another one by now. */
  readonly language: string;
  /** Said at once, over what is being said. */
  readonly isUrgent: boolean;
  /** Said aloud to people who do not look. */
  readonly isSpoken: boolean;
  /** Worth reading later: it stays in the journal. */
  readonly isKept: boolean;
}

/** A loss of the connection that is over. */
export interface Interruption {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly seconds: number;
}

export interface JournalState {
  /** Oldest first; what comes after the last one known is due to be said. */
  readonly entries: readonly JournalEntry[];
  /** For the support; the last ones, oldest first. */
  readonly interruptions: readonly Interruption[];
}

export interface JournalCommands {
  /** Says aloud who speaks now: nobody is told unasked. */
  sayWhoSpeaks(): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    /** There once the meeting's code is loaded. */
    readonly journal?: JournalState;
  }
  interface MeetingCommands {
    readonly journal: JournalCommands;
  }
}
