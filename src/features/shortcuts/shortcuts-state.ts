export type ShortcutId =
  'microphone' | 'camera' | 'hand' | 'chat' | 'people' | 'captions' | 'fullScreen' | 'whoSpeaks' | 'toolbar' | 'help';

export interface Shortcut {
  readonly id: ShortcutId;
  /** As `KeyboardEvent.key` names them, modifiers first. */
  readonly keys: readonly string[];
}

export interface ShortcutsState {
  /** All of them, at once. */
  readonly isOn: boolean;
  readonly list: readonly Shortcut[];
}

export interface ShortcutsCommands {
  turnOn(): Promise<void>;
  turnOff(): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    /** There once the meeting's code is loaded. */
    readonly shortcuts?: ShortcutsState;
  }
  interface MeetingCommands {
    readonly shortcuts: ShortcutsCommands;
  }
}
