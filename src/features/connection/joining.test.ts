import { expect } from '@open-wc/testing';
import { clockAndDevices } from '../../../test/support/clock-and-devices.js';
import { codeOf, jwt, meetingToEnter } from '../../../test/support/stub-session.js';
import { VisioError, type VisioErrorCode } from '../../core/errors.js';
import type { FetchToken } from '../../core/token.js';

describe('connection: joining', () => {
  const fakes = clockAndDevices();
  it('asks for nothing before', async () => {
    const { questions, page, state } = meetingToEnter();
    await fakes.clock.advance(60_000);
    expect([questions.length, page.isOpened, page.loads, fakes.devices.questions.length]).to.deep.equal([0, 0, 0, 0]);
    expect(state()).to.include({ status: 'idle', roomName: 'rdv', displayName: 'Amina Diallo' });
  });

  it('asks for a token, connects with it, and the room is there', async () => {
    const { meeting, flow, session, questions, state, statuses } = meetingToEnter();
    const token = jwt();
    await flow.join();
    expect(questions).to.have.length(1);
    expect(questions[0]).to.include({ room: 'rdv', displayName: 'Amina Diallo', reason: 'join', attempt: 1 });
    expect(questions[0]).not.to.have.property('identity');
    expect(session.grants).to.deep.equal([
      { serverUrl: 'wss://visio.example', token, iceServers: null, iceTransportPolicy: 'all' },
    ]);
    expect(meeting.room).to.equal(session.room);
    expect(state()).to.include({ status: 'connected', identity: 'amina', joinedAt: fakes.clock.now, step: null });
    expect(statuses).to.deep.equal(['connecting', 'connected']);
  });

  it('says the step it is at, and since when', async () => {
    const { flow, session, state } = meetingToEnter();
    session.outcomes.push('hang');
    const joining = codeOf(flow.join());
    expect(state()).to.include({ status: 'connecting', step: 'token', since: fakes.clock.now });
    await fakes.clock.advance(1000);
    expect(state()).to.include({ status: 'connecting', step: 'room', since: fakes.clock.now - 1000 });
    await flow.leave();
    expect(await joining).to.equal('ABORTED');
  });

  it('the answer’s server and ICE servers stand before the page’s', async () => {
    const { flow, session, page } = meetingToEnter({ iceServers: () => [] });
    page.fetchToken = () => ({ token: jwt(), serverUrl: 'https://other.example', iceServers: [{ urls: 'stun:a.b' }] });
    await flow.join();
    expect(session.grants[0]).to.deep.include({
      serverUrl: 'wss://other.example',
      iceServers: [{ urls: 'stun:a.b' }],
    });
    await flow.leave();
    page.fetchToken = () => jwt();
    await flow.join();
    expect(session.grants[1]).to.deep.include({ serverUrl: 'wss://visio.example', iceServers: [] });
  });

  it('enters the room that the server calls by another name, when the answer says so', async () => {
    const { flow, session, page, questions, state } = meetingToEnter();
    page.fetchToken = () => ({ token: jwt({ room: '5f0c' }), room: '5f0c' });
    await flow.join();
    expect(session.grants).to.have.length(1);
    expect(state()).to.include({ status: 'connected', roomName: 'rdv' });
    session.events.onDisconnected(undefined);
    await fakes.clock.advance(1000);
    expect(state().status).to.equal('connected');
    expect(questions.map(({ room }) => room)).to.deep.equal(['rdv', 'rdv']);
  });

  it('two calls are one join, and a call inside the meeting is none', async () => {
    const { flow, session, questions } = meetingToEnter();
    await Promise.all([flow.join(), flow.join()]);
    await flow.join();
    expect([questions.length, session.grants.length]).to.deep.equal([1, 1]);
  });

  it('leaves open whatever the person has opened', async () => {
    const { meeting, flow } = meetingToEnter();
    await meeting.media.open(['camera']);
    await flow.join();
    expect(fakes.devices.questions).to.have.length(1);
    expect(meeting.media.source('camera').status).to.equal('on');
  });
});

