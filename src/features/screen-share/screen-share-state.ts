export interface ScreenShareState {
  /** `pending`: the person is choosing a screen. */
  readonly status: 'off' | 'pending' | 'on';
  /** `unsupported`: this browser cannot. `unavailable`: the token forbids it. */
  readonly support: 'available' | 'unavailable' | 'unsupported';
}

export interface ScreenShareCommands {
  start(): Promise<void>;
  stop(): Promise<void>;
  toggle(): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    readonly screenShare?: ScreenShareState;
  }
  interface MeetingCommands {
    readonly screenShare: ScreenShareCommands;
  }
}
