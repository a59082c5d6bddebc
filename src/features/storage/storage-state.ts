/** There only where the page lets settings be kept (`storage="local"`). */
export interface StorageState {
  /** Nothing is kept on this device at present. */
  readonly isEmpty: boolean;
  /** The person last turned it off: it starts off. */
  readonly isMicrophoneOff: boolean;
  readonly isCameraOff: boolean;
  /** What the person last chose for the captions; `null` for nothing yet. */
  readonly hasCaptions: boolean | null;
}

export interface StorageCommands {
  /** Takes everything off the device. What is changed later is kept again. */
  clear(): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    readonly storage?: StorageState;
  }
  interface MeetingCommands {
    readonly storage: StorageCommands;
  }
}
