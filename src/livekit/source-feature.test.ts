import { expect } from '@open-wc/testing';
import { FakeDevices, refusal } from '../../test/support/fake-devices.js';
import { FakeRoom } from '../../test/support/fake-room.js';
import { VisioError } from '../core/errors.js';
import { Meeting } from '../core/meeting.js';
import { camera } from '../features/camera/camera.js';
import { microphone } from '../features/microphone/microphone.js';
import { publishers } from './publishers.js';

describe('sourceFeature', () => {
  let devices: FakeDevices;
  let meeting: Meeting;
  let room: FakeRoom;
  let errors: string[];
  let published: string[];
  let publish: () => Promise<void>;
  beforeEach(() => {
    devices = new FakeDevices().install();
    errors = [];
    published = [];
    meeting = new Meeting({ features: [microphone(), camera()], onError: ({ code }) => errors.push(code) });
    room = new FakeRoom();
    publish = () => Promise.resolve();
    publishers.set(room, {
      publish: async (kind, { track }) => {
        await publish();
        published.push(kind);
        room.publish(room.localParticipant.identity, kind, track);
      },
    });
  });
  afterEach(() => {
    meeting.dispose();
    devices.restore();
  });

  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: unknown) => (error as VisioError).code,
    );

  it('without a room opens and closes the preview', async () => {
    await meeting.commands.camera.toggle();
    expect(meeting.state.camera).to.deep.equal({ status: 'on', failure: null, deviceId: '', isAllowed: true });
    await meeting.commands.camera.toggle();
    expect(meeting.state.camera.status).to.equal('off');
    expect(devices.live).to.have.length(0);
  });

  it('is pending while the person is asked, and cancelled by a second press', async () => {
    let give!: (answer: 'give') => void;
    devices.answer = () => new Promise((resolve) => (give = resolve));
    const on = meeting.commands.camera.toggle();
    await Promise.resolve();
    expect(meeting.state.camera.status).to.equal('pending');
    const off = meeting.commands.camera.toggle();
    give('give');
    await Promise.all([on, off]);
    expect(meeting.state.camera.status).to.equal('off');
    expect(devices.live).to.have.length(0);
  });

  it('says why it failed, once to the page and as long as it stays so to the person', async () => {
    devices.answer = () => refusal('NotAllowedError');
    expect(await codeOf(meeting.commands.microphone.turnOn())).to.equal('DEVICE_DENIED');
    expect(meeting.state.microphone).to.include({ status: 'off', failure: 'denied' });
    expect(errors).to.deep.equal(['DEVICE_DENIED']);
    devices.answer = () => 'give';
    await meeting.commands.microphone.turnOn();
    expect(meeting.state.microphone).to.include({ status: 'on', failure: null });
  });

  it('gives the preview to the room once, when it comes', async () => {
    await meeting.media.open(['microphone', 'camera']);
    meeting.attach(room.handle);
    await Promise.resolve();
    await Promise.resolve();
    expect(published).to.have.members(['microphone', 'camera']);
    meeting.attach(room.handle);
    await Promise.resolve();
    expect(published).to.have.length(2);
  });

  it('a track that the room does not take: reported once, off again, with its reason', async () => {
    publish = () => Promise.reject(new VisioError('PUBLISH_FAILED'));
    await meeting.media.open(['camera']);
    meeting.attach(room.handle);
    expect(meeting.state.camera.status).to.equal('pending');
    await new Promise<void>((resolve) => {
      meeting.subscribe(() => {
        if (meeting.state.camera.status === 'off') resolve();
      });
    });
    expect(errors).to.deep.equal(['PUBLISH_FAILED']);
    expect(meeting.state.camera.failure).to.equal('not-sent');
    publish = () => Promise.resolve();
    await meeting.commands.camera.turnOn();
    expect(published).to.deep.equal(['camera']);
    expect(meeting.state.camera.failure).to.equal(null);
  });

  it('is not left pending, nor stuck, by a room that goes in the middle of it', async () => {
    let finish!: () => void;
    publish = () => new Promise((resolve) => (finish = resolve));
    await meeting.media.open(['camera']);
    meeting.attach(room.handle);
    await Promise.resolve();
    meeting.detach();
    finish();
    await meeting.commands.camera.turnOn();
    expect(meeting.state.camera.status).to.equal('on');
    await meeting.commands.camera.turnOff();
    devices.answer = () => new Promise(() => undefined);
    void meeting.commands.camera.turnOn();
    await Promise.resolve();
    await Promise.resolve();
    expect(meeting.state.camera.status).to.equal('pending');
  });

  it('follows the permissions as the server changes them', () => {
    meeting.attach(room.handle);
    expect(meeting.state.camera.isAllowed).to.be.true;
    for (const [permissions, isAllowed] of [
      [{ canPublish: false, canPublishSources: [] }, false],
      [{ canPublish: true, canPublishSources: [2] }, false],
      [{ canPublish: true, canPublishSources: [1] }, true],
    ] as const) {
      Object.assign(room.localParticipant.permissions, permissions);
      room.emit('participantPermissionsChanged', undefined, room.localParticipant);
      expect(meeting.state.camera.isAllowed).to.equal(isAllowed);
    }
  });

  it('leaves no listener on the room', () => {
    meeting.attach(room.handle);
    expect(room.listenerCount()).to.be.above(0);
    meeting.detach();
    expect(room.listenerCount()).to.equal(0);
  });
});
