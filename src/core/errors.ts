/**
 * Why something failed, for programs. The words for people are looked up from the code when they are shown.
 * This union is the whole list and is documented in `docs/errors.md`.
 */
export type VisioErrorCode =
  // ── what the page gave us ──
  /** The `room` attribute is empty. */
  | 'ROOM_MISSING'
  /** `server-url` is not a `wss:` or `https:` address (`ws:` and `http:` on the loopback only). */
  | 'SERVER_URL_INVALID'
  /** Neither `fetchToken` nor `token-endpoint` is set. */
  | 'TOKEN_SOURCE_MISSING'
  // ── asking for a token ──
  /** No answer within 15 s. */
  | 'TOKEN_TIMEOUT'
  /** The request did not reach its end: network, CORS or Content Security Policy. */
  | 'TOKEN_NETWORK'
  /** The endpoint answered with an HTTP error; `status` holds it. */
  | 'TOKEN_HTTP'
  /** The answer has not the documented shape. */
  | 'TOKEN_MALFORMED'
  /** The server refused two tokens in a row, and the `exp` of the last is in the past. */
  | 'TOKEN_EXPIRED'
  /** The token opens another room. */
  | 'TOKEN_WRONG_ROOM'
  /** The answer was `{ status: 'denied' }`. */
  | 'TOKEN_DENIED'
  /** `fetchToken` threw; `cause` holds what it threw. */
  | 'TOKEN_FAILED'
  // ── entering the room ──
  /** The server refused the token (HTTP 401 or 403). */
  | 'ACCESS_REFUSED'
  /** The server knows no such room and may not make one. */
  | 'ROOM_NOT_FOUND'
  /** The server closed the door during the join: full, deleted, or the same identity entered elsewhere. */
  | 'JOIN_REFUSED'
  /** No connection to the server. */
  | 'SERVER_UNREACHABLE'
  /** The page's Content Security Policy forbids the server; the message names the missing directive. */
  | 'CSP_BLOCKED'
  /** The server answered, too slowly or with an error of its own. */
  | 'SERVER_UNAVAILABLE'
  /** Signalling works, audio and video do not get through. */
  | 'MEDIA_BLOCKED'
  /** No WebRTC in this browser. */
  | 'BROWSER_UNSUPPORTED'
  /** The page is not served over https: browsers give no camera and no microphone to it. */
  | 'INSECURE_CONTEXT'
  // ── during the meeting ──
  /** The connection was lost and could not be restored. */
  | 'CONNECTION_LOST'
  /** The command needs a meeting that is connected. */
  | 'NOT_CONNECTED'
  /** The token does not allow it. */
  | 'NOT_ALLOWED'
  /** The track could not be sent to the room. */
  | 'PUBLISH_FAILED'
  /** The message is empty, or longer than 2,000 characters. */
  | 'MESSAGE_INVALID'
  /** The message has not left; it is kept, and can be sent again. */
  | 'MESSAGE_NOT_SENT'
  /** Asked for more often than others should have to see; nothing was sent. */
  | 'RATE_LIMITED'
  // ── devices ──
  | 'DEVICE_DENIED'
  | 'DEVICE_DENIED_BY_SYSTEM'
  | 'DEVICE_DENIED_BY_PAGE'
  | 'DEVICE_NOT_FOUND'
  | 'DEVICE_IN_USE'
  | 'DEVICE_FAILED'
  /** This browser cannot do it: choose a speaker, share a screen, go full screen … */
  | 'UNSUPPORTED'
  // ── notices for developers ──
  /** The server proposes public STUN servers of third parties; they were left out. See `docs/security.md`. */
  | 'ICE_THIRD_PARTY'
  // ── commands ──
  /** The page prevented it (`visio-command`), or does not offer it (attribute `features`). Never reported by `visio-error`. */
  | 'REFUSED'
  /** The element was removed, or the person left, before the end. Never reported by `visio-error`. */
  | 'ABORTED'
  /** Anything else; `cause` holds it, without tokens. */
  | 'COMMAND_FAILED';

export interface VisioErrorOptions {
  /** Whether the meeting cannot go on (or begin) because of it. */
  readonly isFatal?: boolean;
  readonly cause?: unknown;
  /** For developers; may name a directive, an HTTP status … Never a token. */
  readonly detail?: string;
  /** Words the portal gave for people (`{ status: 'denied', message }`), shown as they are. */
  readonly publicMessage?: string;
}

/** Carries a code for programs; the words shown to people are looked up from it. */
export class VisioError extends Error {
  override readonly name = 'VisioError';
  readonly code: VisioErrorCode;
  readonly isFatal: boolean;
  readonly publicMessage: string | null;

  constructor(code: VisioErrorCode, options: VisioErrorOptions = {}) {
    const { isFatal = false, cause, detail, publicMessage } = options;
    super(
      detail ? `${code}: ${withoutSecrets(detail)}` : code,
      cause === undefined ? undefined : { cause: safeCause(cause) },
    );
    this.code = code;
    this.isFatal = isFatal;
    this.publicMessage = publicMessage ?? null;
  }

  static from(error: unknown, code: VisioErrorCode = 'COMMAND_FAILED'): VisioError {
    return error instanceof VisioError ? error : new VisioError(code, { cause: error });
  }

  static isAbort(error: unknown): boolean {
    return error instanceof VisioError && error.code === 'ABORTED';
  }
}

const SECRETS = [/access_token=[^&\s"']+/gi, /eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g];

/**
 * Cuts access tokens out of a text. The server quotes the whole token in some refusals, and livekit-client puts it in
 * the WebSocket address, so in its own messages too.
 */
export function withoutSecrets(text: string): string {
  return SECRETS.reduce((clean, secret) => clean.replace(secret, '[token]'), text);
}

/** A copy of the cause that holds no token, in its message, its stack nor its fields. */
function safeCause(cause: unknown): unknown {
  if (cause instanceof VisioError) return cause;
  if (cause instanceof Error) {
    const safe = new Error(withoutSecrets(cause.message));
    safe.name = cause.name;
    if (cause.stack) safe.stack = withoutSecrets(cause.stack);
    return safe;
  }
  return typeof cause === 'string' ? withoutSecrets(cause) : undefined;
}
