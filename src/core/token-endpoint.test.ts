import { expect } from '@open-wc/testing';
import { VisioError } from './errors.js';
import type { TokenRequest } from './token.js';
import { requestToken, tokenEndpoint } from './token-request.js';

const { signal } = new AbortController();
const REQUEST: TokenRequest = { room: 'rdv', displayName: 'Amina', reason: 'join', attempt: 1, signal };

describe('tokenEndpoint', () => {
  const { fetch } = globalThis;
  let calls: { url: string; init: RequestInit }[];
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  function answer(respond: () => Response | Promise<Response>): void {
    calls = [];
    globalThis.fetch = (input, init = {}) => {
      calls.push({ url: input as string, init });
      return Promise.resolve().then(respond);
    };
  }

  const json = (body: unknown, status = 200) => Response.json(body, { status });

  /** What the whole chain makes of an answer: its value, or the code of its error. */
  async function outcome(respond: () => Response | Promise<Response>): Promise<unknown> {
    answer(respond);
    try {
      return await requestToken(tokenEndpoint('/visio/token'), REQUEST, signal);
    } catch (error) {
      return error instanceof VisioError ? `${error.code} ${error.message}` : error;
    }
  }

  it('asks in the shape of LiveKit’s endpoint: same-origin cookies only, no referrer, no cache', async () => {
    answer(() => json({ participant_token: 't' }));
    await tokenEndpoint('/visio/token')(REQUEST);
    const [call] = calls;
    const { body, ...init } = call?.init ?? {};
    expect(call?.url).to.equal('/visio/token');
    expect(init).to.deep.equal({
      method: 'POST',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { 'content-type': 'application/json' },
      signal,
    });
    expect(JSON.parse(body as string)).to.deep.equal({
      room_name: 'rdv',
      participant_name: 'Amina',
      reason: 'join',
      attempt: 1,
    });
  });

  it('says which identity to keep when a meeting is entered again', async () => {
    answer(() => json('t'));
    await tokenEndpoint('/visio/token')({ ...REQUEST, reason: 'rejoin', identity: 'amina' });
    expect(JSON.parse(calls[0]?.init.body as string)).to.include({ reason: 'rejoin', participant_identity: 'amina' });
  });

  it('reads both shapes of a token', async () => {
    expect(await outcome(() => json({ participant_token: 't', server_url: 'wss://a.example' }))).to.include({
      token: 't',
      serverUrl: 'wss://a.example',
    });
    expect(await outcome(() => json({ token: 't' }))).to.include({ token: 't' });
  });

  it('reads a wait or a denial that comes with an HTTP error', async () => {
    expect(await outcome(() => json({ status: 'waiting', retryAfter: 4 }, 503))).to.include({ retryAfter: 4 });
    expect(await outcome(() => json({ status: 'denied', message: 'Non' }, 403))).to.match(/^TOKEN_DENIED/);
  });

  const FAILURES: readonly (readonly [what: string, respond: () => Response | Promise<Response>, error: RegExp])[] = [
    ['an HTTP error', () => new Response('no', { status: 500 }), /^TOKEN_HTTP .*HTTP 500/],
    ['an HTTP error in JSON', () => json({ error: 'no' }, 401), /^TOKEN_HTTP .*HTTP 401/],
    ['an HTTP error with a status word of its own', () => json({ status: 'error' }, 422), /^TOKEN_HTTP .*HTTP 422/],
    ['a page in the place of JSON', () => new Response('<!doctype html>'), /^TOKEN_MALFORMED/],
    ['an empty answer', () => new Response(null, { status: 204 }), /^TOKEN_MALFORMED/],
    ['JSON without a token', () => json({ name: 'rdv' }), /^TOKEN_MALFORMED/],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), /^TOKEN_NETWORK/],
  ];
  for (const [what, respond, error] of FAILURES)
    it(`fails with its own code for ${what}`, async () => expect(await outcome(respond)).to.match(error));
});
