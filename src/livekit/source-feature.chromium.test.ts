import { expect, waitUntil } from '@open-wc/testing';
import { DisconnectReason, LeaveRequest_Action } from '@livekit/protocol';
import { FakeSignal } from '../../test/support/fake-signal.js';
import { grant, recordedSession } from '../../test/support/session.js';
import type { DeviceKind } from '../core/device-failure.js';
import type { VisioError } from '../core/errors.js';
import { Meeting } from '../core/meeting.js';
import { camera } from '../features/camera/camera.js';
import { microphone } from '../features/microphone/microphone.js';
import { roomOf } from './feature.js';
import type { Session } from './session.js';

const BOTH: readonly DeviceKind[] = ['microphone', 'camera'];
const { signal: never } = new AbortController();

/** Every device the page has opened, through the browser's own question. */
class Captures {
  readonly tracks: MediaStreamTrack[] = [];
  questions = 0;

  install(): this {
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      this.questions++;
      const stream = await ask(constraints);
      this.tracks.push(...stream.getTracks());
      return stream;
    };
    return this;
  }

  restore(): void {
    Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
  }

  live(kind: 'audio' | 'video'): MediaStreamTrack[] {
    return this.tracks.filter((track) => track.kind === kind && track.readyState === 'live');
  }
}

describe('the microphone and the camera, from the preview into the room', () => {
  let captures: Captures;
  let server: FakeSignal;
  let session: Session;
  let meeting: Meeting;
  let errors: VisioError[];
  const statuses: string[] = [];
  beforeEach(async () => {
    captures = new Captures().install();
    server = new FakeSignal().install();
    ({ session } = await recordedSession());
    errors = [];
    statuses.length = 0;
    meeting = new Meeting({ features: [microphone(), camera()], onError: (error) => errors.push(error) });
    meeting.subscribe(() => {
      const { status } = meeting.state.camera;
      if (statuses.at(-1) !== status) statuses.push(status);
    });
  });
  afterEach(async () => {
    meeting.dispose();
    await session.dispose();
    captures.restore();
    server.restore();
  });

  const are = (status: string) => waitUntil(() => BOTH.every((kind) => meeting.state[kind].status === status), status);

  async function enter(): Promise<void> {
    await session.connect(grant(), never);
    meeting.attach(session.room);
  }

  async function enterWithBoth(): Promise<void> {
    await meeting.media.open(BOTH);
    await enter();
    await are('on');
  }

  it('sends the very tracks of the preview: no second question, no light that blinks', async () => {
    await enterWithBoth();
    expect(captures.questions).to.equal(1);
    expect(captures.tracks.map(({ readyState }) => readyState)).to.deep.equal(['live', 'live']);
    expect(meeting.media.track('camera')).to.equal(captures.live('video')[0]);
    expect(statuses, 'never "off" on the way').to.deep.equal(['off', 'pending', 'on', 'pending', 'on']);
  });

  it('off ends the device, on brings a live one, and each is one change', async () => {
    await enterWithBoth();
    for (const kind of BOTH) {
      const media = kind === 'camera' ? 'video' : 'audio';
      await meeting.commands[kind].turnOff();
      expect(captures.live(media), `${kind} off`).to.have.length(0);
      expect(meeting.state[kind].status).to.equal('off');
      await meeting.commands[kind].turnOn();
      expect(captures.live(media), `${kind} on`).to.have.length(1);
      expect(meeting.media.track(kind)).to.equal(captures.live(media)[0]);
      expect(meeting.state[kind].status).to.equal('on');
    }
    expect(captures.questions).to.equal(3);
  });

  it('a device that is turned on in the meeting is opened and sent', async () => {
    await enter();
    await meeting.commands.camera.turnOn();
    expect(meeting.state.camera.status).to.equal('on');
    expect(session.sendingKinds()).to.deep.equal(['camera']);
  });

  it('two presses one right after the other end off, with the device stopped', async () => {
    await enter();
    await Promise.all([meeting.commands.camera.toggle(), meeting.commands.camera.toggle()]);
    expect(meeting.state.camera.status).to.equal('off');
    expect(captures.live('video')).to.have.length(0);
    await meeting.commands.camera.turnOn();
    expect(meeting.state.camera.status).to.equal('on');
  });

  it('a press on off while the track is on its way to the server ends off, with the device stopped', async () => {
    await enter();
    const on = meeting.commands.camera.turnOn();
    await waitUntil(() => server.requests.some(({ message }) => message.case === 'addTrack'));
    await Promise.all([on, meeting.commands.camera.turnOff()]);
    expect(meeting.state.camera.status).to.equal('off');
    expect(captures.live('video')).to.have.length(0);
  });

  it('another device takes the place of the one in use', async () => {
    await enterWithBoth();
    const devices = await navigator.mediaDevices.enumerateDevices();
    const cameras = devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
    const other = cameras.find((id) => id !== meeting.state.camera.deviceId) ?? '';
    await meeting.commands.camera.select(other);
    expect(meeting.state.camera.deviceId).to.equal(other);
    expect(captures.live('video').map((track) => track.getSettings().deviceId)).to.deep.equal([other]);
  });

  it('another device chosen while off is shown at once and opened when on', async () => {
    await enterWithBoth();
    await meeting.commands.camera.turnOff();
    const devices = await navigator.mediaDevices.enumerateDevices();
    const cameras = devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
    const other = cameras.find((id) => id !== meeting.state.camera.deviceId) ?? '';
    await meeting.commands.camera.select(other);
    expect(meeting.state.camera).to.include({ status: 'off', deviceId: other });
    expect(captures.live('video')).to.have.length(0);
    await meeting.commands.camera.turnOn();
    expect(captures.live('video').map((track) => track.getSettings().deviceId)).to.deep.equal([other]);
  });

  it('what the token forbids is closed, not sent, and cannot be turned on', async () => {
    server.sources = [2];
    await meeting.media.open(BOTH);
    await enter();
    await waitUntil(() => meeting.state.microphone.status === 'on');
    await waitUntil(() => meeting.state.camera.status === 'off');
    expect([meeting.state.microphone.isAllowed, meeting.state.camera.isAllowed]).to.deep.equal([true, false]);
    expect(captures.live('video')).to.have.length(0);
    const code = await meeting.commands.camera.turnOn().catch((error: unknown) => (error as VisioError).code);
    expect(code).to.equal('NOT_ALLOWED');
    expect(meeting.state.camera.status).to.equal('off');
  });

  it('entering again after an outage sends the same tracks, without a question', async () => {
    await enterWithBoth();
    server.leave(DisconnectReason.SERVER_SHUTDOWN);
    await are('off');
    expect(captures.tracks.every(({ readyState }) => readyState === 'live')).to.be.true;
    await session.connect(grant(), never);
    meeting.attach(session.room);
    await session.republish();
    await are('on');
    expect(captures.questions).to.equal(1);
    expect(session.sendingKinds()).to.have.members(BOTH);
  });

  it('entering again leaves off what was off', async () => {
    await enterWithBoth();
    await meeting.commands.camera.turnOff();
    server.leave(DisconnectReason.SERVER_SHUTDOWN);
    await waitUntil(() => meeting.state.microphone.status === 'off');
    await session.connect(grant(), never);
    meeting.attach(session.room);
    await session.republish();
    await waitUntil(() => meeting.state.microphone.status === 'on');
    expect(meeting.state.camera.status).to.equal('off');
    expect(session.sendingKinds()).to.deep.equal(['microphone']);
  });

  /** What the browser does when the device in use is pulled out, or its permission withdrawn. */
  function unplug(kind: DeviceKind): void {
    const track = meeting.media.track(kind);
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  }

  const lost = (kind: DeviceKind) =>
    waitUntil(() => meeting.state[kind].status === 'off' && meeting.state[kind].failure !== null, `${kind} is lost`);
  const codes = () => errors.map(({ code }) => code);

  for (const kind of BOTH) {
    const media = kind === 'camera' ? 'video' : 'audio';

    it(`the ${kind} pulled out: off for everybody, with the reason, and no other one opened behind one’s back`, async () => {
      await enterWithBoth();
      unplug(kind);
      await lost(kind);
      expect(meeting.state[kind].failure).to.equal('unplugged');
      const other = kind === 'camera' ? 'microphone' : 'camera';
      expect(meeting.state[other]).to.include({ status: 'on', failure: null });
      await waitUntil(
        () => server.requests.some(({ message }) => message.case === 'mute' && message.value.muted),
        'others are told',
      );
      expect(captures.questions).to.equal(1);
      expect(captures.live(media)).to.have.length(0);
      expect(codes()).to.deep.equal(['DEVICE_NOT_FOUND']);
    });

    it(`another ${kind} takes the place of the one pulled out, and that one may be pulled out too`, async () => {
      await enterWithBoth();
      unplug(kind);
      await lost(kind);
      const listed = await navigator.mediaDevices.enumerateDevices();
      const others = listed.filter((one) => one.kind === `${media}input` && one.deviceId !== 'default');
      const other = others.find(({ deviceId }) => deviceId !== meeting.state[kind].deviceId)?.deviceId ?? '';
      await meeting.commands[kind].select(other);
      await meeting.commands[kind].turnOn();
      expect(meeting.state[kind]).to.include({ status: 'on', failure: null, deviceId: other });
      expect(captures.live(media)).to.have.length(1);
      unplug(kind);
      await lost(kind);
      expect(meeting.state[kind].failure).to.equal('unplugged');
      expect(captures.live(media)).to.have.length(0);
    });

    it(`the ${kind} chosen is gone when it is turned on again: the system’s choice takes its place`, async () => {
      await enterWithBoth();
      await meeting.commands[kind].turnOff();
      await meeting.commands[kind].select('pulled-out-meanwhile');
      await meeting.commands[kind].turnOn();
      expect(meeting.state[kind]).to.include({ status: 'on', failure: null });
      expect(captures.live(media)).to.have.length(1);
    });
  }

  it('a permission withdrawn during the meeting is a refusal, not a device pulled out', async () => {
    await enterWithBoth();
    navigator.permissions.query = () =>
      Promise.resolve(Object.assign(new EventTarget(), { state: 'denied' }) as PermissionStatus);
    try {
      unplug('camera');
      await lost('camera');
      expect(meeting.state.camera.failure).to.equal('denied');
      expect(codes()).to.deep.equal(['DEVICE_DENIED']);
    } finally {
      Reflect.deleteProperty(navigator.permissions, 'query');
    }
  });

  it('pulled out while it is being turned off: off, and nothing to say', async () => {
    await enterWithBoth();
    const off = meeting.commands.microphone.turnOff();
    unplug('microphone');
    await off;
    await meeting.commands.microphone.turnOff();
    expect(meeting.state.microphone).to.include({ status: 'off', failure: null });
    expect(codes()).to.deep.equal([]);
  });

  it('pulled out after livekit-client has made the connection anew', async () => {
    await enterWithBoth();
    let returns = 0;
    roomOf(session.room).on('reconnected', () => returns++);
    const first = server.requests.length;
    const areSent = () =>
      server.requests.slice(first).filter(({ message }) => message.case === 'addTrack').length === BOTH.length;
    server.leave(DisconnectReason.SERVER_SHUTDOWN, LeaveRequest_Action.RECONNECT);
    await waitUntil(() => returns > 0 && areSent(), 'sent again', { timeout: 10_000 });
    await are('on');
    const { questions } = captures;
    unplug('camera');
    await lost('camera');
    expect(meeting.state.camera.failure).to.equal('unplugged');
    expect(captures.questions).to.equal(questions);
  });

  it('pulled out during an outage: said, and still off after entering again', async () => {
    await enterWithBoth();
    const { tracks } = captures;
    server.leave(DisconnectReason.SERVER_SHUTDOWN);
    await are('off');
    for (const track of tracks) {
      if (track.kind !== 'audio') continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
    await lost('microphone');
    await session.connect(grant(), never);
    meeting.attach(session.room);
    await session.republish();
    await waitUntil(() => meeting.state.camera.status === 'on');
    expect(meeting.state.microphone).to.include({ status: 'off', failure: 'unplugged' });
    await meeting.commands.microphone.turnOn();
    expect(meeting.state.microphone).to.include({ status: 'on', failure: null });
  });

  it('what was pulled out in one meeting is not said of the next', async () => {
    await enterWithBoth();
    unplug('camera');
    await lost('camera');
    meeting.detach();
    await session.disconnect();
    expect(meeting.state.camera.failure).to.equal(null);
  });

  it('leaving stops both devices', async () => {
    await enterWithBoth();
    meeting.detach();
    await session.disconnect();
    expect(captures.tracks.every(({ readyState }) => readyState === 'ended')).to.be.true;
    expect(BOTH.map((kind) => meeting.state[kind].status)).to.deep.equal(['off', 'off']);
    expect(BOTH.map((kind) => meeting.media.track(kind))).to.deep.equal([null, null]);
    expect(errors).to.deep.equal([]);
  });
});
