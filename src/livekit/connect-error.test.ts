import { expect } from '@open-wc/testing';
import { ConnectionError, ConnectionErrorReason } from 'livekit-client';
import { VisioError } from '../core/errors.js';
import { CONNECTION_ERROR_REASONS, connectError, isTokenRefusal } from './connect-error.js';

const thrown = (reason: number | undefined, status?: number, message = 'could not establish signal connection') =>
  Object.assign(new Error(message), { name: 'ConnectionError', reason, status });

const TABLE: readonly (readonly [what: string, error: unknown, message: string])[] = [
  ['a bad or expired token', thrown(0, 401), 'ACCESS_REFUSED: HTTP 401'],
  ['no grant for the room', thrown(0, 403), 'ACCESS_REFUSED: HTTP 403'],
  ['a room that does not exist', thrown(0, 404), 'ROOM_NOT_FOUND: HTTP 404'],
  ['no server', thrown(1), 'SERVER_UNREACHABLE'],
  ['a socket that closes', thrown(2), 'SERVER_UNAVAILABLE'],
  ['a connection given up', thrown(3), 'ABORTED'],
  ['a leave during the join', thrown(4), 'JOIN_REFUSED'],
  ['a silent server', thrown(5), 'SERVER_UNAVAILABLE'],
  ['an error of the server', thrown(6, 500), 'SERVER_UNAVAILABLE: HTTP 500'],
  ['no service at that address', thrown(7), 'SERVER_UNAVAILABLE'],
  ['ICE that fails', thrown(2, undefined, 'could not establish pc connection'), 'MEDIA_BLOCKED'],
  ['the same without a reason', new Error('could not establish PC connection'), 'MEDIA_BLOCKED'],
  [
    'a server that says no version',
    thrown(1, undefined, 'could not establish signal connection: unknown server version'),
    'SERVER_UNAVAILABLE: the server is too old',
  ],
  ['a server that is too old', Object.assign(new Error('x'), { name: 'UnsupportedServer' }), 'SERVER_UNAVAILABLE'],
  ['another message with “ice” in it', new Error('service notice'), 'COMMAND_FAILED'],
  ['anything else', new TypeError('x is undefined'), 'COMMAND_FAILED'],
  ['a text', 'no', 'COMMAND_FAILED'],
  ['nothing', undefined, 'COMMAND_FAILED'],
];

describe('connectError', () => {
  it('knows livekit-client’s own reasons, number for number', () => {
    const theirs = Object.entries(ConnectionErrorReason).filter(([, value]) => typeof value === 'number');
    expect(CONNECTION_ERROR_REASONS).to.deep.equal(Object.fromEntries(theirs));
  });

  for (const [what, error, message] of TABLE)
    it(`reads ${what}`, () => expect(connectError(error).message).to.equal(message));

  it('reads livekit-client’s own errors', () => {
    expect(connectError(ConnectionError.notAllowed('no', 401)).code).to.equal('ACCESS_REFUSED');
    expect(connectError(ConnectionError.internal('could not establish pc connection')).code).to.equal('MEDIA_BLOCKED');
  });

  it('keeps a VisioError', () => {
    const known = new VisioError('NOT_ALLOWED');
    expect(connectError(known)).to.equal(known);
  });

  it('quotes no token, though the server does', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbWluYSJ9.c2lnbmF0dXJl';
    const { message, stack, cause } = connectError(thrown(0, 401, `invalid token: ${token}, error: expired`));
    const everything = [message, stack, (cause as Error).message, (cause as Error).stack].join();
    expect(everything).not.to.include(token);
    expect(everything).to.include('[token]');
  });

  it('asks for a fresh token after a 401 and after nothing else', () => {
    const codes = TABLE.filter(([, error]) => isTokenRefusal(connectError(error))).map(([what]) => what);
    expect(codes).to.deep.equal(['a bad or expired token']);
  });
});