describe('connection: the waiting room', () => {
  const fakes = clockAndDevices();
  it('asks again when it was told to, shows the place, then enters', async () => {
    const { flow, session, page, questions, state, statuses } = meetingToEnter();
    page.fetchToken = ({ attempt }) =>
      attempt < 3 ? { status: 'waiting', retryAfter: 5, position: 3 - attempt, message: 'Bientôt' } : jwt();
    const joining = flow.join();
    await fakes.clock.advance(0);
    expect(state()).to.deep.include({ status: 'waiting', waiting: { position: 2, message: 'Bientôt' }, step: null });
    const { since } = state();
    await fakes.clock.advance(4999);
    expect(questions).to.have.length(1);
    await fakes.clock.advance(1);
    expect(state()).to.deep.include({ waiting: { position: 1, message: 'Bientôt' }, since });
    await fakes.clock.advance(5000);
    await joining;
    expect(questions.map(({ attempt }) => attempt)).to.deep.equal([1, 2, 3]);
    expect(state()).to.include({ status: 'connected', waiting: null });
    expect(session.grants).to.have.length(1);
    expect(statuses).to.deep.equal(['connecting', 'waiting', 'connecting', 'connected']);
  });

  it('asks with the name as it is then', async () => {
    const { flow, page, questions } = meetingToEnter();
    page.fetchToken = ({ attempt }) => (attempt < 2 ? { status: 'waiting' } : jwt());
    const joining = flow.join();
    await fakes.clock.advance(0);
    await flow.rename('  Amina\u202e D. ');
    await fakes.clock.advance(2000);
    await joining;
    expect(questions.map(({ displayName }) => displayName)).to.deep.equal(['Amina Diallo', 'Amina D.']);
  });

  it('says the portal’s words when the answer is no', async () => {
    const { flow, page, state, codes } = meetingToEnter();
    page.fetchToken = ({ attempt }) =>
      attempt < 2 ? { status: 'waiting' } : { status: 'denied', message: 'La salle est fermée.' };
    const joining = codeOf(flow.join());
    await fakes.clock.advance(2000);
    expect(await joining).to.equal('TOKEN_DENIED');
    expect(state()).to.deep.include({
      status: 'failed',
      waiting: null,
      failure: { code: 'TOKEN_DENIED', message: 'La salle est fermée.' },
    });
    expect(codes()).to.deep.equal(['TOKEN_DENIED']);
  });
});

