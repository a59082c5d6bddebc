import { expect } from '@open-wc/testing';
import type { ScreenShareCaptureOptions } from 'livekit-client';
import { VisioError } from '../../core/errors.js';
import { Meeting } from '../../core/meeting.js';
import { canvasTrack } from '../../../test/support/fake-media.js';
import { FakeRoom } from '../../../test/support/fake-room.js';
import { screenShare } from './screen-share.js';

type Chosen = MediaStreamTrack[] | Error;

/** A meeting in a room, where the browser's window answers what the test says, when it says so. */
function inRoom() {
  const room = new FakeRoom();
  const asked: ScreenShareCaptureOptions[] = [];
  let answer: (chosen: Chosen) => void = () => undefined;
  const window = () => new Promise<Chosen>((resolve) => (answer = resolve));
  Object.assign(room.localParticipant, {
    createScreenTracks: async (options: ScreenShareCaptureOptions) => {
      asked.push(options);
      const chosen = await window();
      if (chosen instanceof Error) throw chosen;
      return chosen.map((mediaStreamTrack) => ({
        mediaStreamTrack,
        source: mediaStreamTrack.kind === 'audio' ? 'screen_share_audio' : 'screen_share',
        stop: () => {
          mediaStreamTrack.stop();
        },
      }));
    },
  });
  const errors: string[] = [];
  const meeting = new Meeting({ features: [screenShare()], onError: ({ code }) => errors.push(code) });
  meeting.attach(room.handle);
  const status = () => meeting.state.screenShare?.status;
  const start = () => codeOf(meeting.commands.screenShare.start());
  const settle = async (chosen: Chosen) => {
    // The command reaches the browser's window in its own time.
    while (asked.length === 0) await Promise.resolve();
    answer(chosen);
  };
  return { room, meeting, asked, errors, status, start, settle };
}

const codeOf = (promise: Promise<void>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof VisioError ? error.code : String(error)),
  );

describe('screen share', () => {
  const tracks: MediaStreamTrack[] = [];
  const screen = () => {
    const track = canvasTrack();
    tracks.push(track);
    return track;
  };
  afterEach(() => {
    for (const track of tracks.splice(0)) track.stop();
  });

  it('is choosing, then on, then off with nothing captured', async () => {
    const { meeting, asked, status, start, settle } = inRoom();
    expect(status()).to.equal('off');
    const started = start();
    const track = screen();
    const settled = settle([track]);
    while (asked.length === 0) await Promise.resolve();
    expect(status()).to.equal('pending');
    await settled;
    expect(await started).to.equal('done');
    expect(status()).to.equal('on');
    await meeting.commands.screenShare.stop();
    expect(status()).to.equal('off');
    expect(track.readyState).to.equal('ended');
    meeting.dispose();
  });

  it('ends, for everybody, when the page takes it out', async () => {
    const { room, meeting, start, settle, errors } = inRoom();
    const started = start();
    const track = screen();
    await settle([track]);
    await started;
    meeting.uninstall('screenShare');
    await Promise.resolve();
    expect(room.localParticipant.trackPublications.size).to.equal(0);
    expect(track.readyState).to.equal('ended');
    expect(errors).to.deep.equal([]);
    meeting.dispose();
  });

  it('captures nothing when the page takes it out while the person chooses', async () => {
    const { room, meeting, asked, start, settle } = inRoom();
    const started = start();
    while (asked.length === 0) await Promise.resolve();
    meeting.uninstall('screenShare');
    const track = screen();
    await settle([track]);
    expect(await started).to.equal('ABORTED');
    expect([track.readyState, room.localParticipant.trackPublications.size]).to.deep.equal(['ended', 0]);
    meeting.dispose();
  });

  it('asks for the sound where the token allows it, and not for the tab of the meeting', async () => {
    const { room, meeting, asked, start, settle } = inRoom();
    const first = start();
    await settle(new DOMException('', 'NotAllowedError'));
    await first;
    expect(asked[0]).to.deep.include({
      surfaceSwitching: 'include',
      selfBrowserSurface: 'exclude',
      systemAudio: 'include',
      contentHint: 'detail',
    });
    expect(asked[0]?.audio).to.deep.equal({ restrictOwnAudio: true, suppressLocalAudioPlayback: false });
    room.localParticipant.permissions = { ...room.localParticipant.permissions, canPublishSources: [3] };
    asked.length = 0;
    const second = start();
    await settle(new DOMException('', 'NotAllowedError'));
    await second;
    expect(asked[0]).to.include({ audio: false, systemAudio: 'exclude' });
    meeting.dispose();
  });

  it('says nothing of a change of mind', async () => {
    const { meeting, errors, status, start, settle } = inRoom();
    const started = start();
    await settle(new DOMException('Permission denied', 'NotAllowedError'));
    expect(await started).to.equal('ABORTED');
    expect(status()).to.equal('off');
    expect(errors).to.deep.equal([]);
    meeting.dispose();
  });

  it('reports what the system forbids', async () => {
    const { meeting, errors, status, start, settle } = inRoom();
    const started = start();
    await settle(new DOMException('Permission denied by system', 'NotAllowedError'));
    expect(await started).to.equal('DEVICE_DENIED_BY_SYSTEM');
    expect(errors).to.deep.equal(['DEVICE_DENIED_BY_SYSTEM']);
    expect(status()).to.equal('off');
    meeting.dispose();
  });

  it('captures nothing when it could not be sent', async () => {
    const { room, meeting, status, start, settle } = inRoom();
    room.localParticipant.nextError = new Error('full');
    const started = start();
    const track = screen();
    await settle([track]);
    expect(await started).to.equal('PUBLISH_FAILED');
    expect(status()).to.equal('off');
    expect(track.readyState).to.equal('ended');
    meeting.dispose();
  });

  it('captures nothing when the person left while choosing', async () => {
    const { meeting, start, settle } = inRoom();
    const started = start();
    const track = screen();
    const settled = settle([track]);
    meeting.detach();
    await settled;
    expect(await started).to.equal('ABORTED');
    expect(track.readyState).to.equal('ended');
    meeting.dispose();
  });

  it('sees the end that the browser gives by its own bar', async () => {
    const { room, meeting, status, start, settle } = inRoom();
    const started = start();
    await settle([screen()]);
    await started;
    room.unpublish(room.localParticipant.identity, 'screen_share');
    expect(status()).to.equal('off');
    meeting.dispose();
  });

  it('ends with the meeting, and leaves no listener', async () => {
    const { room, meeting, status, start, settle } = inRoom();
    const started = start();
    const track = screen();
    await settle([track]);
    await started;
    meeting.detach();
    expect(track.readyState).to.equal('ended');
    expect(status()).to.equal('off');
    expect(room.listenerCount()).to.equal(0);
    meeting.dispose();
  });

  it('is unavailable when the token forbids it, from the moment it does', async () => {
    const { room, meeting, start, settle } = inRoom();
    const started = start();
    const track = screen();
    await settle([track]);
    await started;
    room.localParticipant.permissions = { ...room.localParticipant.permissions, canPublishSources: [1, 2] };
    room.emit('participantPermissionsChanged', undefined, room.localParticipant);
    expect(meeting.state.screenShare?.support).to.equal('unavailable');
    expect(track.readyState).to.equal('ended');
    room.unpublish(room.localParticipant.identity, 'screen_share');
    expect(await start()).to.equal('NOT_ALLOWED');
    meeting.dispose();
  });
});
