import type { DeviceKind } from '../../core/device-failure.js';
import type { SourceCommands, SourceState } from '../../core/source.js';

/** One entry of a device menu. */
export interface Device {
  readonly id: string;
  /** `''` until the person has allowed devices of this kind: show "Micro 1" … then. */
  readonly label: string;
}

/** `prompt`: the browser would ask. `unknown`: the browser does not tell. */
export type DevicePermission = 'granted' | 'denied' | 'prompt' | 'unknown';

export interface DevicesState {
  readonly microphones: readonly Device[];
  readonly cameras: readonly Device[];
  readonly speakers: readonly Device[];
  readonly permissions: Readonly<Record<DeviceKind, DevicePermission>>;
  /** False until the browser has listed the devices once. */
  readonly isListed: boolean;
}

export interface DevicesCommands {
  /** Opens the devices in one question to the person. */
  request(kinds: readonly DeviceKind[]): Promise<void>;
  /** Lists the devices again. */
  refresh(): Promise<void>;
}

export interface SpeakerState {
  readonly deviceId: string;
  /** Whether this browser can choose a speaker (`setSinkId`). */
  readonly selection: 'available' | 'unsupported';
  /** The browser holds the sound back until a press. */
  readonly isBlocked: boolean;
}

export interface SpeakerCommands {
  select(deviceId: string): Promise<void>;
  /** On a press: lets the sound of the meeting play. */
  unblock(): Promise<void>;
  /** Plays a soft chord on the chosen speaker; resolves at its end. */
  test(): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    readonly devices: DevicesState;
    readonly microphone: SourceState;
    readonly camera: SourceState;
    readonly speaker: SpeakerState;
  }
  interface MeetingCommands {
    readonly devices: DevicesCommands;
    readonly microphone: SourceCommands;
    readonly camera: SourceCommands;
    readonly speaker: SpeakerCommands;
  }
}