describe('connection: a join that fails', () => {
  const fakes = clockAndDevices();
  const FAILURES: readonly (readonly [code: VisioErrorCode, fetchToken: FetchToken | null])[] = [
    ['TOKEN_SOURCE_MISSING', null],
    ['TOKEN_TIMEOUT', () => new Promise(() => undefined)],
    ['TOKEN_NETWORK', () => Promise.reject(new VisioError('TOKEN_NETWORK'))],
    ['TOKEN_HTTP', () => Promise.reject(new VisioError('TOKEN_HTTP'))],
    ['TOKEN_FAILED', () => Promise.reject(new Error('no'))],
    ['TOKEN_MALFORMED', () => ({}) as never],
    ['TOKEN_DENIED', () => ({ status: 'denied' })],
    ['TOKEN_WRONG_ROOM', () => jwt({ room: 'other' })],
    ['TOKEN_WRONG_ROOM', () => ({ token: jwt({ room: 'other' }), room: '5f0c' })],
    ['TOKEN_WRONG_ROOM', () => ({ token: jwt(), room: '5f0c' })],
    ['SERVER_URL_INVALID', () => ({ token: jwt(), serverUrl: 'ftp://visio.example' })],
  ];
  for (const [code, fetchToken] of FAILURES)
    it(`${code}: failed with its code, reported once, nothing connected, and the same object enters afterwards`, async () => {
      const { flow, session, page, state, codes, meeting } = meetingToEnter();
      page.fetchToken = fetchToken;
      const joining = codeOf(flow.join());
      await fakes.clock.advance(15_000);
      expect(await joining).to.equal(code);
      expect(state()).to.deep.include({ status: 'failed', failure: { code, message: null }, step: null });
      expect(codes()).to.deep.equal([code]);
      expect(session.grants).to.have.length(0);
      expect(meeting.room).to.equal(null);
      page.fetchToken = () => jwt();
      await flow.join();
      expect(state()).to.include({ status: 'connected', failure: null });
    });

  const REFUSALS: readonly VisioErrorCode[] = [
    'SERVER_UNREACHABLE',
    'SERVER_UNAVAILABLE',
    'ROOM_NOT_FOUND',
    'JOIN_REFUSED',
    'MEDIA_BLOCKED',
    'CSP_BLOCKED',
  ];
  for (const code of REFUSALS)
    it(`${code} from the server: failed with its code, one question only, and the same object enters afterwards`, async () => {
      const { flow, session, state, codes, questions, page } = meetingToEnter();
      session.outcomes.push(new VisioError(code, { isFatal: true }));
      expect(await codeOf(flow.join())).to.equal(code);
      expect(state().failure?.code).to.equal(code);
      expect(codes()).to.deep.equal([code]);
      expect(questions).to.have.length(1);
      await flow.join();
      expect(state().status).to.equal('connected');
      expect(page.isOpened).to.equal(1);
    });

  it('401: asks once more, with the reason, and enters with the fresh token', async () => {
    const { flow, session, page, reasons, state } = meetingToEnter();
    page.fetchToken = ({ reason }) => jwt({ sub: reason });
    session.outcomes.push(new VisioError('ACCESS_REFUSED', { detail: 'HTTP 401' }));
    await flow.join();
    expect(reasons()).to.deep.equal(['join', 'expired']);
    expect(session.grants[1]?.token).to.equal(jwt({ sub: 'expired' }));
    expect(state()).to.include({ status: 'connected', identity: 'expired' });
  });

  it('401 twice: says so, and asks no third time', async () => {
    const { flow, session, reasons, codes } = meetingToEnter();
    const refusal = new VisioError('ACCESS_REFUSED', { detail: 'HTTP 401' });
    session.outcomes.push(refusal, refusal);
    expect(await codeOf(flow.join())).to.equal('ACCESS_REFUSED');
    expect(reasons()).to.deep.equal(['join', 'expired']);
    expect(codes()).to.deep.equal(['ACCESS_REFUSED']);
  });

  it('401 twice for tokens whose time is over: says that', async () => {
    const { flow, session, page, reasons, codes } = meetingToEnter();
    page.fetchToken = () => jwt({ exp: Date.now() / 1000 - 3600 });
    const refusal = new VisioError('ACCESS_REFUSED', { detail: 'HTTP 401' });
    session.outcomes.push(refusal, refusal);
    expect(await codeOf(flow.join())).to.equal('TOKEN_EXPIRED');
    expect(reasons()).to.deep.equal(['join', 'expired']);
    expect(codes()).to.deep.equal(['TOKEN_EXPIRED']);
  });

  it('a token that is over by the clock of this machine alone opens the room: the server judges', async () => {
    const { flow, page, reasons, state } = meetingToEnter();
    page.fetchToken = () => jwt({ exp: Date.now() / 1000 - 3 * 3600 });
    await flow.join();
    expect(state().status).to.equal('connected');
    expect(reasons()).to.deep.equal(['join']);
  });

  it('403: asks for no other token', async () => {
    const { flow, session, reasons } = meetingToEnter();
    session.outcomes.push(new VisioError('ACCESS_REFUSED', { detail: 'HTTP 403' }));
    expect(await codeOf(flow.join())).to.equal('ACCESS_REFUSED');
    expect(reasons()).to.deep.equal(['join']);
  });

  it('without a room’s name: ROOM_MISSING, and no question', async () => {
    const { flow, questions, page } = meetingToEnter({ roomName: () => '  ' });
    expect(await codeOf(flow.join())).to.equal('ROOM_MISSING');
    expect([questions.length, page.isOpened]).to.deep.equal([0, 0]);
  });

  it('without WebRTC, or on a page without https: says so, and no question', async () => {
    const { RTCPeerConnection, isSecureContext } = globalThis;
    const { flow, questions } = meetingToEnter();
    try {
      Object.defineProperty(globalThis, 'RTCPeerConnection', { value: undefined, configurable: true, writable: true });
      expect(await codeOf(flow.join())).to.equal('BROWSER_UNSUPPORTED');
      Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
      expect(await codeOf(flow.join())).to.equal('INSECURE_CONTEXT');
    } finally {
      Object.defineProperty(globalThis, 'RTCPeerConnection', {
        value: RTCPeerConnection,
        configurable: true,
        writable: true,
      });
      Object.defineProperty(globalThis, 'isSecureContext', { value: isSecureContext, configurable: true });
    }
    expect(questions).to.have.length(0);
  });

  it('the code of the meeting does not come: SERVER_UNREACHABLE, and it is fetched again at the next try', async () => {
    let isThere = false;
    const { flow, page, state } = meetingToEnter({
      loadMeeting: () => (isThere ? Promise.resolve() : Promise.reject(new TypeError('Failed to fetch'))),
    });
    expect(await codeOf(flow.join())).to.equal('SERVER_UNREACHABLE');
    isThere = true;
    await flow.join();
    expect(state().status).to.equal('connected');
    expect(page.isOpened, 'one room for the life of the element').to.equal(1);
  });
});

describe('connection: what the server proposes of third parties', () => {
  clockAndDevices();
  it('is reported to developers, as no failure', async () => {
    const { flow, session, state, errors } = meetingToEnter();
    await flow.join();
    session.events.onThirdPartyIce();
    expect(errors.map(({ code, isFatal }) => [code, isFatal])).to.deep.equal([['ICE_THIRD_PARTY', false]]);
    expect(state().status).to.equal('connected');
  });
});
