import { expect } from '@open-wc/testing';
import { FakeClock } from '../../test/support/fake-clock.js';
import { VisioError } from './errors.js';
import type { FetchToken, TokenRequest } from './token.js';
import { requestToken, TOKEN_TIMEOUT } from './token-request.js';

const REQUEST = { room: 'rdv', displayName: 'Amina', reason: 'join', attempt: 1 } as const;

async function failureOf(promise: Promise<unknown>): Promise<VisioError> {
  const error: unknown = await promise.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  if (error instanceof VisioError) return error;
  throw error;
}

/** An answer that comes when the test wants it to. */
function later(): {
  fetchToken: FetchToken;
  answer: (value: string) => void;
  fail: (error: unknown) => void;
  asked: TokenRequest[];
} {
  const asked: TokenRequest[] = [];
  let answer!: (value: string) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<string>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  const fetchToken: FetchToken = (request) => {
    asked.push(request);
    return promise;
  };
  return { fetchToken, answer, fail, asked };
}

describe('requestToken', () => {
  let clock: FakeClock;
  let abort: AbortController;
  beforeEach(() => {
    clock = new FakeClock().install();
    abort = new AbortController();
  });
  afterEach(() => clock.restore());

  it('asks once, with the request and a live signal, and leaves no timer', async () => {
    const { fetchToken, answer, asked } = later();
    const result = requestToken(fetchToken, REQUEST, abort.signal);
    const [request] = asked;
    expect(asked).to.have.length(1);
    expect(request).to.deep.include(REQUEST);
    expect(request?.signal.aborted).to.be.false;
    answer('t');
    expect(await result).to.include({ kind: 'token', token: 't' });
    expect(clock.pending).to.equal(0);
  });

  it('accepts an answer that is no promise', async () => {
    expect(await requestToken(() => 't', REQUEST, abort.signal)).to.include({ token: 't' });
  });

  it('gives up after fifteen seconds of silence, tells the page’s request to stop, drops the late answer', async () => {
    const { fetchToken, answer, asked } = later();
    const result = failureOf(requestToken(fetchToken, REQUEST, abort.signal));
    expect(TOKEN_TIMEOUT).to.equal(15_000);
    await clock.advance(14_999);
    expect(asked[0]?.signal.aborted).to.be.false;
    await clock.advance(1);
    expect(await result).to.include({ code: 'TOKEN_TIMEOUT', isFatal: true });
    expect(asked[0]?.signal.aborted).to.be.true;
    answer('late');
    await clock.advance(0);
  });

  it('takes another time-out', async () => {
    const result = failureOf(requestToken(later().fetchToken, REQUEST, abort.signal, 10));
    await clock.advance(10);
    expect((await result).code).to.equal('TOKEN_TIMEOUT');
  });

  it('stops at once when the join is given up, tells the page’s request, leaves no timer', async () => {
    const { fetchToken, fail, asked } = later();
    const result = failureOf(requestToken(fetchToken, REQUEST, abort.signal));
    abort.abort();
    expect((await result).code).to.equal('ABORTED');
    expect(asked[0]?.signal.aborted).to.be.true;
    expect(clock.pending).to.equal(0);
    // What a stopped request answers late must not become an unhandled rejection either.
    fail(new DOMException('stopped', 'AbortError'));
    await clock.advance(0);
  });

  it('asks nothing when the join was given up before', async () => {
    const { fetchToken, asked } = later();
    abort.abort();
    expect((await failureOf(requestToken(fetchToken, REQUEST, abort.signal))).code).to.equal('ABORTED');
    expect(asked).to.have.length(0);
  });

  it('says what the page’s function threw, at once or later, without the token', async () => {
    const cause = new Error('access_token=secret');
    for (const fetchToken of [
      () => {
        throw cause;
      },
      () => Promise.reject(cause),
    ]) {
      const error = await failureOf(requestToken(fetchToken, REQUEST, abort.signal));
      expect(error).to.include({ code: 'TOKEN_FAILED', isFatal: true });
      expect((error.cause as Error).message).to.equal('[token]');
    }
    expect(clock.pending).to.equal(0);
  });

  it('passes a VisioError on as it is', async () => {
    const known = new VisioError('TOKEN_NETWORK');
    expect(await failureOf(requestToken(() => Promise.reject(known), REQUEST, abort.signal))).to.equal(known);
  });
});
