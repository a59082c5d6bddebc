import { expect } from '@open-wc/testing';
import { DisconnectReason } from 'livekit-client';
import type { AfterDisconnect } from '../core/leave-reason.js';
import { afterDisconnect, DISCONNECT_REASONS, isFromServer, reasonWhenLost } from './disconnect-reason.js';

const end = (reason: string) => ({ rejoin: false, reason });
const FOR_EVER = { rejoin: true, limit: Number.POSITIVE_INFINITY };
const ONCE = { rejoin: true, limit: 1 };

/** Written a second time, by name: a slip in the table of the product is a slip here too or a red test. */
const EXPECTED: Readonly<Record<string, unknown>> = {
  UNKNOWN_REASON: FOR_EVER,
  CLIENT_INITIATED: end('left'),
  DUPLICATE_IDENTITY: end('joined-elsewhere'),
  SERVER_SHUTDOWN: FOR_EVER,
  PARTICIPANT_REMOVED: end('removed'),
  ROOM_DELETED: end('ended'),
  STATE_MISMATCH: FOR_EVER,
  JOIN_FAILURE: ONCE,
  MIGRATION: FOR_EVER,
  SIGNAL_CLOSE: FOR_EVER,
  ROOM_CLOSED: end('ended'),
  USER_UNAVAILABLE: end('refused'),
  USER_REJECTED: end('refused'),
  SIP_TRUNK_FAILURE: end('refused'),
  CONNECTION_TIMEOUT: FOR_EVER,
  MEDIA_FAILURE: ONCE,
  AGENT_ERROR: end('refused'),
};

describe('DISCONNECT_REASONS', () => {
  it('equals livekit-client’s own enum, number for number', () => {
    const theirs = Object.entries(DisconnectReason).filter(([, value]) => typeof value === 'number');
    const ours = Object.entries(DISCONNECT_REASONS).map(([number, { name }]) => [name, Number(number)]);
    expect(Object.fromEntries(ours)).to.deep.equal(Object.fromEntries(theirs));
  });

  for (const [number, { name }] of Object.entries(DISCONNECT_REASONS))
    it(`${name} (${number}) is followed by what is planned`, () => {
      const after: AfterDisconnect = afterDisconnect(Number(number));
      expect(after).to.deep.equal(EXPECTED[name]);
    });

  it('knows which ones the server alone gives, and which also come with a join that fails', () => {
    const theirs = Object.entries(DISCONNECT_REASONS).filter(([number]) => isFromServer(Number(number)));
    expect(theirs.map(([, { name }]) => name)).to.deep.equal([
      'DUPLICATE_IDENTITY',
      'SERVER_SHUTDOWN',
      'PARTICIPANT_REMOVED',
      'ROOM_DELETED',
      'MIGRATION',
      'ROOM_CLOSED',
    ]);
    expect([isFromServer(undefined), isFromServer(4821)]).to.deep.equal([false, false]);
  });

  it('takes silence and numbers to come for a lost connection', () => {
    expect(afterDisconnect(undefined)).to.deep.equal(FOR_EVER);
    expect(afterDisconnect(4821)).to.deep.equal(FOR_EVER);
  });

  it('says at the end of the attempts what was lost', () => {
    expect([reasonWhenLost(15), reasonWhenLost(9), reasonWhenLost(undefined)]).to.deep.equal([
      'media-blocked',
      'connection-lost',
      'connection-lost',
    ]);
  });
});
