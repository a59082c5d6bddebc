import { expect, waitUntil } from '@open-wc/testing';
import { DisconnectReason } from '@livekit/protocol';
import { FakeClock } from '../../test/support/fake-clock.js';
import { FakeSignal, type Welcome } from '../../test/support/fake-signal.js';
import { failureOf, grant, recordedSession, TOKEN, watchedSession } from '../../test/support/session.js';
import { runUntil } from '../../test/support/virtual-time.js';
import { loadSdk } from './load.js';

const { signal: never } = new AbortController();

describe('Session: each way a join fails', () => {
  const ROWS: readonly (readonly [what: string, welcome: Welcome, message: string])[] = [
    [
      'bad or expired token',
      { kind: 'http', status: 401, text: `invalid token: ${TOKEN}` },
      'ACCESS_REFUSED: HTTP 401',
    ],
    ['no grant for the room', { kind: 'http', status: 403 }, 'ACCESS_REFUSED: HTTP 403'],
    ['no such room', { kind: 'http', status: 404, text: 'requested room does not exist' }, 'ROOM_NOT_FOUND: HTTP 404'],
    [
      'no service at that address',
      { kind: 'http', status: 404, text: 'page not found' },
      'SERVER_UNAVAILABLE: no service at this address',
    ],
    ['too many requests', { kind: 'http', status: 429 }, 'SERVER_UNAVAILABLE'],
    ['an error of the server', { kind: 'http', status: 500 }, 'SERVER_UNAVAILABLE'],
    ['leave during the join', { kind: 'leave', reason: DisconnectReason.ROOM_DELETED }, 'JOIN_REFUSED'],
    ['silence', { kind: 'silent' }, 'SERVER_UNAVAILABLE'],
    ['a socket that closes', { kind: 'close', code: 1011 }, 'SERVER_UNAVAILABLE'],
    ['no server', { kind: 'unreachable' }, 'SERVER_UNREACHABLE'],
    ['no way for audio and video', { kind: 'no-media' }, 'MEDIA_BLOCKED'],
    [
      'a second tab, before audio and video got through',
      { kind: 'entry-then-leave', reason: DisconnectReason.DUPLICATE_IDENTITY },
      'JOIN_REFUSED',
    ],
  ];
  let clock: FakeClock;
  let server: FakeSignal;
  before(() => loadSdk());
  beforeEach(() => {
    server = new FakeSignal().install();
    clock = new FakeClock().install();
  });
  afterEach(() => {
    clock.restore();
    server.restore();
  });

  for (const [what, welcome, message] of ROWS)
    it(`${what} → ${message}, one error only, no event beside it`, async () => {
      const { session, events } = await recordedSession();
      server.welcome = welcome;
      const error = await runUntil(clock, failureOf(session.connect(grant(), never)));
      expect(error.message).to.equal(message);
      expect(error.isFatal).to.be.true;
      expect([error.stack, (error.cause as Error).message, (error.cause as Error).stack].join()).not.to.include(TOKEN);
      expect(events).to.deep.equal([]);
      await runUntil(clock, session.dispose());
    });

  it('tells a second tab at once, not after the time-out of the peer connection', async () => {
    const { session } = await recordedSession();
    server.welcome = { kind: 'entry-then-leave', reason: DisconnectReason.DUPLICATE_IDENTITY };
    const began = clock.now;
    await runUntil(clock, failureOf(session.connect(grant(), never)));
    expect(clock.now - began).to.be.below(5000);
    server.welcome = { kind: 'http', status: 403 };
    expect((await runUntil(clock, failureOf(session.connect(grant(), never)))).code).to.equal('ACCESS_REFUSED');
  });
});

