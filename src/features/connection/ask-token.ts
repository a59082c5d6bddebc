import { VisioError } from '../../core/errors.js';
import { checkServerUrl } from '../../core/server-url.js';
import type { TokenReason } from '../../core/token.js';
import { checkClaims, readClaims, type ValidToken } from '../../core/token-answer.js';
import { requestToken } from '../../core/token-request.js';
import { wait } from '../../core/wait.js';
import type { ConnectionConfig, ConnectionContext } from './connection-config.js';
import type { WaitingState } from './connection-state.js';

/** A token that may be tried, and who it says we are. Kept by the flow only: never in the state. */
export interface Admission {
  readonly token: string;
  readonly serverUrl: string;
  readonly identity: string | null;
  readonly expiresAt: number | null;
  readonly iceServers: readonly RTCIceServer[] | null;
}

export interface Question {
  readonly reason: TokenReason;
  /** The identity to keep, when the meeting is entered again. */
  readonly identity: string | null;
  readonly signal: AbortSignal;
  readonly onWaiting: (waiting: WaitingState) => void;
}

/**
 * Asks for a token until there is one: an answer `waiting` is asked again when it says so.
 *
 * @throws VisioError
 */
export async function askToken(
  { get }: Pick<ConnectionContext, 'get'>,
  config: ConnectionConfig,
  { reason, identity, signal, onWaiting }: Question,
): Promise<Admission> {
  const fetchToken = config.fetchToken();
  if (!fetchToken)
    throw new VisioError('TOKEN_SOURCE_MISSING', { isFatal: true, detail: 'set token-endpoint or fetchToken' });
  const room = config.roomName();
  for (let attempt = 1; ; attempt++) {
    const { displayName } = get();
    const question = { room, displayName, reason, attempt, ...(identity !== null && { identity }) };
    const answer = await requestToken(fetchToken, question, signal);
    if (answer.kind === 'token') return admit(answer, config, room);
    const { position, message, retryAfter } = answer;
    onWaiting({ position, message });
    await wait(retryAfter * 1000, { signal });
  }
}

function admit(answer: ValidToken, config: ConnectionConfig, roomName: string): Admission {
  const { token, room, serverUrl, iceServers } = answer;
  const claims = readClaims(token);
  checkClaims(claims, room ?? roomName);
  return {
    token,
    serverUrl: checkServerUrl(serverUrl ?? config.serverUrl(), config.serverUrl()),
    identity: claims.identity,
    expiresAt: claims.expiresAt,
    iceServers: iceServers ?? config.iceServers(),
  };
}
