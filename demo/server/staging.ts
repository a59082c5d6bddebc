/** Refusals that a test can stage for the next join, as livekit-server words them. */
export const REFUSALS = {
  401: 'invalid authorization token',
  403: 'permissions denied',
  404: 'requested room does not exist',
  500: 'connection closed by media',
} as const;
export type RefusalStatus = keyof typeof REFUSALS;

/** Situations that no real server shows on demand. Shared by the whole server; a test sets them and the server obeys. */
export class Staging {
  /** Time between a client's request and the answer to its join, ms. */
  joinDelay = 0;
  /** Answers each resume with "reconnect fully". */
  refusesResume = false;
  /** Takes connections and never says a word, to anybody. */
  isSilent = false;
  /** How long a client may be without a signalling connection before it has left, ms. */
  departureTimeout = 15_000;
  /** Answers `/rtc/v1` with 404, as an older server does: clients fall back to two peer connections. */
  lacksSingleConnection = false;
  #nextRefusal: RefusalStatus | undefined;
  #refused = new Map<string, RefusalStatus>(); // by token

  /** The next join fails with this HTTP status; the one after it does not. */
  refuseNextJoin(status: RefusalStatus): void {
    this.#nextRefusal = status;
  }

  /**
   * The refusal of this request. One join makes several requests with the same token (the socket, then the validation that says
   * why; after a 404 both again on the older path): they all meet the same answer.
   */
  refusalOf(
    token: string,
    { isSingle, isValidation }: { isSingle: boolean; isValidation: boolean },
  ): RefusalStatus | undefined {
    const status = this.#refused.get(token) ?? this.#nextRefusal;
    if (status === undefined) return undefined;
    this.#nextRefusal = undefined;
    const isLast = isValidation && (status !== 404 || !isSingle);
    if (isLast) this.#refused.delete(token);
    else this.#refused.set(token, status);
    return status;
  }
}
