import { expect } from '@open-wc/testing';
import { clockAndDevices } from '../../../test/support/clock-and-devices.js';
import { FakeRoom } from '../../../test/support/fake-room.js';
import { codeOf } from '../../../test/support/stub-session.js';
import { Meeting } from '../../core/meeting.js';
import { chat } from './chat.js';

describe('chat: sent while a reconnection is announced and not yet over', () => {
  const fakes = clockAndDevices();

  /** A message on its way. */
  function sending() {
    const engine = { attemptingReconnect: true };
    const room = Object.assign(new FakeRoom(), { engine });
    const meeting = new Meeting({ features: [chat()] });
    meeting.attach(room.handle);
    const status = () => meeting.state.chat?.messages[0]?.status;
    return { engine, room, meeting, status, outcome: codeOf(meeting.commands.chat.send('Vous m’entendez ?')) };
  }

  it('waits for its end', async () => {
    const { engine, room, meeting, status, outcome } = sending();
    await fakes.clock.advance(1000);
    expect(room.localParticipant.sent).to.deep.equal([]);
    expect(status()).to.equal('sending');
    engine.attemptingReconnect = false;
    await fakes.clock.advance(1000);
    expect(await outcome).to.equal('none');
    expect(status()).to.equal('sent');
    meeting.dispose();
  });

  it('is kept when the connection is lost once more', async () => {
    const { room, meeting, status, outcome } = sending();
    room.state = 'reconnecting';
    await fakes.clock.advance(1000);
    expect(await outcome).to.equal('NOT_CONNECTED');
    expect(status()).to.equal('failed');
    meeting.dispose();
  });
});
