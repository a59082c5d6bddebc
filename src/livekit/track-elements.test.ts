import { expect, waitUntil } from '@open-wc/testing';
import { canvasTrack } from '../../test/support/fake-media.js';
import { FakeRoom } from '../../test/support/fake-room.js';
import { FakeTrack } from '../../test/support/fake-track.js';
import { attachAudio, attachVideo } from './track-elements.js';

const cameraOf = (room: FakeRoom, identity: string) => {
  const track = room.person(identity).getTrackPublication('camera')?.track;
  if (!track) throw new Error(`${identity} sends no camera.`);
  return track;
};

describe('attachVideo', () => {
  it('shows the camera that is there', async () => {
    const room = new FakeRoom();
    const track = canvasTrack();
    room.addRemote({ identity: 'claire', camera: track });
    const video = document.createElement('video');
    video.muted = true;
    document.body.append(video);
    const detach = attachVideo(room.asRoom, 'claire', 'camera', video);
    await waitUntil(() => video.videoWidth === 320, 'the picture has come');
    detach();
    expect(video.srcObject).to.equal(null);
    video.remove();
    track.stop();
  });

  it('shows a camera that comes later, and the own one', () => {
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire' });
    const [theirs, mine] = [document.createElement('video'), document.createElement('video')];
    attachVideo(room.asRoom, 'claire', 'camera', theirs);
    attachVideo(room.asRoom, 'moi', 'camera', mine);
    room.publish('claire', 'camera');
    room.publish('moi', 'camera');
    expect(cameraOf(room, 'claire').attachedElements).to.deep.equal([theirs]);
    expect(cameraOf(room, 'moi').attachedElements).to.deep.equal([mine]);
  });

  it('takes one source of one person, not another', () => {
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', camera: true });
    const video = document.createElement('video');
    attachVideo(room.asRoom, 'claire', 'screen_share', video);
    expect(cameraOf(room, 'claire').attachedElements).to.deep.equal([]);
  });

  it('takes the new track after a full reconnection', () => {
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', camera: true });
    const video = document.createElement('video');
    attachVideo(room.asRoom, 'claire', 'camera', video);
    const old = cameraOf(room, 'claire');
    room.reconnect();
    expect(old.attachedElements).to.deep.equal([]);
    expect(cameraOf(room, 'claire').attachedElements).to.deep.equal([video]);
  });

  it('detaches the old track before it attaches the one that takes its place', () => {
    const room = new FakeRoom();
    const claire = room.addRemote({ identity: 'claire', camera: true });
    attachVideo(room.asRoom, 'claire', 'camera', document.createElement('video'));
    const publication = claire.getTrackPublication('camera');
    const calls: string[] = [];
    const [old, next] = [cameraOf(room, 'claire'), new FakeTrack('video', 'camera', 'TR_next')];
    old.detach = () => (calls.push('detach'), []);
    next.attach = (element) => (calls.push('attach'), element ?? document.createElement('video'));
    if (publication) publication.track = next;
    room.emit('trackSubscribed', next, publication, claire);
    expect(calls).to.deep.equal(['detach', 'attach']);
  });

  it('listens on the room as much for 150 pictures as for one, and not at all for none', () => {
    const room = new FakeRoom();
    const ends: (() => void)[] = [];
    const add = (i: number) => {
      room.addRemote({ identity: `p${i}`, camera: true });
      ends.push(attachVideo(room.asRoom, `p${i}`, 'camera', document.createElement('video')));
    };
    add(0);
    const one = room.listenerCount();
    for (let i = 1; i < 150; i++) add(i);
    expect(room.listenerCount()).to.equal(one);
    for (const end of ends) end();
    expect(room.listenerCount()).to.equal(0);
  });
});

describe('attachAudio', () => {
  const listenTo = (room: FakeRoom) => {
    const lifetime = new AbortController();
    attachAudio(room.asRoom, { signal: lifetime.signal });
    return lifetime;
  };
  const elementsOf = (room: FakeRoom, identity: string, source: 'microphone' | 'camera' | 'screen_share_audio') =>
    room.person(identity).getTrackPublication(source)?.track?.attachedElements ?? [];

  it('plays each microphone and the sound of each screen, of who is here and of who comes', () => {
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', microphone: true, camera: true });
    listenTo(room);
    room.addRemote({ identity: 'fatou', microphone: true });
    room.publish('fatou', 'screen_share_audio');
    const heard = [
      ...elementsOf(room, 'claire', 'microphone'),
      ...elementsOf(room, 'fatou', 'microphone'),
      ...elementsOf(room, 'fatou', 'screen_share_audio'),
    ];
    expect(heard.map(({ localName }) => localName)).to.deep.equal(['audio', 'audio', 'audio']);
    expect(elementsOf(room, 'claire', 'camera')).to.deep.equal([]);
  });

  it('plays a microphone that is off from the moment it is first turned on', () => {
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', microphone: 'muted' });
    listenTo(room);
    expect(elementsOf(room, 'claire', 'microphone')).to.deep.equal([]);
    room.setMuted('claire', 'microphone', false);
    const [element] = elementsOf(room, 'claire', 'microphone');
    expect(element?.localName).to.equal('audio');
    room.setMuted('claire', 'microphone', true);
    room.setMuted('claire', 'microphone', false);
    expect(elementsOf(room, 'claire', 'microphone')).to.deep.equal([element]);
  });

  it('never plays the own microphone', () => {
    const room = new FakeRoom();
    listenTo(room);
    room.publish('moi', 'microphone', 'muted');
    room.setMuted('moi', 'microphone', false);
    expect(room.localParticipant.getTrackPublication('microphone')?.track?.attachedElements).to.deep.equal([]);
  });

  it('stays out of every document', () => {
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', microphone: true });
    listenTo(room);
    expect(elementsOf(room, 'claire', 'microphone').map(({ parentNode }) => parentNode)).to.deep.equal([null]);
  });

  it('lets go of a person who leaves', () => {
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', microphone: true });
    listenTo(room);
    const track = room.person('claire').getTrackPublication('microphone')?.track;
    room.removeRemote('claire');
    expect(track?.attachedElements).to.deep.equal([]);
  });

  it('lets go of everything at the end', () => {
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', microphone: true });
    const lifetime = listenTo(room);
    lifetime.abort();
    expect(elementsOf(room, 'claire', 'microphone')).to.deep.equal([]);
    expect(room.listenerCount()).to.equal(0);
  });
});
