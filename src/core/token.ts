/** Why a token is asked for. `expired`: the server refused the last one. */
export type TokenReason = 'join' | 'rejoin' | 'expired';

export interface TokenRequest {
  /** The `room` attribute. */
  readonly room: string;
  readonly displayName: string;
  readonly reason: TokenReason;
  /** From 1, for each join. */
  readonly attempt: number;
  /** The identity of the meeting that is being rejoined: answering with another leaves a second tile behind. */
  readonly identity?: string;
  /** Aborted by `leave()`, by the removal of the element and after 15 s. */
  readonly signal: AbortSignal;
}

export type TokenAnswer =
  | string
  | {
      readonly token: string;
      /** What the server calls the room, where that is not the `room` attribute: the token must open this one. */
      readonly room?: string;
      readonly serverUrl?: string;
      readonly iceServers?: readonly RTCIceServer[];
    }
  | {
      readonly status: 'waiting';
      /** Seconds before the next question; 2 by default, kept between 0.5 and 60. */
      readonly retryAfter?: number;
      /** How many people are before this one. */
      readonly position?: number;
      readonly message?: string;
    }
  | { readonly status: 'denied'; readonly message?: string };

/** Gives the token of a meeting. Called at `join()` and not before; see `docs/token.md`. */
export type FetchToken = (request: TokenRequest) => Promise<TokenAnswer> | TokenAnswer;
