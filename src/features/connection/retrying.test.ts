import { expect } from '@open-wc/testing';
import { clockAndDevices } from '../../../test/support/clock-and-devices.js';
import { meetingToEnter } from '../../../test/support/stub-session.js';

async function entered() {
  const all = meetingToEnter();
  await all.flow.join();
  all.questions.length = 0;
  return all;
}

describe('connection: “try again now” during livekit-client’s own reconnection', () => {
  const fakes = clockAndDevices();
  for (const what of ['signal', 'media'] as const)
    it(`${what}: ends those attempts and enters again at once, the hour of the join and of the loss kept`, async () => {
      const { flow, session, state, reasons } = await entered();
      const { joinedAt } = state();
      session.events.onReconnecting(what);
      const { since } = state();
      await fakes.clock.advance(9000);
      await flow.retryNow();
      expect(session.stops).to.equal(1);
      expect(state()).to.include({ status: 'reconnecting', reconnection: 'rejoin', attempt: 1, since });
      await fakes.clock.advance(0);
      expect(state()).to.include({ status: 'connected', reconnection: null, attempt: 0, joinedAt });
      expect(reasons()).to.deep.equal(['rejoin']);
      expect(session.republished).to.equal(1);
    });

  it('pressed twice: one rejoin', async () => {
    const { flow, session, questions } = await entered();
    session.events.onReconnecting('media');
    await Promise.all([flow.retryNow(), flow.retryNow()]);
    await fakes.clock.advance(0);
    expect([session.stops, questions.length]).to.deep.equal([1, 1]);
  });

  it('touches no meeting that is on, nor one that is over', async () => {
    const { flow, session } = await entered();
    await flow.retryNow();
    await flow.leave();
    await flow.retryNow();
    expect(session.stops).to.equal(0);
  });
});
