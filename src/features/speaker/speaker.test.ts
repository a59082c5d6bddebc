import { expect } from '@open-wc/testing';
import { FakeRoom } from '../../../test/support/fake-room.js';
import { Meeting } from '../../core/meeting.js';
import type { VisioError } from '../../core/errors.js';
import { speaker } from './speaker.js';

describe('speaker', () => {
  let meeting: Meeting;
  let room: FakeRoom;
  const canChoose = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'setSinkId');
  beforeEach(() => {
    room = new FakeRoom();
  });
  afterEach(() => {
    meeting.dispose();
    Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
    if (canChoose) Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', canChoose);
  });

  function open({ withChoice = true } = {}): Meeting {
    Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
    if (withChoice)
      Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', { value: () => undefined, configurable: true });
    meeting = new Meeting({ features: [speaker] });
    return meeting;
  }
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: unknown) => (error as VisioError).code,
    );

  it('says where the browser cannot choose, and chooses nothing then', async () => {
    open({ withChoice: false });
    expect(meeting.state.speaker.selection).to.equal('unsupported');
    expect(await codeOf(meeting.commands.speaker.select('headset'))).to.equal('UNSUPPORTED');
    expect(meeting.state.speaker.deviceId).to.equal('');
  });

  it('keeps a choice made before the meeting, and takes it into the room', async () => {
    open();
    await meeting.commands.speaker.select('headset');
    expect(meeting.state.speaker.deviceId).to.equal('headset');
    meeting.attach(room.handle);
    expect(room.switchedDevices).to.deep.equal([{ kind: 'audiooutput', id: 'headset' }]);
    await meeting.commands.speaker.select('');
    expect(room.switchedDevices.at(-1)).to.deep.equal({ kind: 'audiooutput', id: 'default' });
  });

  it('keeps the last one when the chosen one is gone', async () => {
    open().attach(room.handle);
    room.switchActiveDevice = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await codeOf(meeting.commands.speaker.select('headset'))).to.equal('DEVICE_NOT_FOUND');
    expect(meeting.state.speaker.deviceId).to.equal('');
  });

  it('says when the browser holds the sound back, and lets it go on a press', async () => {
    room.canPlaybackAudio = false;
    open().attach(room.handle);
    expect(meeting.state.speaker.isBlocked).to.be.true;
    await meeting.commands.speaker.unblock();
    expect(meeting.state.speaker.isBlocked).to.be.false;
    room.canPlaybackAudio = false;
    room.emit('audioPlaybackChanged', false);
    expect(meeting.state.speaker.isBlocked).to.be.true;
    meeting.detach();
    expect(meeting.state.speaker.isBlocked).to.be.false;
    expect(room.listenerCount()).to.equal(0);
  });
});
