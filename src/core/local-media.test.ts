import { expect } from '@open-wc/testing';
import { FakeDevices, refusal } from '../../test/support/fake-devices.js';
import { captureConstraints, LocalMedia } from './local-media.js';

const BOTH = ['microphone', 'camera'] as const;

describe('LocalMedia', () => {
  let devices: FakeDevices;
  let media: LocalMedia;
  beforeEach(() => {
    devices = new FakeDevices().install();
    media = new LocalMedia();
  });
  afterEach(() => {
    media.dispose();
    devices.restore();
  });

  const statuses = () => BOTH.map((kind) => media.source(kind).status);
  const failures = () => BOTH.map((kind) => media.source(kind).failure);
  const codeOf = (promise: Promise<void>) =>
    promise.then(
      () => 'none',
      (error: unknown) => (error as { code: string }).code,
    );

  it('opens no device and asks nothing by itself', () => {
    expect(devices.questions).to.have.length(0);
    expect(statuses()).to.deep.equal(['off', 'off']);
  });

  it('asks one question for both', async () => {
    const opening = media.open(BOTH);
    expect(statuses()).to.deep.equal(['pending', 'pending']);
    await opening;
    expect(devices.questions.map(({ audio, video }) => [audio, video])).to.deep.equal([[true, true]]);
    expect(statuses()).to.deep.equal(['on', 'on']);
    expect(media.track('camera')).to.equal(devices.last('video'));
  });

  it('does not ask for what is on or being opened', async () => {
    const first = media.open(['microphone']);
    await media.open(['microphone']);
    await first;
    await media.open(BOTH);
    expect(devices.questions.map(({ audio, video }) => [audio, video])).to.deep.equal([
      [true, false],
      [false, true],
    ]);
  });

  it('a kind that is missing never blocks the other', async () => {
    devices.answer = ({ video }) => (video ? refusal('NotFoundError') : 'give');
    await media.open(BOTH);
    expect(statuses()).to.deep.equal(['on', 'off']);
    expect(failures()).to.deep.equal([null, 'not-found']);
    devices.answer = () => 'give';
    await media.open(['camera']);
    expect(failures()).to.deep.equal([null, null]);
  });

  it('a kind that another application holds never blocks the other', async () => {
    devices.answer = ({ audio }) => (audio ? refusal('NotReadableError') : 'give');
    await media.open(BOTH);
    expect(statuses()).to.deep.equal(['off', 'on']);
    expect(failures()).to.deep.equal(['in-use', null]);
  });

  it('rejects with the first failure only when nothing could be opened', async () => {
    devices.answer = ({ audio }) => refusal(audio ? 'NotReadableError' : 'NotFoundError');
    expect(await codeOf(media.open(BOTH))).to.equal('DEVICE_IN_USE');
    expect(failures()).to.deep.equal(['in-use', 'not-found']);
  });

  it('does not ask a second time after a refusal', async () => {
    devices.answer = () => refusal('NotAllowedError');
    expect(await codeOf(media.open(BOTH))).to.equal('DEVICE_DENIED');
    expect(devices.questions).to.have.length(1);
    expect(failures()).to.deep.equal(['denied', 'denied']);
  });

  it('after a refusal opens the kind that the browser says is granted: that asks nothing', async () => {
    devices.permissions = { microphone: 'granted', camera: 'denied' };
    devices.answer = ({ video }) => (video ? refusal('NotAllowedError') : 'give');
    await media.open(BOTH);
    expect(devices.questions.map(({ audio, video }) => [audio, video])).to.deep.equal([
      [true, true],
      [true, false],
    ]);
    expect(failures()).to.deep.equal([null, 'denied']);
  });

  it('asks nothing where the page’s policy forbids it, and still opens the other', async () => {
    const policy = { allowsFeature: (feature: string) => feature === 'microphone' };
    for (const name of ['permissionsPolicy', 'featurePolicy'])
      Object.defineProperty(document, name, { value: policy, configurable: true });
    try {
      await media.open(BOTH);
    } finally {
      for (const name of ['permissionsPolicy', 'featurePolicy']) Reflect.deleteProperty(document, name);
    }
    expect(devices.questions.map(({ audio, video }) => [audio, video])).to.deep.equal([[true, false]]);
    expect(failures()).to.deep.equal([null, 'denied-by-page']);
  });

  it('says unsupported where there are no devices to ask for', async () => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
    try {
      expect(await codeOf(media.open(['camera']))).to.equal('UNSUPPORTED');
    } finally {
      Reflect.deleteProperty(navigator, 'mediaDevices');
    }
  });

  it('stops a late answer after it was closed, and after the end', async () => {
    for (const end of [() => media.close('camera'), () => media.dispose()]) {
      let give!: (answer: 'give') => void;
      devices.answer = () => new Promise((resolve) => (give = resolve));
      const opening = media.open(['camera']);
      end();
      give('give');
      await opening;
      expect(media.source('camera').status).to.equal('off');
      expect(devices.live).to.have.length(0);
    }
  });

  it('keeps only the last of two answers when it was closed and opened again in between', async () => {
    const gives: ((answer: 'give') => void)[] = [];
    devices.answer = () => new Promise((resolve) => gives.push(resolve));
    const first = media.open(['camera']);
    media.close('camera');
    const second = media.open(['camera']);
    gives[1]?.('give');
    await second;
    gives[0]?.('give');
    await first;
    expect(devices.live).to.have.length(1);
    expect(media.track('camera')).to.equal(devices.live[0]);
  });

  it('says unplugged when the device goes, and is off', async () => {
    await media.open(BOTH);
    devices.last('video').unplug();
    expect(statuses()).to.deep.equal(['on', 'off']);
    expect(failures()).to.deep.equal([null, 'unplugged']);
    expect(media.track('camera')).to.equal(null);
  });

  it('opens the chosen device in the place of the other, and remembers it while off', async () => {
    await media.open(['camera']);
    const before = devices.last('video');
    await media.select('camera', 'second');
    expect(before.readyState).to.equal('ended');
    expect(devices.last('video').deviceId).to.equal('second');
    media.close('camera');
    await media.select('camera', 'third');
    expect(devices.questions).to.have.length(2);
    expect(media.source('camera')).to.deep.equal({ status: 'off', failure: null, deviceId: 'third' });
  });

  it('takes the system’s choice when the chosen device is gone', async () => {
    devices.answer = ({ constraints }) =>
      JSON.stringify(constraints).includes('exact')
        ? Object.assign(new Error(), { name: 'OverconstrainedError' })
        : 'give';
    await media.select('microphone', 'headset');
    await media.open(['microphone']);
    expect(media.source('microphone').status).to.equal('on');
    expect(devices.last('audio').deviceId).to.equal('default');
  });

  it('hands the track over alive, with what was asked of it, and hears of it no more', async () => {
    await media.select('microphone', 'headset');
    await media.open(['microphone']);
    const taken = media.handOver('microphone');
    const track = devices.last('audio');
    expect(taken?.track).to.equal(track);
    expect(taken?.constraints).to.deep.equal(captureConstraints('microphone', 'headset'));
    expect(track.readyState).to.equal('live');
    expect(media.source('microphone').status).to.equal('off');
    track.unplug();
    expect(media.source('microphone').failure).to.equal(null);
    expect(media.handOver('microphone')).to.equal(null);
  });

  it('shows the room’s track where it has none of its own, and tells of it once', () => {
    let changes = 0;
    media.subscribe(() => changes++);
    const track = {} as MediaStreamTrack;
    media.follow('camera', track);
    media.follow('camera', track);
    expect(media.track('camera')).to.equal(track);
    expect(changes).to.equal(1);
  });

  it('stops everything at the end, opens nothing any more and tells nobody', async () => {
    await media.open(BOTH);
    let changes = 0;
    media.subscribe(() => changes++);
    media.dispose();
    changes = 0;
    media.close('camera');
    await media.open(BOTH);
    expect(devices.live).to.have.length(0);
    expect(devices.questions).to.have.length(1);
    expect(changes).to.equal(0);
  });

  it('ends a subscription with its signal', async () => {
    let changes = 0;
    const abort = new AbortController();
    media.subscribe(() => changes++, { signal: abort.signal });
    media.subscribe(() => changes++, { signal: AbortSignal.abort() });
    abort.abort();
    await media.open(['camera']);
    expect(changes).to.equal(0);
  });
});
