import { expect } from '@open-wc/testing';
import { clockAndDevices } from '../../../test/support/clock-and-devices.js';
import { meetingToEnter } from '../../../test/support/stub-session.js';
import type { LeaveReason } from '../../core/leave-reason.js';
import { DISCONNECT_REASONS } from '../../livekit/disconnect-reason.js';

async function entered() {
  const all = meetingToEnter();
  await all.flow.join();
  all.questions.length = 0;
  return all;
}

describe('connection: each reason of DISCONNECT_REASONS has an outcome', () => {
  const fakes = clockAndDevices();
  const OUTCOMES: Readonly<Record<string, LeaveReason | 'rejoins'>> = {
    UNKNOWN_REASON: 'rejoins',
    // Not by us, or it would not be heard: the browser has frozen the page.
    CLIENT_INITIATED: 'rejoins',
    DUPLICATE_IDENTITY: 'joined-elsewhere',
    SERVER_SHUTDOWN: 'rejoins',
    PARTICIPANT_REMOVED: 'removed',
    ROOM_DELETED: 'ended',
    STATE_MISMATCH: 'rejoins',
    JOIN_FAILURE: 'rejoins',
    MIGRATION: 'rejoins',
    SIGNAL_CLOSE: 'rejoins',
    ROOM_CLOSED: 'ended',
    USER_UNAVAILABLE: 'refused',
    USER_REJECTED: 'refused',
    SIP_TRUNK_FAILURE: 'refused',
    CONNECTION_TIMEOUT: 'rejoins',
    MEDIA_FAILURE: 'rejoins',
    AGENT_ERROR: 'refused',
  };
  for (const [number, { name }] of [...Object.entries(DISCONNECT_REASONS), ['', { name: 'UNKNOWN_REASON' }] as const])
    it(`${number === '' ? 'no reason' : name} → ${String(OUTCOMES[name])}`, async () => {
      const { session, state, reasons, codes } = await entered();
      session.events.onDisconnected(number === '' ? undefined : Number(number));
      const outcome = OUTCOMES[name];
      if (outcome === 'rejoins') {
        expect(state()).to.include({ status: 'reconnecting', reconnection: 'rejoin', attempt: 1 });
        await fakes.clock.advance(0);
        expect(state()).to.include({ status: 'connected', reconnection: null, attempt: 0 });
        expect(reasons()).to.deep.equal(['rejoin']);
      } else {
        expect(state()).to.include({ status: 'left', leaveReason: outcome });
        await fakes.clock.advance(600_000);
        expect(state()).to.include({ status: 'left', leaveReason: outcome });
        expect([reasons().length, session.disconnects]).to.deep.equal([0, 1]);
      }
      expect(codes()).to.deep.equal([]);
    });

  it('DUPLICATE_IDENTITY never rejoins by itself, whatever wakes it', async () => {
    const { session, state, questions, flow } = await entered();
    session.events.onDisconnected(2);
    await flow.retryNow();
    dispatchEvent(new Event('online'));
    dispatchEvent(new PageTransitionEvent('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
    await fakes.clock.advance(600_000);
    expect(questions).to.have.length(0);
    expect(state()).to.include({ status: 'left', leaveReason: 'joined-elsewhere' });
  });
});
