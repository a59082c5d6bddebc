import type { DeviceFailure } from './device-failure.js';

/** A microphone or a camera, in the pre-join screen and in the meeting alike. */
export interface SourceState {
  /** `pending`: a change is under way. Off means that the device is stopped. */
  readonly status: 'off' | 'pending' | 'on';
  readonly failure: DeviceFailure | null;
  /** The device in use or asked for; `''` is the system's choice. */
  readonly deviceId: string;
  /** False when the token forbids to send it. */
  readonly isAllowed: boolean;
}

export interface SourceCommands {
  turnOn(): Promise<void>;
  turnOff(): Promise<void>;
  toggle(): Promise<void>;
  /** Chooses a device by its id. */
  select(deviceId: string): Promise<void>;
}
