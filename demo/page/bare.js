import { Room, RoomEvent, Track, setLogLevel } from '/node_modules/livekit-client/dist/livekit-client.esm.mjs';

/** A meeting of livekit-client alone, for tests: what it sees is what a foreign client of the same room sees. */

setLogLevel('error');

/** @type {Room | undefined} */
let room;
/** Drawn frames of each remote video, by identity, then by source ("camera", "screen_share"). */
const frames = {};
/** Every event that a test may wait for: { name, at, ...details }, oldest first. */
const events = [];
const messages = [];
/** Every state of every caption, by either path: { by, from, segment, track, isFinal, text, at }. */
const captions = [];
const elements = new Set();

const note = (name, details = {}) => events.push({ name, at: Math.round(performance.now()), ...details });

function noteCaption(by, from, segment, track, isFinal, text) {
  captions.push({ by, from, segment, track, isFinal, text, at: Date.now() });
}

function countFrames(video, identity, source) {
  const counts = (frames[identity] ??= {});
  counts[source] ??= 0;
  const count = () => {
    counts[source] += 1;
    if (elements.has(video)) video.requestVideoFrameCallback(count);
  };
  video.requestVideoFrameCallback(count);
}

function show(track, publication, participant) {
  note('subscribed', { identity: participant.identity, source: publication.source });
  const element = track.attach();
  elements.add(element);
  document.getElementById('videos').append(element);
  if (track.kind === Track.Kind.Video) countFrames(element, participant.identity, publication.source);
}

function hide(track, publication, participant) {
  note('unsubscribed', { identity: participant.identity, source: publication.source });
  for (const element of track.detach()) {
    elements.delete(element);
    element.remove();
  }
}

function listen() {
  room
    .on(RoomEvent.TrackSubscribed, show)
    .on(RoomEvent.TrackUnsubscribed, hide)
    .on(RoomEvent.ParticipantConnected, ({ identity }) => note('joined', { identity }))
    .on(RoomEvent.ParticipantDisconnected, ({ identity }) => note('left', { identity }))
    .on(RoomEvent.TrackMuted, ({ source }, { identity }) => note('muted', { identity, source }))
    .on(RoomEvent.TrackUnmuted, ({ source }, { identity }) => note('unmuted', { identity, source }))
    .on(RoomEvent.ConnectionStateChanged, (state) => note('state', { state }))
    .on(RoomEvent.Reconnecting, () => note('reconnecting'))
    .on(RoomEvent.Reconnected, () => note('reconnected'))
    .on(RoomEvent.Disconnected, (reason) => note('disconnected', { reason }))
    .on(RoomEvent.DataReceived, (payload, participant, _kind, topic) => {
      messages.push({ from: participant?.identity, topic, text: new TextDecoder().decode(payload) });
    })
    .on(RoomEvent.TranscriptionReceived, (segments, participant, publication) => {
      for (const { id, text, final } of segments)
        noteCaption('packet', participant?.identity, id, publication?.trackSid, final, text);
    });
  room.registerTextStreamHandler('lk.transcription', async (reader, { identity }) => {
    const text = await reader.readAll();
    const { attributes = {} } = reader.info;
    const isFinal = attributes['lk.transcription_final'] === 'true';
    noteCaption('stream', identity, attributes['lk.segment_id'], attributes['lk.transcribed_track_id'], isFinal, text);
  });
  room.registerTextStreamHandler('lk.chat', async (reader, { identity }) => {
    messages.push({ from: identity, topic: 'lk.chat', id: reader.info.id, text: await reader.readAll() });
  });
}

/** Sums a figure over the received RTP streams of each participant. */
async function received(kind, figure) {
  const sums = {};
  for (const { identity, trackPublications } of room.remoteParticipants.values()) {
    for (const { track } of trackPublications.values()) {
      const report = await track?.getRTCStatsReport();
      report?.forEach((stats) => {
        if (stats.type !== 'inbound-rtp' || stats.kind !== kind) return;
        sums[identity] = (sums[identity] ?? 0) + (stats[figure] ?? 0);
      });
    }
  }
  return sums;
}

window.bare = {
  frames,
  events,
  messages,
  captions,

  /** Joins; `options` are those of livekit-client's Room. Gives the milliseconds it took. */
  async join(url, token, options = {}) {
    room = new Room({ dynacast: true, ...options });
    listen();
    const start = performance.now();
    await room.connect(url, token);
    return Math.round(performance.now() - start);
  },

  /** Publishes camera and microphone; both when absent. Small pictures: tests share two cores. */
  async publish({ camera = true, microphone = true, width = 320, height = 180, simulcast = false } = {}) {
    const { localParticipant } = room;
    const resolution = { width, height, frameRate: 15 };
    if (microphone) await localParticipant.setMicrophoneEnabled(true);
    if (camera) await localParticipant.setCameraEnabled(true, { resolution }, { simulcast });
  },

  setMicrophone: async (enabled) => void (await room.localParticipant.setMicrophoneEnabled(enabled)),
  setCamera: async (enabled) => void (await room.localParticipant.setCameraEnabled(enabled)),
  setAttributes: (attributes) => room.localParticipant.setAttributes(attributes),
  setName: (name) => room.localParticipant.setName(name),
  /** Gives the id of the stream. */
  sendText: async (text, topic = 'lk.chat') => (await room.localParticipant.sendText(text, { topic })).id,
  sendChatMessage: async (text) => void (await room.localParticipant.sendChatMessage(text)),
  /** One state of a caption, as an agent sends it; a foreign `track` is a forgery. */
  caption: async (text, segment, final = 'true', track = '') => {
    const attributes = {
      'lk.segment_id': segment,
      'lk.transcription_final': final,
      ...(track && { 'lk.transcribed_track_id': track }),
    };
    await room.localParticipant.sendText(text, { topic: 'lk.transcription', attributes });
  },
  /** As many captions of as many segments as fast as they go out. */
  floodCaptions: (count) =>
    Promise.all(Array.from({ length: count }, (_, index) => window.bare.caption(`flood ${index}`, `flood-${index}`))),
  /** Of the microphone of somebody, one's own without a name. */
  trackOf: (identity) =>
    [...(identity ? room.remoteParticipants.get(identity) : room.localParticipant).trackPublications.values()].find(
      ({ source }) => source === 'microphone',
    )?.trackSid ?? '',
  sendData: (text, topic, reliable = true) =>
    room.localParticipant.publishData(new TextEncoder().encode(text), { reliable, topic }),
  share: async (enabled = true) => void (await room.localParticipant.setScreenShareEnabled(enabled)),
  simulate: (scenario) => room.simulateScenario(scenario),
  leave: () => room.disconnect(),

  get state() {
    return room?.state ?? 'disconnected';
  },
  get identity() {
    return room?.localParticipant.identity;
  },

  /** The others, as plain data. */
  get participants() {
    return [...room.remoteParticipants.values()].map((participant) => ({
      identity: participant.identity,
      name: participant.name,
      attributes: { ...participant.attributes },
      quality: participant.connectionQuality,
      isSpeaking: participant.isSpeaking,
      tracks: [...participant.trackPublications.values()].map(({ source, isMuted, isSubscribed, dimensions }) => ({
        source,
        isMuted,
        isSubscribed,
        width: dimensions?.width ?? 0,
      })),
    }));
  },

  /** Heard sound since it began, by identity: it grows while there is any. */
  audioEnergy: () => received('audio', 'totalAudioEnergy'),
  /** Decoded frames, by identity: grows also where nothing is drawn. */
  decodedFrames: () => received('video', 'framesDecoded'),
};
