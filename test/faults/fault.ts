import type { RoomPage } from '../e2e/room-page.js';
import type { Follow } from './follows.js';
import type { Scene } from './scene.js';

/** Where the sentence is read. */
export type Place =
  'failure' | 'left' | 'notices' | 'first screen' | 'reason' | 'message' | 'field' | 'tile' | 'connecting';

/** What a person perceives of a fault, and what the page is told. */
export interface Outcome {
  /** Of the French sentence; the table has it whole, in both languages. `null`: nothing is said, nothing is to be done. */
  readonly says: RegExp | null;
  /** Each `visio-error` and `visio-left` until then, in order: `ACCESS_REFUSED fatal`, `left ended`. */
  readonly events: readonly string[];
  /** The main way out by its name, and what a press on it brings; `null`: there is none, or none is needed. */
  readonly way: { readonly button: string | RegExp; readonly then: Follow } | null;
}

export interface Fault {
  /** As the reference of livekit-client calls it. */
  readonly name: string;
  /** How it is brought about. */
  readonly staged: string;
  readonly place: Place;
  /** Brings it about; the person who suffers it. Where nothing is said, it returns once the fault is over. */
  stage(scene: Scene): Promise<RoomPage>;
  /** The cause goes away, before the way out is taken. By default the gateway has no trouble any more. */
  mend?(scene: Scene, person: RoomPage): Promise<unknown> | undefined;
  /** Uncaught errors that are not ours. */
  readonly tolerates?: RegExp;
  readonly expects: Outcome;
  /** It waits for a time-out: begun before the others. */
  readonly isSlow?: boolean;
}

export interface Chapter {
  readonly title: string;
  readonly faults: readonly Fault[];
}

/** What was observed of one fault. */
export interface Row {
  readonly name: string;
  readonly staged: string;
  readonly french: string;
  readonly english: string;
  readonly events: readonly string[];
  readonly button: string;
  readonly then: string;
}
