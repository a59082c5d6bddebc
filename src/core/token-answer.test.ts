import { expect } from '@open-wc/testing';
import { VisioError } from './errors.js';
import { checkClaims, readClaims, readTokenAnswer, refusalOf } from './token-answer.js';

const TURN = { urls: 'turn:turn.example:3478', username: 'amina', credential: 'x' };

const token = (patch: object = {}) => ({
  kind: 'token',
  token: 't',
  room: null,
  serverUrl: null,
  iceServers: null,
  ...patch,
});
const waiting = (patch: object = {}) => ({
  kind: 'waiting',
  retryAfter: 2,
  position: null,
  message: null,
  ...patch,
});

const GOOD: readonly (readonly [what: string, answer: unknown, read: unknown])[] = [
  ['a text', ' t\n', token()],
  ['our shape', { token: 't', serverUrl: 'wss://a.example' }, token({ serverUrl: 'wss://a.example' })],
  [
    'the shape of LiveKit’s endpoint',
    { server_url: 'wss://a.example', participant_token: 't', participant_name: 'Amina', room_name: 'r' },
    token({ serverUrl: 'wss://a.example' }),
  ],
  [
    'the same in camel case',
    { participantToken: 't', serverUrl: 'wss://a.example' },
    token({ serverUrl: 'wss://a.example' }),
  ],
  ['the server’s own name of the room', { token: 't', room: '5f0c' }, token({ room: '5f0c' })],
  ['an empty name of the room, as none', { token: 't', room: '' }, token()],
  ['an empty server address, as none', { token: 't', server_url: '' }, token()],
  ['a list of ICE servers', { token: 't', iceServers: [TURN] }, token({ iceServers: [TURN] })],
  ['an empty list of ICE servers', { token: 't', iceServers: [] }, token({ iceServers: [] })],
  [
    'several addresses of one server',
    { token: 't', ice_servers: [{ urls: ['stun:a.example'] }] },
    token({ iceServers: [{ urls: ['stun:a.example'] }] }),
  ],
  ['a status of somebody else’s', { status: 'ok', token: 't' }, token()],
  ['waiting, and nothing more', { status: 'waiting' }, waiting()],
  [
    'waiting with everything',
    { status: 'waiting', retryAfter: 5, position: 3, message: ' Bientôt ' },
    waiting({ retryAfter: 5, position: 3, message: 'Bientôt' }),
  ],
  ['waiting in snake case', { status: 'waiting', retry_after: 7 }, waiting({ retryAfter: 7 })],
  ['waiting less than is decent', { status: 'waiting', retryAfter: 0 }, waiting({ retryAfter: 0.5 })],
  ['waiting a day', { status: 'waiting', retryAfter: 86_400 }, waiting({ retryAfter: 60 })],
  ['waiting for something that is no number', { status: 'waiting', retryAfter: 'soon', position: 1.5 }, waiting()],
  ['waiting before the first', { status: 'waiting', retryAfter: Number.NaN, position: -1, message: 4 }, waiting()],
  [
    'waiting with a very long message',
    { status: 'waiting', message: 'a'.repeat(9000) },
    waiting({ message: 'a'.repeat(500) }),
  ],
];

const BAD: readonly (readonly [what: string, answer: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 4821],
  ['an empty text', ''],
  ['spaces', '  '],
  ['an empty object', {}],
  ['an empty list', []],
  ['a token that is no text', { token: { value: 't' } }],
  ['an error of the portal’s own', { status: 'error', error: 'no' }],
  ['a name of the room that is no text', { token: 't', room: 7 }],
  ['a server address that is no text', { token: 't', serverUrl: 7 }],
  ['ICE servers that are no list', { token: 't', iceServers: TURN }],
  ['an ICE server that is no object', { token: 't', iceServers: ['stun:a.example'] }],
  ['an ICE server without an address', { token: 't', iceServers: [{}] }],
  ['an ICE server with no address in its list', { token: 't', iceServers: [{ urls: [] }] }],
  ['an ICE server of another scheme', { token: 't', iceServers: [{ urls: 'https://a.example' }] }],
  ['TURN without a user name', { token: 't', iceServers: [{ urls: 'turn:a.example', credential: 'x' }] }],
  [
    'TURN without a credential',
    { token: 't', iceServers: [{ urls: ['stun:a.example', 'turns:a.example'], username: 'x' }] },
  ],
];

