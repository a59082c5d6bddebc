export type SettingsSection = 'sound' | 'picture' | 'captions' | 'accessibility' | 'shortcuts' | 'about';

export interface SettingsState {
  /** What the dialog shows; `null` while it is closed. */
  readonly section: SettingsSection | null;
}

export interface SettingsCommands {
  /** Opens the settings, at the sound unless told. */
  show(section?: SettingsSection): Promise<void>;
  close(): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    /** There once the meeting's code is loaded. */
    readonly settings?: SettingsState;
  }
  interface MeetingCommands {
    readonly settings: SettingsCommands;
  }
}
