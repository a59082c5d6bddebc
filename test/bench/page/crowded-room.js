import { Room, setLogLevel, Track } from 'livekit-client';

/**
 * A real livekit-client `Room` without a server. `simulateParticipants` connects it with a local camera and microphone;
 * the others come through livekit-client's own private entry points, as the server's messages do. Its own simulation of
 * remote participants is not used: in Chromium it throws (scripts may not construct an RTCRtpReceiver), it types cameras
 * as audio, subscribes after a timer, and draws identifiers that collide from about 60 people on.
 *
 * The remote pictures are clones of one canvas track, disabled: each <video> holds a stream and no frame is decoded, so
 * that the figures are the cost of the interface, not of WebRTC.
 */

setLogLevel('error');

// addSubscribedMediaTrack wants a receiver, of which it only asks statistics.
globalThis.RTCRtpReceiver = class {
  getStats() {
    return Promise.resolve(new Map());
  }
};

const NAMES = [
  'Amandine Lefèvre',
  'Jean-Baptiste N’Diaye',
  'Zoé Müller',
  'Mathieu Le Goff',
  'Inès Benali',
  'François-Xavier de La Tour',
  'Nguyễn Thị Mai',
  'Paul Martin',
];

// livekit_models.proto
const ACTIVE = 2;
const AUDIO = 0;
const VIDEO = 1;
const CAMERA = 1;
const MICROPHONE = 2;

const PERMISSIONS = {
  canPublish: true,
  canSubscribe: true,
  canPublishData: true,
  canPublishSources: [],
  hidden: false,
  recorder: false,
  canUpdateMetadata: true,
  canSubscribeMetrics: false,
};

let picture;

function videoTrack() {
  if (picture?.readyState !== 'live') {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
    canvas.getContext('2d').fillRect(0, 0, canvas.width, canvas.height);
    picture = canvas.captureStream(0).getVideoTracks()[0];
  }
  const track = picture.clone();
  track.enabled = false;
  return track;
}

export class CrowdedRoom {
  room = new Room();
  #added = 0;

  /** The simulation draws the identifiers of camera and microphone from 10,000: once in so many rooms one takes the place of the other. */
  async connect() {
    const { localParticipant } = this.room;
    while (localParticipant.trackPublications.size < 2)
      await this.room.simulateParticipants({ publish: { audio: true, video: true }, participants: { count: 1 } });
    localParticipant.setPermissions(PERMISSIONS);
  }

  get remotes() {
    return [...this.room.remoteParticipants.values()];
  }

  /** These people arrive in one message, each with a camera and a microphone, one in three muted. */
  add(count) {
    const first = this.#added + 1;
    const infos = Array.from({ length: count }, (_, index) => this.#info(first + index));
    this.#added += count;
    this.room.handleParticipantUpdates(infos);
    for (const { identity } of infos) this.#subscribe(identity);
  }

  #info(number) {
    // The message classes are not exported: those of the local participant are taken.
    const { localParticipant } = this.room;
    const ParticipantInfo = localParticipant.participantInfo.constructor;
    const TrackInfo = localParticipant.getTrackPublication(Track.Source.Camera).trackInfo.constructor;
    const identity = `person-${number}`;
    return new ParticipantInfo({
      sid: `PA_${identity}`,
      identity,
      name: `${NAMES[number % NAMES.length]} ${number}`,
      state: ACTIVE,
      joinedAt: BigInt(1_700_000_000 + number),
      tracks: [
        new TrackInfo({
          sid: `TR_V_${identity}`,
          type: VIDEO,
          source: CAMERA,
          name: 'camera',
          width: 320,
          height: 180,
        }),
        new TrackInfo({ sid: `TR_A_${identity}`, type: AUDIO, source: MICROPHONE, muted: number % 3 === 0 }),
      ],
    });
  }

  #subscribe(identity) {
    const participant = this.room.remoteParticipants.get(identity);
    const tracks = {
      [`TR_V_${identity}`]: videoTrack(),
      [`TR_A_${identity}`]: this.room.acquireEmptyAudioStreamTrack(),
    };
    for (const [sid, track] of Object.entries(tracks))
      participant.addSubscribedMediaTrack(track, sid, new MediaStream([track]), new RTCRtpReceiver());
  }

  async leave() {
    for (const { trackPublications } of this.remotes)
      for (const { track } of trackPublications.values()) track?.mediaStreamTrack.stop();
    await this.room.disconnect();
  }
}
