import { expect } from '@open-wc/testing';
import { FakeDevices } from '../../../test/support/fake-devices.js';
import { Meeting } from '../../core/meeting.js';
import { microphone } from '../microphone/microphone.js';
import { devices } from './devices.js';

type Entry = Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>;

const BEFORE: readonly Entry[] = [
  { kind: 'audioinput', deviceId: '', label: '' },
  { kind: 'videoinput', deviceId: '', label: '' },
];
const AFTER: readonly Entry[] = [
  { kind: 'audioinput', deviceId: 'default', label: 'Par défaut - Jabra' },
  { kind: 'audioinput', deviceId: 'communications', label: 'Communications - Jabra' },
  { kind: 'audioinput', deviceId: 'jabra', label: 'Jabra' },
  { kind: 'videoinput', deviceId: 'webcam', label: 'Webcam' },
  { kind: 'audiooutput', deviceId: 'default', label: 'Par défaut' },
];

describe('devices', () => {
  let browser: FakeDevices;
  let list: readonly Entry[];
  let lists: number;
  let meeting: Meeting;
  beforeEach(() => {
    browser = new FakeDevices().install();
    list = BEFORE;
    lists = 0;
    navigator.mediaDevices.enumerateDevices = () => {
      lists++;
      return Promise.resolve(list as MediaDeviceInfo[]);
    };
  });
  afterEach(() => {
    meeting.dispose();
    Reflect.deleteProperty(navigator.mediaDevices, 'enumerateDevices');
    browser.restore();
  });

  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  const start = async () => {
    meeting = new Meeting({ features: [devices] });
    await settle();
    return meeting;
  };
  const plug = async (next: readonly Entry[]) => {
    list = next;
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await settle();
  };

  it('asks the person for nothing, and says what the browser tells of the permissions', async () => {
    browser.permissions = { microphone: 'granted' };
    const { state } = await start();
    expect(browser.questions).to.have.length(0);
    expect(state.devices.permissions).to.deep.equal({ microphone: 'granted', camera: 'unknown' });
    expect(state.devices).to.deep.include({ cameras: [{ id: '', label: '' }], isListed: true });
  });

  it('lists each device once: the system’s choice as one entry, no doubles', async () => {
    list = AFTER;
    const { state } = await start();
    expect(state.devices.microphones).to.deep.equal([
      { id: '', label: 'Par défaut - Jabra' },
      { id: 'jabra', label: 'Jabra' },
    ]);
    expect(state.devices.speakers).to.deep.equal([{ id: '', label: 'Par défaut' }]);
  });

  it('follows what is plugged in, and keeps the lists that did not change', async () => {
    await start();
    await plug(AFTER);
    const { microphones, cameras } = meeting.state.devices;
    expect(microphones).to.have.length(2);
    let changes = 0;
    meeting.subscribe(() => changes++);
    await plug(AFTER);
    expect(changes).to.equal(0);
    await plug(AFTER.filter(({ kind }) => kind !== 'videoinput'));
    expect(meeting.state.devices.microphones).to.equal(microphones);
    expect(meeting.state.devices.cameras).to.deep.equal([]);
    expect(cameras).to.have.length(1);
  });

  it('lists again when a device has been opened: labels come with the permission', async () => {
    await start();
    list = AFTER;
    await meeting.commands.devices.request(['microphone', 'camera']);
    await settle();
    expect(browser.questions).to.have.length(1);
    expect(meeting.state.devices.cameras).to.deep.equal([{ id: 'webcam', label: 'Webcam' }]);
  });

  it('lists again when the device in use is pulled out, even where the browser tells of it late or never', async () => {
    list = AFTER;
    meeting = new Meeting({ features: [devices, microphone()] });
    await meeting.commands.microphone.turnOn();
    await settle();
    list = AFTER.filter(({ deviceId }) => deviceId !== 'jabra');
    browser.last('audio').unplug();
    await settle();
    expect(meeting.state.microphone.failure).to.equal('unplugged');
    expect(meeting.state.devices.microphones.map(({ id }) => id)).to.deep.equal(['']);
    const before = lists;
    await meeting.commands.microphone.turnOff();
    await settle();
    expect(lists).to.equal(before);
  });

  it('listens to nothing after the end', async () => {
    await start();
    meeting.dispose();
    const before = lists;
    await plug(AFTER);
    expect(lists).to.equal(before);
  });

  it('stays empty where the browser lists nothing', async () => {
    navigator.mediaDevices.enumerateDevices = () => Promise.reject(new Error('no'));
    const { state } = await start();
    expect(state.devices).to.deep.include({ microphones: [], cameras: [], speakers: [], isListed: true });
  });
});
