/** Plain data about one person, safe to log and to clone. Tracks are looked up by id, never stored. */
export interface ParticipantSnapshot {
  /** The identity: stable over reconnections. */
  readonly id: string;
  /** Cleaned and cut at 80 characters; `''` when the participant gave none. */
  readonly name: string;
  readonly isLocal: boolean;
  /** On after 250 ms of speech, off 1 s after. */
  readonly isSpeaking: boolean;
  /** `none`: nothing is published. */
  readonly microphone: 'on' | 'off' | 'none';
  readonly camera: 'on' | 'off';
  readonly isSharingScreen: boolean;
  readonly connectionQuality: 'unknown' | 'good' | 'poor' | 'lost';
  readonly kind: 'person' | 'agent' | 'telephone';
  /** Milliseconds since the epoch. */
  readonly joinedAt: number;
  /** The camera's track id while it sends: changes when another track takes its place. `null` without. */
  readonly cameraTrack: string | null;
  readonly screenTrack: string | null;
}

export interface ParticipantsState {
  readonly localId: string | null;
  /** Local first, then in the order of arrival. */
  readonly ids: readonly string[];
  readonly byId: Readonly<Record<string, ParticipantSnapshot>>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    /** There once the meeting's code is loaded. */
    readonly participants?: ParticipantsState;
  }
}
