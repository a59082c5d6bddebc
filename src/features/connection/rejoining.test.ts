import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { jwt, meetingToEnter } from '../../../test/support/stub-session.js';
import { VisioError } from '../../core/errors.js';

const UNREACHABLE = new VisioError('SERVER_UNREACHABLE');

let clock: FakeClock;
const { random } = Math;

/** Time stands still between two steps of a test, and chance is always the same. */
function withClockAndLuck(): void {
  beforeEach(() => {
    clock = new FakeClock().install();
    Math.random = () => 0.5;
  });
  afterEach(() => {
    clock.restore();
    Math.random = random;
  });
}

/** In the meeting, with a server that from now on cannot be reached. */
async function entered({ failures = 0 } = {}) {
  const all = meetingToEnter();
  await all.flow.join();
  all.questions.length = 0;
  all.session.grants.length = 0;
  for (let i = 0; i < failures; i++) all.session.outcomes.push(UNREACHABLE);
  return all;
}

describe('connection: livekit-client’s own reconnection', () => {
  withClockAndLuck();
  it('is said, with what is being restored, and ends where it began', async () => {
    const { session, state, statuses, questions } = await entered();
    const { joinedAt } = state();
    session.events.onReconnecting('signal');
    expect(state()).to.include({ status: 'reconnecting', reconnection: 'signal', attempt: 0, joinedAt });
    session.events.onReconnecting('media');
    expect(state()).to.include({ reconnection: 'media' });
    await clock.advance(0);
    session.events.onReconnected();
    expect(state()).to.include({ status: 'connected', reconnection: null, joinedAt });
    await clock.advance(0);
    expect(statuses.slice(-2)).to.deep.equal(['reconnecting', 'connected']);
    expect(questions, 'no token is asked for').to.have.length(0);
  });
});

