import { expect } from '@open-wc/testing';
import { clockAndDevices } from '../../../test/support/clock-and-devices.js';
import { codeOf, jwt, meetingToEnter } from '../../../test/support/stub-session.js';
import type { MeetingSession } from '../../livekit/session.js';

describe('connection: leaving', () => {
  const fakes = clockAndDevices();
  it('while the token is asked for: stops the question, never connects', async () => {
    const { flow, session, page, questions, state, codes } = meetingToEnter();
    let answer!: (token: string) => void;
    page.fetchToken = () => new Promise((resolve) => (answer = resolve));
    const joining = codeOf(flow.join());
    await fakes.clock.advance(0);
    await flow.leave();
    expect(questions[0]?.signal.aborted).to.be.true;
    expect(await joining).to.equal('ABORTED');
    answer(jwt());
    await fakes.clock.advance(60_000);
    expect(session.grants).to.have.length(0);
    expect(state()).to.include({ status: 'left', leaveReason: 'left-before-joining' });
    expect(codes()).to.deep.equal([]);
  });

  it('while waiting: asks no more, never connects', async () => {
    const { flow, session, page, questions, state } = meetingToEnter();
    page.fetchToken = () => ({ status: 'waiting' });
    const joining = codeOf(flow.join());
    await fakes.clock.advance(0);
    await flow.leave();
    expect(await joining).to.equal('ABORTED');
    page.fetchToken = () => jwt();
    await fakes.clock.advance(60_000);
    expect([questions.length, session.grants.length]).to.deep.equal([1, 0]);
    expect(state()).to.include({ status: 'left', leaveReason: 'left-before-joining', waiting: null });
    expect(fakes.clock.pending).to.equal(0);
  });

  it('while connecting: gives the connection up', async () => {
    const { flow, session, state, meeting } = meetingToEnter();
    session.outcomes.push('hang');
    const joining = codeOf(flow.join());
    await fakes.clock.advance(0);
    await flow.leave();
    expect(await joining).to.equal('ABORTED');
    expect(session.disconnects).to.equal(1);
    expect(state()).to.include({ status: 'left', leaveReason: 'left-before-joining' });
    expect(meeting.room).to.equal(null);
  });

  it('while the code is on its way: says goodbye at once, never connects', async () => {
    let arrive!: (session: MeetingSession) => void;
    const { flow, session, state } = meetingToEnter({
      openSession: () => new Promise((resolve) => (arrive = resolve)),
    });
    const joining = codeOf(flow.join());
    await fakes.clock.advance(0);
    const leaving = flow.leave();
    await fakes.clock.advance(0);
    expect(state().status).to.equal('left');
    arrive(session);
    await leaving;
    expect(await joining).to.equal('ABORTED');
    expect(session.grants).to.have.length(0);
  });

  it('the meeting: devices, room and token go, the features are told', async () => {
    const { flow, meeting, session, state } = meetingToEnter();
    await meeting.media.open(['camera']);
    await flow.join();
    await flow.leave();
    expect(fakes.devices.live).to.have.length(0);
    expect(session.disconnects).to.equal(1);
    expect(meeting.room).to.equal(null);
    expect(state()).to.include({ status: 'left', leaveReason: 'left', joinedAt: null });
  });

  it('and coming back opens the devices that were on, and no others', async () => {
    const { flow, meeting, session, reasons } = meetingToEnter();
    await flow.join();
    session.sending = ['microphone'];
    const leaving = flow.leave();
    session.sending = [];
    // In the same task, as a person in two tabs would not wait.
    const joining = flow.join();
    await Promise.all([leaving, joining]);
    await fakes.clock.advance(0);
    expect(fakes.devices.questions.map(({ audio, video }) => [audio, video])).to.deep.equal([[true, false]]);
    expect(meeting.media.source('microphone').status).to.equal('on');
    expect(reasons()).to.deep.equal(['join', 'join']);
  });

  it('twice, then coming back still opens them', async () => {
    const { flow, session } = meetingToEnter();
    await flow.join();
    session.sending = ['camera'];
    await flow.leave();
    session.sending = [];
    await flow.leave();
    await flow.join();
    expect(fakes.devices.questions.map(({ audio, video }) => [audio, video])).to.deep.equal([[false, true]]);
  });

  it('then back to the first screen: nothing is opened', async () => {
    const { flow, session, state } = meetingToEnter();
    await flow.join();
    session.sending = ['camera'];
    await flow.leave();
    await flow.prepare();
    expect(state()).to.include({ status: 'prejoin', leaveReason: null });
    await flow.join();
    expect(fakes.devices.questions).to.have.length(0);
  });

  it('when nothing is under way: only the preview stops', async () => {
    const { flow, meeting, state } = meetingToEnter();
    await meeting.media.open(['camera']);
    await flow.leave();
    expect(state().status).to.equal('idle');
    expect(fakes.devices.live).to.have.length(0);
  });

  it('with the page: no ghost stays in the room', async () => {
    const { flow, session, state, meeting } = meetingToEnter();
    await flow.join();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await fakes.clock.advance(0);
    expect(session.disconnects).to.equal(1);
    expect(state().status).to.equal('left');
    meeting.dispose();
    await flow.join().catch(() => undefined);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await fakes.clock.advance(0);
    expect(session.disconnects).to.equal(1);
  });
});

describe('connection: the element is gone', () => {
  const fakes = clockAndDevices();
  it('from the meeting: camera, microphone, session, timers, listeners', async () => {
    const { flow, meeting, session } = meetingToEnter();
    await meeting.media.open(['microphone', 'camera']);
    await flow.join();
    meeting.dispose();
    await fakes.clock.advance(0);
    expect(session.disposals).to.equal(1);
    expect(fakes.devices.live).to.have.length(0);
    expect(meeting.listenerCount).to.equal(1);
    expect(fakes.clock.pending).to.equal(0);
  });

  it('from the waiting room: no further question', async () => {
    const { flow, meeting, page, questions } = meetingToEnter();
    page.fetchToken = () => ({ status: 'waiting' });
    const joining = codeOf(flow.join());
    await fakes.clock.advance(0);
    meeting.dispose();
    expect(await joining).to.equal('ABORTED');
    await fakes.clock.advance(60_000);
    expect(questions).to.have.length(1);
    expect(fakes.clock.pending).to.equal(0);
  });

  it('while the code is on its way: the session that comes is disposed of', async () => {
    let arrive!: (session: MeetingSession) => void;
    const { flow, meeting, session } = meetingToEnter({
      openSession: () => new Promise((resolve) => (arrive = resolve)),
    });
    const joining = codeOf(flow.join());
    await fakes.clock.advance(0);
    meeting.dispose();
    arrive(session);
    await fakes.clock.advance(0);
    expect(await joining).to.equal('ABORTED');
    expect([session.grants.length, session.disposals]).to.deep.equal([0, 1]);
  });
});
