import { Track } from 'livekit-client';

/**
 * A restless meeting: five times a second three people drawn among all speak, once a second somebody mutes or unmutes.
 * 60 events in 10 s; the same draws in every run.
 */

const SPEAKERS = 3;
const SPEAKER_CHANGES_HZ = 5;
const MUTES_HZ = 1;

let seed = 42;
const random = () => (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
const pick = (list) => list[Math.floor(random() * list.length)];

let timers = [];
let events = 0;
let speaking = new Set();

function changeSpeakers({ room, remotes }) {
  const next = new Set();
  while (next.size < Math.min(SPEAKERS, remotes.length)) next.add(pick(remotes));
  const silent = [...speaking].filter((participant) => !next.has(participant));
  speaking = next;
  room.handleSpeakersChanged([
    ...silent.map(({ sid }) => ({ sid, active: false, level: 0 })),
    ...[...next].map(({ sid }) => ({ sid, active: true, level: 0.3 + random() * 0.7 })),
  ]);
}

function toggleMute({ remotes }) {
  const publication = pick(remotes).getTrackPublication(Track.Source.Microphone);
  const info = publication.trackInfo.clone();
  info.muted = !publication.isMuted;
  publication.updateInfo(info); // where a ParticipantUpdate of the server ends
}

export function startChurn(crowd) {
  events = 0;
  const every = (hertz, happen) => {
    const tick = () => {
      happen(crowd);
      events++;
    };
    timers.push(setInterval(tick, 1000 / hertz));
  };
  every(SPEAKER_CHANGES_HZ, changeSpeakers);
  every(MUTES_HZ, toggleMute);
}

export function stopChurn() {
  timers.forEach(clearInterval);
  timers = [];
  return events;
}
