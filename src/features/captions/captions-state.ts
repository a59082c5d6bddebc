/** What somebody said, as far as it is known. */
export interface CaptionLine {
  /** Place among all lines of the meeting, from 0: what a line is called, and the order in which lines began. */
  readonly number: number;
  /** Identity of the speaker. */
  readonly speakerId: string;
  /** The speaker's name when the line began; `''` when nobody knew it. */
  readonly name: string;
  readonly isLocal: boolean;
  /** Which of the six speaker colours, from 1: the same for the whole meeting. */
  readonly colour: number;
  readonly text: string;
  /** How many characters of the text have not changed with the last update. All of them once the line is final. */
  readonly settled: number;
  /** Nothing more will come. */
  readonly isFinal: boolean;
  /** A language tag; `''` when the source does not say. */
  readonly language: string;
  /** Milliseconds since the epoch, of this device's clock. */
  readonly startedAt: number;
  /** Of the last update. */
  readonly endedAt: number;
}

export type CaptionSize = 'small' | 'medium' | 'large' | 'huge';
export type CaptionPosition = 'below' | 'over';
export type CaptionColours = 'white-on-black' | 'yellow-on-black' | 'black-on-white' | 'brown-on-cream';

export interface CaptionAppearance {
  readonly size: CaptionSize;
  /** How many lines of text show. */
  readonly lines: 2 | 3 | 5;
  /** Under the stage, or over it. A shared screen in focus is never covered. */
  readonly position: CaptionPosition;
  readonly colours: CaptionColours;
  /** Names in a colour each. */
  readonly hasSpeakerColours: boolean;
}

export interface CaptionsState {
  /** Whether they show. They are received from the join on in any case, for the history. */
  readonly isOn: boolean;
  /**
   * `starting`: just turned on. `open`: they come when somebody speaks. `silent`: people have been speaking for a while
   * and no caption has come.
   */
  readonly feed: 'starting' | 'open' | 'silent';
  /** Every line kept, oldest first, in pages of 100: `lineAt` finds one. In memory only, gone on leaving. */
  readonly pages: readonly (readonly CaptionLine[])[];
  /** Number of the first line that is kept. */
  readonly first: number;
  /** Number that the next line will have. */
  readonly next: number;
  readonly appearance: CaptionAppearance;
  readonly isAppearanceOpen: boolean;
  /** Final lines of others are said to screen readers while captions are on. */
  readonly isReadAloud: boolean;
}

export interface CaptionsCommands {
  turnOn(): Promise<void>;
  turnOff(): Promise<void>;
  toggle(): Promise<void>;
  /** Changes what is named, and leaves the rest. */
  setAppearance(appearance: Partial<CaptionAppearance>): Promise<void>;
  /** Opens and closes the choices of the appearance, above the captions. */
  toggleAppearance(): Promise<void>;
  /** To be read aloud, captions must be on: they are turned on with it, and turning them off is silence. */
  setReadAloud(isReadAloud: boolean): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    /** There once the meeting's code is loaded. */
    readonly captions?: CaptionsState;
  }
  interface MeetingCommands {
    readonly captions: CaptionsCommands;
  }
}