describe('Session: the page’s policy forbids the server', () => {
  const violation = (init: Partial<SecurityPolicyViolationEventInit>) =>
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        documentURI: location.href,
        violatedDirective: 'connect-src',
        effectiveDirective: 'connect-src',
        originalPolicy: '',
        disposition: 'enforce',
        statusCode: 200,
        ...init,
      }),
    );
  let server: FakeSignal;
  beforeEach(() => {
    server = new FakeSignal().install();
    server.welcome = { kind: 'unreachable' };
  });
  afterEach(() => server.restore());

  async function messageWith(init: Partial<SecurityPolicyViolationEventInit>): Promise<string> {
    const { session } = await recordedSession();
    const failure = failureOf(session.connect(grant(), never));
    await Promise.resolve();
    violation(init);
    const { message } = await failure;
    await session.dispose();
    return message;
  }

  const MISSING = 'CSP_BLOCKED: add to connect-src: wss://signal.example https://signal.example';

  it('names the missing directive, for either scheme, token left out', async () => {
    expect(await messageWith({ blockedURI: `https://signal.example/rtc?access_token=${TOKEN}` })).to.equal(MISSING);
    expect(await messageWith({ blockedURI: 'wss://signal.example/rtc/v1' })).to.equal(MISSING);
    expect(await messageWith({ blockedURI: 'wss' })).to.equal(MISSING);
  });

  it('is not told by violations of others', async () => {
    expect(await messageWith({ blockedURI: 'https://other.example/x' })).to.equal('SERVER_UNREACHABLE');
    expect(await messageWith({ blockedURI: 'inline' })).to.equal('SERVER_UNREACHABLE');
    expect(await messageWith({ effectiveDirective: 'img-src', blockedURI: 'https://signal.example/x' })).to.equal(
      'SERVER_UNREACHABLE',
    );
  });
});

describe('Session: a meeting', () => {
  const watched = watchedSession();

  it('is entered, left without an event, and entered again with the same room', async () => {
    const { room } = watched.session;
    for (let turn = 0; turn < 2; turn++) {
      await watched.session.connect(grant(), never);
      expect(watched.spy.open).to.have.length(1);
      await watched.session.disconnect();
      expect(watched.spy.open).to.have.length(0);
    }
    expect(watched.session.room).to.equal(room);
    expect(watched.events).to.deep.equal([]);
  });

  it('asks for nothing to be sent, and lets the server pause a video', async () => {
    await watched.session.connect(grant(), never);
    const { connectionSettings } = watched.server.lastJoin ?? {};
    expect(connectionSettings?.autoSubscribe).to.be.false;
    expect(connectionSettings?.subscriberAllowPause).to.be.true;
    expect(connectionSettings?.adaptiveStream).to.be.true;
  });

  it('tells the server’s reason when it ends the meeting', async () => {
    await watched.session.connect(grant(), never);
    watched.server.leave(DisconnectReason.PARTICIPANT_REMOVED);
    await waitUntil(() => watched.events.length > 0);
    expect(watched.events).to.deep.equal(['disconnected 4']);
    expect(watched.spy.open).to.have.length(0);
  });

  it('given up before, at once and while the server is asked: ABORTED, nothing stays open, no event', async () => {
    const early = AbortSignal.abort();
    expect((await failureOf(watched.session.connect(grant(), early))).code).to.equal('ABORTED');
    expect(watched.server.addresses).to.have.length(0);
    watched.server.welcome = { kind: 'silent' };
    for (const isAsked of [() => true, () => watched.spy.open.length > 0, () => watched.server.addresses.length > 0]) {
      watched.server.addresses.length = 0;
      const abort = new AbortController();
      const failure = failureOf(watched.session.connect(grant(), abort.signal));
      await waitUntil(isAsked);
      abort.abort();
      expect((await failure).code).to.equal('ABORTED');
      expect(watched.spy.open).to.have.length(0);
    }
    watched.server.welcome = { kind: 'entry' };
    await watched.session.connect(grant(), never);
    expect(watched.events).to.deep.equal([]);
  });

  it('livekit-client’s own attempts can be ended, even one that gets no answer; then the room is entered again', async () => {
    await watched.session.connect(grant(), never);
    watched.server.welcome = { kind: 'silent' };
    const asked = watched.server.addresses.length;
    watched.server.drop();
    await waitUntil(() => watched.server.addresses.length > asked, 'an attempt is under way');
    expect(watched.events).to.deep.equal(['reconnecting signal']);
    await watched.session.stopReconnecting();
    expect(watched.events).to.deep.equal(['reconnecting signal', 'disconnected 1']);
    expect(watched.spy.open).to.have.length(0);
    watched.server.welcome = { kind: 'entry' };
    await watched.session.connect(grant(), never);
    expect(watched.spy.open).to.have.length(1);
  });

  it('ending attempts that have just succeeded leaves the meeting alone', async () => {
    await watched.session.connect(grant(), never);
    await watched.session.stopReconnecting();
    expect(watched.session.room).to.include({ state: 'connected' });
    expect(watched.events).to.deep.equal([]);
  });

  it('lets a departure and a new entrance follow each other, however fast they were asked for', async () => {
    const first = watched.session.connect(grant(), never);
    const out = watched.session.disconnect();
    const second = watched.session.connect(grant(), never);
    await Promise.all([first, out, second]);
    expect(watched.spy.open).to.have.length(1);
    expect(watched.events).to.deep.equal([]);
  });
});
