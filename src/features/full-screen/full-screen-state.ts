export interface FullScreenState {
  readonly isActive: boolean;
  readonly support: 'available' | 'unsupported';
}

export interface FullScreenCommands {
  enter(): Promise<void>;
  exit(): Promise<void>;
  toggle(): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    readonly fullScreen?: FullScreenState;
  }
  interface MeetingCommands {
    readonly fullScreen: FullScreenCommands;
  }
}
