import { VisioError } from '../core/errors.js';

/** livekit-client's `ConnectionErrorReason`; a test compares them with the real ones. */
export const CONNECTION_ERROR_REASONS = {
  NotAllowed: 0,
  ServerUnreachable: 1,
  InternalError: 2,
  Cancelled: 3,
  LeaveRequest: 4,
  Timeout: 5,
  WebSocket: 6,
  ServiceNotFound: 7,
} as const;

interface ErrorFields {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly reason?: unknown;
  readonly status?: unknown;
}

/**
 * Reads what `Room.connect` threw. Only `reason` and `status` are trusted: `reasonName` is wrong in 2.23.0, class names
 * are minified, and the message may hold the whole token.
 */
export function connectError(error: unknown): VisioError {
  if (error instanceof VisioError) return error;
  const { name, message, reason, status } = (typeof error === 'object' && error !== null ? error : {}) as ErrorFields;
  const fatal = { isFatal: true, cause: error };
  const text = typeof message === 'string' ? message : '';
  // Two messages are read. The reason beside this one says InternalError, as a socket that closes does;
  if (/could not establish pc connection/i.test(text)) return new VisioError('MEDIA_BLOCKED', fatal);
  // and here that nothing answers, though an old server has.
  if (/unknown server version/i.test(text))
    return new VisioError('SERVER_UNAVAILABLE', { ...fatal, detail: 'the server is too old' });
  switch (reason) {
    case CONNECTION_ERROR_REASONS.NotAllowed:
      return new VisioError(status === 404 ? 'ROOM_NOT_FOUND' : 'ACCESS_REFUSED', {
        ...fatal,
        ...statusDetail(status),
      });
    case CONNECTION_ERROR_REASONS.ServerUnreachable:
      return new VisioError('SERVER_UNREACHABLE', fatal);
    case CONNECTION_ERROR_REASONS.Cancelled:
      return new VisioError('ABORTED');
    case CONNECTION_ERROR_REASONS.LeaveRequest:
      return new VisioError('JOIN_REFUSED', fatal);
    case CONNECTION_ERROR_REASONS.InternalError:
    case CONNECTION_ERROR_REASONS.Timeout:
    case CONNECTION_ERROR_REASONS.WebSocket:
    case CONNECTION_ERROR_REASONS.ServiceNotFound:
      return new VisioError('SERVER_UNAVAILABLE', { ...fatal, ...statusDetail(status) });
    default:
      return new VisioError(name === 'UnsupportedServer' ? 'SERVER_UNAVAILABLE' : 'COMMAND_FAILED', fatal);
  }
}

function statusDetail(status: unknown): { detail?: string } {
  return typeof status === 'number' ? { detail: `HTTP ${status}` } : {};
}

/** A refusal of the token itself: worth one fresh token before it is shown. */
export function isTokenRefusal(error: VisioError): boolean {
  return error.code === 'ACCESS_REFUSED' && error.message.includes('401');
}