function failure(run: () => unknown): VisioError {
  try {
    run();
  } catch (error) {
    if (error instanceof VisioError) return error;
  }
  throw new Error('nothing was refused');
}

describe('readTokenAnswer', () => {
  for (const [what, answer, read] of GOOD)
    it(`reads ${what}`, () => expect(readTokenAnswer(answer)).to.deep.equal(read));

  for (const [what, answer] of BAD)
    it(`refuses ${what}`, () =>
      expect(failure(() => readTokenAnswer(answer))).to.include({ code: 'TOKEN_MALFORMED', isFatal: true }));

  it('turns a denial into an error with the portal’s words', () => {
    const error = failure(() => readTokenAnswer({ status: 'denied', message: 'La salle est fermée.' }));
    expect(error).to.include({ code: 'TOKEN_DENIED', isFatal: true, publicMessage: 'La salle est fermée.' });
    expect(failure(() => readTokenAnswer({ status: 'denied' })).publicMessage).to.equal(null);
  });
});

const base64 = (value: unknown) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const jwt = (payload: unknown) => `e30.${base64(payload)}.sig`;
const NOTHING = { identity: null, room: null, expiresAt: null };

describe('readClaims', () => {
  it('reads who, which room and until when', () => {
    const claims = readClaims(jwt({ sub: 'Zoë-ÿÿÿ', exp: 1000, video: { room: 'rdv', roomJoin: true } }));
    expect(claims).to.deep.equal({ identity: 'Zoë-ÿÿÿ', room: 'rdv', expiresAt: 1_000_000 });
  });

  const OPAQUE: readonly (readonly [what: string, token: string])[] = [
    ['an opaque token', 'abc'],
    ['a token with dots', 'a.b.c'],
    ['a payload that is no JSON', jwt('{')],
    ['a payload that is null', jwt(null)],
    ['a payload that is a number', jwt(7)],
    ['claims of other types', jwt({ sub: 7, exp: 'soon', video: 'yes' })],
    ['grants that are null', jwt({ video: null })],
    ['an empty text', ''],
  ];
  for (const [what, opaque] of OPAQUE)
    it(`learns nothing from ${what}`, () => expect(readClaims(opaque)).to.deep.equal(NOTHING));
});

describe('checkClaims', () => {
  it('lets pass what it knows nothing of, the right room, and a token whose time is over: the clock may be wrong', () => {
    for (const [room, expiresAt] of [
      [null, null],
      ['rdv', null],
      ['rdv', 0],
    ] as const)
      checkClaims({ identity: null, room, expiresAt }, 'rdv');
  });

  it('refuses a token that opens another room', () => {
    const claims = { identity: null, room: 'other', expiresAt: null };
    expect(failure(() => checkClaims(claims, 'rdv')).code).to.equal('TOKEN_WRONG_ROOM');
  });
});

describe('refusalOf', () => {
  const now = 1_000_000;
  const refusal = new VisioError('ACCESS_REFUSED', { isFatal: true });

  it('names the age of a token that is over', () => {
    for (const expiresAt of [now, now - 1])
      expect(refusalOf({ expiresAt }, refusal, now)).to.include({ code: 'TOKEN_EXPIRED', isFatal: true });
  });

  it('leaves every other refusal as it is', () => {
    for (const expiresAt of [null, now + 1]) expect(refusalOf({ expiresAt }, refusal, now)).to.equal(refusal);
  });
});
