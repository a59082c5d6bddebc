import { VisioError } from './errors.js';
import type { FetchToken, TokenRequest } from './token.js';
import { readTokenAnswer, type ValidAnswer } from './token-answer.js';

/** Milliseconds an answer may take. */
export const TOKEN_TIMEOUT = 15_000;

/**
 * Asks once. A late answer is dropped: the promise has been rejected by then.
 *
 * @throws VisioError `TOKEN_*`, or `ABORTED` when `signal` fired
 */
export async function requestToken(
  fetchToken: FetchToken,
  request: Omit<TokenRequest, 'signal'>,
  signal: AbortSignal,
  timeout = TOKEN_TIMEOUT,
): Promise<ValidAnswer> {
  if (signal.aborted) throw new VisioError('ABORTED');
  // Not AbortSignal.any: phones that are still in use do not have it.
  const question = new AbortController();
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new VisioError('ABORTED')), { once: true, signal: end.signal });
      timer = setTimeout(() => reject(new VisioError('TOKEN_TIMEOUT', { isFatal: true })), timeout);
    });
    const answer = Promise.resolve(fetchToken({ ...request, signal: question.signal }));
    return readTokenAnswer(await Promise.race([answer, stopped]));
  } catch (error) {
    if (error instanceof VisioError) throw error;
    throw new VisioError('TOKEN_FAILED', { isFatal: true, cause: error });
  } finally {
    clearTimeout(timer);
    end.abort();
    question.abort();
  }
}

/**
 * Asks an endpoint of the shape of LiveKit's standard one: POST of JSON, `room_name` and `participant_name` in,
 * `server_url` and `participant_token` out. Our `status` answers are accepted too.
 */
export function tokenEndpoint(url: string): FetchToken {
  return async ({ room, displayName, reason, attempt, identity, signal }) => {
    let response: Response;
    try {
      response = await fetch(url, {
        method: 'POST',
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          room_name: room,
          participant_name: displayName,
          ...(identity !== undefined && { participant_identity: identity }),
          reason,
          attempt,
        }),
        signal,
      });
    } catch (error) {
      throw new VisioError('TOKEN_NETWORK', { isFatal: true, cause: error });
    }
    const body: unknown = await response.json().catch(() => null);
    // A refusal may come with an HTTP error and still say why in our own words.
    const isOurs = isWord(body, 'denied') || isWord(body, 'waiting');
    if (!response.ok && !isOurs)
      throw new VisioError('TOKEN_HTTP', { isFatal: true, detail: `HTTP ${String(response.status)}` });
    if (body === null) throw new VisioError('TOKEN_MALFORMED', { isFatal: true, detail: 'the answer is not JSON' });
    return body as Awaited<ReturnType<FetchToken>>;
  };
}

function isWord(body: unknown, status: 'denied' | 'waiting'): boolean {
  return typeof body === 'object' && body !== null && 'status' in body && body.status === status;
}
