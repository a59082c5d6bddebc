/** What the person prefers, wherever it counts. Features read it from the snapshot. */
export interface PreferencesState {
  /** Who comes and goes is said aloud; the journal has it in any case. */
  readonly saysPassages: boolean;
  /** Reactions rise over the stage. */
  readonly showsReactions: boolean;
  /** Reactions are said aloud. */
  readonly saysReactions: boolean;
  /** Speech is heard while the microphone is off, so that the person can be told; the device stays open for it. */
  readonly warnsWhenMuted: boolean;
  /** Nothing moves, even where the device would let it. */
  readonly reducesMotion: boolean;
}

export interface PreferencesCommands {
  /** Changes what is named, and leaves the rest. */
  set(preferences: Partial<PreferencesState>): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    /** There once the meeting's code is loaded. */
    readonly preferences?: PreferencesState;
  }
  interface MeetingCommands {
    readonly preferences: PreferencesCommands;
  }
}
