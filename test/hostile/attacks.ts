import type { FakeRoom } from '../support/fake-room.js';
import type { FakeStreamOptions } from '../support/fake-streams.js';
import { hostileBytes, hostileIdentity, hostileJson, hostileText } from './hostile-values.js';
import type { Random } from './random.js';

/** Whoever is honest: no attack is made in their name, since the server vouches for identities. */
export const HONEST = 'claire';

/** People who may do anything, there at the same time at most. */
const MOST_ATTACKERS = 8;

const TOPICS = [
  'lk.chat',
  'lk.chat',
  'lk-chat-topic',
  'lk.transcription',
  '',
  undefined,
  '__proto__',
  'lk.rpc_request',
];
const REACTIONS = [
  'thumbs-up',
  'clapping-hands',
  'red-heart',
  'open-hands',
  'party-popper',
  'constructor',
  '__proto__',
];

type Attack = (room: FakeRoom, random: Random) => void;

function attackersIn(room: FakeRoom): readonly string[] {
  return [...room.remoteParticipants.keys()].filter((identity) => identity !== HONEST);
}

/** Somebody in the room, now and then somebody nobody knows, or the server itself. */
function sender(room: FakeRoom, random: Random): string {
  const others = attackersIn(room);
  if (others.length === 0 || random.chance(0.05)) return random.pick(['', 'nobody', '__proto__']);
  return random.pick(others);
}

function streamAttributes(room: FakeRoom, random: Random): Record<string, string> {
  const tracks = [...room.remoteParticipants.values()].flatMap(({ trackPublications }) => [
    ...trackPublications.keys(),
  ]);
  return {
    ...(random.chance(0.7) && { 'lk.segment_id': random.pick(['s1', 's2', 's3', hostileText(random)]) }),
    ...(random.chance(0.7) && { 'lk.transcription_final': random.pick(['true', 'false', '', hostileText(random)]) }),
    ...(random.chance(0.4) && { 'lk.transcribed_track_id': random.pick([...tracks, hostileText(random)]) }),
    ...(random.chance(0.1) && Object.fromEntries([[hostileText(random), hostileText(random)]])),
  };
}

const ATTACKS: readonly Attack[] = [
  function packet(room, random) {
    room.streams.packet(sender(room, random), random.pick(TOPICS), hostileBytes(random));
  },

  function reaction(room, random) {
    const packet = { type: 'reactionReceived', data: { emoji: random.pick(REACTIONS) } };
    room.streams.packet(sender(room, random), random.pick([undefined, '']), JSON.stringify(packet));
  },

  function textStream(room, random) {
    const pieces: (string | Error)[] = Array.from({ length: random.below(5) }, () => hostileText(random));
    if (random.chance(0.2)) pieces.push(new Error('broken'));
    const options: FakeStreamOptions = {
      attributes: streamAttributes(room, random),
      ...(random.chance(0.8) && { pieces }),
      ...(random.chance(0.5) && { id: hostileText(random) }),
    };
    room.streams.text(sender(room, random), random.pick(['lk.chat', 'lk.transcription']), hostileText(random), options);
  },

  function transcription(room, random) {
    const participant = room.remoteParticipants.get(sender(room, random));
    const segment = () => ({
      id: random.pick(['s1', 's2', 's3', hostileText(random)]),
      text: random.chance(0.9) ? hostileText(random) : hostileJson(random),
      final: random.chance(0.5),
      language: random.pick(['fr', '', hostileText(random)]),
      startTime: 0,
      endTime: 0,
      firstReceivedTime: random.below(1e9),
      lastReceivedTime: random.below(1e9),
    });
    const publication = random.chance(0.7) ? participant?.getTrackPublications()[0] : undefined;
    room.emit('transcriptionReceived', Array.from({ length: random.below(30) }, segment), participant, publication);
  },

  function chatMessage(room, random) {
    const message = { id: hostileText(random), timestamp: random.below(1e9), message: hostileText(random) };
    room.emit('chatMessage', message, room.remoteParticipants.get(sender(room, random)));
  },

  function attributes(room, random) {
    const identity = random.pick([...attackersIn(room), room.localParticipant.identity]);
    const key = random.pick(['handRaisedAt', 'handRaisedAt', 'role', 'lk.agent.state', hostileText(random)]);
    room.setAttributes(identity, Object.fromEntries([[key, hostileText(random)]]));
  },

  function metadata(room, random) {
    const previous = room.metadata;
    if (random.chance(0.5)) {
      room.metadata = random.chance(0.5) ? hostileText(random) : JSON.stringify(hostileJson(random));
      room.emit('roomMetadataChanged', room.metadata);
      return;
    }
    const participant = room.remoteParticipants.get(sender(room, random));
    if (!participant) return;
    participant.metadata = random.chance(0.5) ? hostileText(random) : JSON.stringify(hostileJson(random));
    room.emit('participantMetadataChanged', previous, participant);
  },

  function name(room, random) {
    const participant = room.remoteParticipants.get(sender(room, random));
    if (!participant) return;
    participant.name = hostileText(random);
    room.emit('participantNameChanged', participant.name, participant);
  },

  function comeOrGo(room, random) {
    const others = attackersIn(room);
    if (others.length >= MOST_ATTACKERS || (others.length > 3 && random.chance(0.5))) {
      room.removeRemote(random.pick(others));
      return;
    }
    const identity = hostileIdentity(random);
    if (room.getParticipantByIdentity(identity)) return;
    const kind = random.pick([0, 0, 0, 3, 4, 99]);
    room.addRemote({ identity, name: hostileText(random), kind, microphone: random.chance(0.5) ? true : 'muted' });
  },

  function tracks(room, random) {
    const others = attackersIn(room);
    if (others.length === 0) return;
    const identity = random.pick(others);
    const source = random.pick(['microphone', 'camera'] as const);
    if (!room.person(identity).getTrackPublication(source)) room.publish(identity, source);
    else if (random.chance(0.5)) room.setMuted(identity, source, random.chance(0.5));
    else room.unpublish(identity, source);
  },

  function quality(room, random) {
    const others = attackersIn(room);
    if (others.length === 0) return;
    room.setConnectionQuality(random.pick(others), random.pick(['excellent', 'good', 'poor', 'lost', 'unknown']));
    room.speak(others.filter(() => random.chance(0.3)));
  },
];

/** One hostile act of one of the people in the room. */
export function attack(room: FakeRoom, random: Random): void {
  random.pick(ATTACKS)(room, random);
}
