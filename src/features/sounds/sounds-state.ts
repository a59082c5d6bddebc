/** Which moments make a soft sound. All off at the beginning. */
export interface SoundsState {
  readonly joined: boolean;
  readonly left: boolean;
  readonly message: boolean;
  readonly hand: boolean;
}

export type SoundName = keyof SoundsState;

export interface SoundsCommands {
  /** Changes what is named, and leaves the rest. */
  set(sounds: Partial<SoundsState>): Promise<void>;
  /** Plays one, so that the person knows it; resolves at its end. */
  play(name: SoundName): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    /** There once the meeting's code is loaded. */
    readonly sounds?: SoundsState;
  }
  interface MeetingCommands {
    readonly sounds: SoundsCommands;
  }
}
