/** What can stand beside the stage; one at a time. */
export type PanelName = 'chat' | 'people' | 'history' | 'journal';

export interface PanelState {
  readonly open: PanelName | null;
}

export interface PanelCommands {
  show(name: PanelName): Promise<void>;
  close(): Promise<void>;
  /** Closes the panel if it is open, opens it otherwise. */
  toggle(name: PanelName): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    readonly panel?: PanelState;
  }
  interface MeetingCommands {
    readonly panel: PanelCommands;
  }
}
