import { expect, waitUntil } from '@open-wc/testing';
import { DisconnectReason, LeaveRequest_Action } from '@livekit/protocol';
import { failureOf, grant, watchedSession } from '../../test/support/session.js';
import { isIceServers } from '../core/token-answer.js';

const { signal: never } = new AbortController();
/** What a server proposes on which nobody has configured STUN, beside one of the administration's own. */
const PROPOSED = [
  { urls: 'stun:global.stun.twilio.com:3478' },
  { urls: ['stun:stun.l.google.com:19302', 'stun:stun1.l.google.com:19302'] },
  { urls: 'stun:127.0.0.1:3478' },
];

describe('guardIceServers: no connection is ever told of a third party', () => {
  const watched = watchedSession();
  beforeEach(() => {
    watched.server.iceServers = PROPOSED;
  });

  it('leaves them out of the server’s list, keeps the rest, and says so', async () => {
    await watched.session.connect(grant(), never);
    expect(watched.spy.iceUrls).to.deep.equal(['stun:127.0.0.1:3478']);
    expect(watched.events).to.deep.equal(['third party']);
  });

  it('does so in the next meeting of the same room too, after a departure and after a failure', async () => {
    await watched.session.connect(grant(), never);
    await watched.session.disconnect();
    watched.server.welcome = { kind: 'http', status: 401 };
    await failureOf(watched.session.connect(grant(), never));
    watched.server.welcome = { kind: 'entry' };
    await watched.session.connect(grant(), never);
    expect(new Set(watched.spy.iceUrls)).to.deep.equal(new Set(['stun:127.0.0.1:3478']));
    expect(watched.events).to.deep.equal(['third party', 'third party']);
  });

  it('does so in a full reconnection, which makes a new peer connection', async () => {
    await watched.session.connect(grant(), never);
    const before = watched.spy.peers.length;
    watched.server.leave(DisconnectReason.UNKNOWN_REASON, LeaveRequest_Action.RECONNECT);
    await waitUntil(() => watched.events.includes('reconnected'), 'reconnected', { timeout: 10_000 });
    expect(watched.spy.peers.length).to.be.above(before);
    expect(new Set(watched.spy.iceUrls)).to.deep.equal(new Set(['stun:127.0.0.1:3478']));
  });

  it('uses a list of the page’s alone, and has nothing to say then', async () => {
    await watched.session.connect(grant({ iceServers: [{ urls: 'stun:127.0.0.1:19302' }] }), never);
    expect(new Set(watched.spy.iceUrls)).to.deep.equal(new Set(['stun:127.0.0.1:19302']));
    expect(watched.events).to.deep.equal([]);
  });

  it('takes an empty list of the page’s at its word', async () => {
    await watched.session.connect(grant({ iceServers: [] }), never);
    expect(watched.spy.iceUrls).to.deep.equal([]);
    expect(watched.events).to.deep.equal([]);
  });

  it('goes through TURN only where the page says so', async () => {
    watched.server.welcome = { kind: 'leave', reason: DisconnectReason.ROOM_DELETED };
    await failureOf(watched.session.connect(grant({ iceTransportPolicy: 'relay' }), never));
    expect(watched.spy.configurations.map(({ iceTransportPolicy }) => iceTransportPolicy)).to.deep.equal(['relay']);
  });
});

describe('isIceServers: what the browser would throw on is refused before, what is accepted it takes', () => {
  const secrets = { username: 'u', credential: 'c' };
  const LISTS: readonly (readonly [list: RTCIceServer[], isAccepted: boolean])[] = [
    [[], true],
    [[{ urls: 'stun:a.example' }], true],
    [[{ urls: ['stuns:a.example', 'turn:a.example:3478?transport=tcp'], ...secrets }], true],
    [[{ urls: [] }], false],
    [[{ urls: 'https://a.example' }], false],
    [[{ urls: 'turn:a.example' }], false],
    [[{ urls: ['stun:a.example', 'turns:a.example'], username: 'u' }], false],
  ];
  for (const [iceServers, isAccepted] of LISTS)
    it(JSON.stringify(iceServers), () => {
      const open = () => {
        new RTCPeerConnection({ iceServers }).close();
      };
      expect(isIceServers(iceServers)).to.equal(isAccepted);
      if (isAccepted) open();
      else expect(open).to.throw();
    });
});