describe('connection: the rejoin loop', () => {
  withClockAndLuck();
  it('tries again at 0, 1, 2, 4, 8, 15, 30 s and every 30 s after', async () => {
    const { session, state, questions } = await entered({ failures: 9 });
    const began = clock.now;
    const times: number[] = [];
    session.events.onDisconnected(undefined);
    for (let second = 0; second <= 180; second++) {
      while (times.length < questions.length) times.push(Math.round((clock.now - began) / 1000));
      await clock.advance(second === 0 ? 0 : 1000);
      while (times.length < questions.length) times.push(Math.round((clock.now - began) / 1000));
    }
    expect(times).to.deep.equal([0, 1, 3, 7, 15, 30, 60, 90, 120, 150]);
    expect(state().status).to.equal('connected');
  });

  it('counts the attempts', async () => {
    const { session, state } = await entered({ failures: 2 });
    session.events.onDisconnected(undefined);
    expect(state().attempt).to.equal(1);
    await clock.advance(0);
    expect(state().attempt).to.equal(2);
    await clock.advance(1000);
    expect(state().attempt).to.equal(3);
    await clock.advance(2000);
    expect(state()).to.include({ status: 'connected', attempt: 0 });
  });

  it('goes on counting when the meeting is lost again at once, and begins anew when it has held', async () => {
    const { session, state, questions } = await entered();
    for (const [attempt, wait] of [
      [1, 0],
      [2, 1000],
      [3, 2000],
    ] as const) {
      session.events.onDisconnected(3);
      expect(state()).to.include({ status: 'reconnecting', attempt });
      const asked = questions.length;
      if (wait > 0) await clock.advance(wait - 1);
      expect(questions.length).to.equal(asked);
      await clock.advance(1);
      expect(state().status).to.equal('connected');
    }
    await clock.advance(30_000);
    session.events.onDisconnected(3);
    expect(state().attempt).to.equal(1);
  });

  it('enters once more after a loss that has that limit, not for ever', async () => {
    const { session, state, codes } = await entered();
    session.events.onDisconnected(15);
    await clock.advance(0);
    expect(state().status).to.equal('connected');
    session.events.onDisconnected(15);
    await clock.advance(0);
    expect(state()).to.include({ status: 'left', leaveReason: 'media-blocked' });
    expect(codes()).to.deep.equal(['CONNECTION_LOST']);
  });

  it('keeps the hour of the join, sends what was on again, keeps one session', async () => {
    const { session, state, page, meeting } = await entered();
    const { joinedAt } = state();
    await clock.advance(90_000);
    session.events.onDisconnected(undefined);
    await clock.advance(0);
    expect(state().joinedAt).to.equal(joinedAt);
    expect(session.republished).to.equal(1);
    expect(page.isOpened).to.equal(1);
    expect(meeting.room).to.equal(session.room);
  });

  it('gives up after five minutes, says so once, and can be entered again', async () => {
    const { flow, session, state, codes, questions } = await entered({ failures: 100 });
    session.events.onDisconnected(undefined);
    await clock.advance(299_000);
    expect(state().status).to.equal('reconnecting');
    await clock.advance(31_000);
    expect(state()).to.include({ status: 'left', leaveReason: 'connection-lost' });
    expect(codes()).to.deep.equal(['CONNECTION_LOST']);
    const asked = questions.length;
    await clock.advance(600_000);
    expect(questions).to.have.length(asked);
    session.outcomes.length = 0;
    await flow.join();
    expect(state().status).to.equal('connected');
  });

  it('MEDIA_FAILURE: one attempt, then says that the network lets no media through', async () => {
    const { session, state, questions, codes } = await entered({ failures: 1 });
    session.events.onDisconnected(15);
    await clock.advance(0);
    expect(state()).to.include({ status: 'left', leaveReason: 'media-blocked' });
    expect(questions).to.have.length(1);
    expect(codes()).to.deep.equal(['CONNECTION_LOST']);
  });

  const WAKES: readonly (readonly [what: string, wake: (flow: { retryNow(): Promise<void> }) => unknown])[] = [
    ['the button', (flow) => flow.retryNow()],
    ['the network that comes back', () => dispatchEvent(new Event('online'))],
    ['the page that comes back', () => dispatchEvent(new PageTransitionEvent('pageshow'))],
    ['the tab that is shown', () => document.dispatchEvent(new Event('visibilitychange'))],
  ];
  for (const [what, wake] of WAKES)
    it(`${what} wakes it`, async () => {
      const { flow, session, state } = await entered({ failures: 7 });
      session.events.onDisconnected(undefined);
      await clock.advance(61_000);
      expect(state()).to.include({ status: 'reconnecting', attempt: 8 });
      wake(flow);
      await clock.advance(0);
      expect(state().status).to.equal('connected');
      expect(clock.pending).to.equal(0);
    });

  it('waits for the network while the browser says there is none', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const { session, state, questions } = await entered();
      session.events.onDisconnected(undefined);
      await clock.advance(20_000);
      expect(questions).to.have.length(0);
      dispatchEvent(new Event('online'));
      await clock.advance(0);
      expect(state().status).to.equal('connected');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('leaving stops it', async () => {
    const { flow, session, state, questions } = await entered({ failures: 100 });
    session.events.onDisconnected(undefined);
    await clock.advance(5000);
    await flow.leave();
    const asked = questions.length;
    await clock.advance(300_000);
    expect(questions).to.have.length(asked);
    expect(state()).to.include({ status: 'left', leaveReason: 'left', attempt: 0, reconnection: null });
    expect(clock.pending).to.equal(0);
  });

  it('a loss while entering again is one more loop, not a second one', async () => {
    const { session, questions, state } = await entered();
    session.republish = () => new Promise(() => undefined);
    session.events.onDisconnected(undefined);
    await clock.advance(0);
    session.outcomes.push(UNREACHABLE);
    session.events.onDisconnected(undefined);
    await clock.advance(1000);
    await clock.advance(2000);
    expect(state().status).to.equal('connected');
    expect(questions).to.have.length(3);
  });

  it('a camera that cannot be sent again does not throw the person out: reported, still connected', async () => {
    const { session, state, codes, questions } = await entered();
    session.republish = () => Promise.reject(new VisioError('PUBLISH_FAILED'));
    session.events.onDisconnected(undefined);
    await clock.advance(60_000);
    expect(state().status).to.equal('connected');
    expect(codes()).to.deep.equal(['PUBLISH_FAILED']);
    expect(questions).to.have.length(1);
  });
});

describe('connection: who one is when the meeting is entered again', () => {
  withClockAndLuck();
  it('asks to keep the identity', async () => {
    const { session, questions } = await entered();
    session.events.onDisconnected(undefined);
    await clock.advance(0);
    expect(questions[0]).to.include({ reason: 'rejoin', identity: 'amina', attempt: 1 });
  });

  it('stays who one was while the token is good, whatever the portal answers', async () => {
    const { session, page, state } = await entered();
    page.fetchToken = () => jwt({ sub: 'somebody-else' });
    session.events.onDisconnected(undefined);
    await clock.advance(0);
    expect(state().identity).to.equal('amina');
    expect(session.grants[0]?.token).not.to.equal(jwt({ sub: 'somebody-else' }));
  });

  it('takes the new identity once the old token is over', async () => {
    const { session, page, state } = await entered();
    await clock.advance(601_000);
    page.fetchToken = () => jwt({ sub: 'somebody-else' });
    session.events.onDisconnected(undefined);
    await clock.advance(0);
    expect(state()).to.include({ status: 'connected', identity: 'somebody-else' });
  });

  it('enters with the old token while it is good and the portal does not answer', async () => {
    const { session, page, state } = await entered();
    for (const code of ['TOKEN_NETWORK', 'TOKEN_HTTP'] as const) {
      page.fetchToken = () => Promise.reject(new VisioError(code));
      session.events.onDisconnected(undefined);
      await clock.advance(0);
      expect(state()).to.include({ status: 'connected', identity: 'amina' });
      await clock.advance(30_000);
    }
  });

  it('a token that the server refuses: asks once more, still for the same identity, still reconnecting', async () => {
    const { session, page, questions, statuses } = await entered();
    session.outcomes.push(new VisioError('ACCESS_REFUSED', { detail: 'HTTP 401' }));
    page.fetchToken = ({ reason, attempt }) =>
      reason === 'expired' && attempt === 1 ? { status: 'waiting', retryAfter: 1 } : jwt();
    session.events.onDisconnected(undefined);
    await clock.advance(1000);
    expect(questions.map(({ reason, identity }) => [reason, identity])).to.deep.equal([
      ['rejoin', 'amina'],
      ['expired', 'amina'],
      ['expired', 'amina'],
    ]);
    expect(statuses.slice(-2)).to.deep.equal(['reconnecting', 'connected']);
  });

  it('a token that the server refuses is never used again, even where the next one says somebody else', async () => {
    const { session, page, state } = await entered();
    session.outcomes.push(new VisioError('ACCESS_REFUSED', { detail: 'HTTP 401' }));
    page.fetchToken = ({ reason }) => jwt({ sub: reason === 'expired' ? 'somebody-else' : 'amina' });
    session.events.onDisconnected(undefined);
    await clock.advance(0);
    expect(state()).to.include({ status: 'connected', identity: 'somebody-else' });
  });

  it('waits, still reconnecting, when the portal says so', async () => {
    const { session, page, state, statuses } = await entered();
    page.fetchToken = ({ attempt }) => (attempt === 1 ? { status: 'waiting', retryAfter: 3, position: 1 } : jwt());
    session.events.onDisconnected(undefined);
    await clock.advance(0);
    expect(state()).to.deep.include({ status: 'reconnecting', waiting: { position: 1, message: null } });
    await clock.advance(3000);
    expect(state()).to.deep.include({ status: 'connected', waiting: null });
    expect(statuses).not.to.include('waiting');
  });

  for (const code of ['TOKEN_DENIED', 'TOKEN_WRONG_ROOM', 'ROOM_NOT_FOUND'] as const)
    it(`${code} ends it: another attempt would meet it again`, async () => {
      const { session, page, state, codes, questions } = await entered();
      page.fetchToken = () => Promise.reject(new VisioError(code));
      session.events.onDisconnected(undefined);
      await clock.advance(300_000);
      expect(state()).to.include({ status: 'left', leaveReason: 'refused' });
      expect(codes()).to.deep.equal([code]);
      expect(questions).to.have.length(1);
    });
});
