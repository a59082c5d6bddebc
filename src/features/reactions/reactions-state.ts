import type { ReactionName } from './reaction-names.js';

export interface Reaction {
  /** Counts up: two reactions never have the same. */
  readonly key: number;
  readonly name: ReactionName;
  /** The identity of whoever sent it. */
  readonly from: string;
  /** Their name, cleaned; `''` when they have none. */
  readonly sender: string;
  readonly isLocal: boolean;
}

export interface ReactionsState {
  /** Of the last three seconds, oldest first, six at most. */
  readonly recent: readonly Reaction[];
  /** `unavailable`: the token forbids data. */
  readonly support: 'available' | 'unavailable';
}

export interface ReactionsCommands {
  send(name: ReactionName): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    readonly reactions?: ReactionsState;
  }
  interface MeetingCommands {
    readonly reactions: ReactionsCommands;
  }
}
