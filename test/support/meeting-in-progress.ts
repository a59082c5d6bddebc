import type { FeatureKey, Snapshot, StateOf } from '../../src/core/meeting-state.js';
import type { ParticipantSnapshot, ParticipantsState } from '../../src/features/participants/participants-state.js';
import type { CaptionsState } from '../../src/features/captions/captions-state.js';
import type { ChatState } from '../../src/features/chat/chat-state.js';
import type { ConnectionState } from '../../src/features/connection/connection-state.js';
import type { SourceState } from '../../src/core/source.js';
import type { DevicesState, SpeakerState } from '../../src/features/devices/devices-state.js';
import type { FullScreenState } from '../../src/features/full-screen/full-screen-state.js';
import type { ScreenShareState } from '../../src/features/screen-share/screen-share-state.js';
import type { StageState } from '../../src/features/stage/stage-state.js';

/** What the snapshot says two minutes into a meeting of two, with one device of each kind and a second microphone. */
export type MeetingInProgress = { readonly [K in Exclude<FeatureKey, 'locale' | 'offer' | 'storage'>]: StateOf<K> };

export const JOINED_AT = Date.UTC(2025, 0, 15, 14, 0, 0);

export function participant(id: string, patch: Partial<ParticipantSnapshot> = {}): ParticipantSnapshot {
  return {
    id,
    name: id,
    isLocal: false,
    isSpeaking: false,
    microphone: 'on',
    camera: 'off',
    isSharingScreen: false,
    connectionQuality: 'good',
    kind: 'person',
    joinedAt: JOINED_AT,
    cameraTrack: null,
    screenTrack: null,
    ...patch,
  };
}

/** The first one is the local person. */
export function participants(...people: readonly ParticipantSnapshot[]): ParticipantsState {
  return {
    localId: people.find(({ isLocal }) => isLocal)?.id ?? null,
    ids: people.map(({ id }) => id),
    byId: Object.fromEntries(people.map((person) => [person.id, person])),
  };
}

const source: SourceState = { status: 'on', failure: null, deviceId: '', isAllowed: true };

export function meetingInProgress(): MeetingInProgress {
  const connection: ConnectionState = {
    status: 'connected',
    since: JOINED_AT,
    step: null,
    reconnection: null,
    attempt: 0,
    joinedAt: JOINED_AT,
    waiting: null,
    leaveReason: null,
    failure: null,
    roomName: 'rdv-4821',
    displayName: 'Amina Diallo',
    identity: 'amina',
  };
  const devices: DevicesState = {
    microphones: [
      { id: 'built-in', label: 'Micro intégré' },
      { id: 'headset', label: 'Jabra Evolve 65' },
    ],
    cameras: [{ id: 'webcam', label: 'Caméra intégrée' }],
    speakers: [{ id: 'loudspeaker', label: 'Haut-parleurs' }],
    permissions: { microphone: 'granted', camera: 'granted' },
    isListed: true,
  };
  const speaker: SpeakerState = { deviceId: '', selection: 'available', isBlocked: false };
  const screenShare: ScreenShareState = { status: 'off', support: 'available' };
  const fullScreen: FullScreenState = { isActive: false, support: 'available' };
  const stage: StageState = {
    layout: 'auto',
    effectiveLayout: 'grid',
    pinned: [],
    page: 0,
    pageCount: 1,
    visible: ['amina/camera', 'claire/camera'],
    forward: [],
    upcoming: [],
    tileWidth: 480,
    tileHeight: 270,
  };
  const chat: ChatState = {
    messages: [],
    unread: 0,
    isReading: false,
    since: JOINED_AT,
    forgotten: 0,
    refused: 0,
    support: 'available',
    draft: '',
  };
  const captions: CaptionsState = {
    isOn: false,
    feed: 'open',
    pages: [],
    first: 0,
    next: 0,
    appearance: {
      size: 'medium',
      lines: 3,
      position: 'below',
      colours: 'white-on-black',
      hasSpeakerColours: true,
    },
    isAppearanceOpen: false,
    isReadAloud: false,
  };
  return {
    captions,
    chat,
    preferences: {
      saysPassages: true,
      showsReactions: true,
      saysReactions: false,
      warnsWhenMuted: false,
      reducesMotion: false,
    },
    journal: { entries: [], interruptions: [] },
    settings: { section: null },
    sounds: { joined: false, left: false, message: false, hand: false },
    shortcuts: { isOn: true, list: [{ id: 'microphone', keys: ['Control', 'D'] }] },
    connection,
    devices,
    microphone: source,
    camera: source,
    speaker,
    screenShare,
    fullScreen,
    panel: { open: null },
    stage,
    hand: {
      queue: [],
      isRaised: false,
      isPending: false,
      hasFailed: false,
      isAllowed: true,
      isForgotten: false,
    },
    reactions: { recent: [], support: 'available' },
    participants: participants(
      participant('amina', { name: 'Amina Diallo', isLocal: true }),
      participant('claire', { name: 'Claire Besnard' }),
    ),
  };
}

/** The commands of each feature, by name. */
export const COMMAND_NAMES = {
  captions: ['turnOn', 'turnOff', 'toggle', 'setAppearance', 'toggleAppearance', 'setReadAloud'],
  chat: ['send', 'retry', 'markRead'],
  connection: ['join', 'leave', 'retryNow', 'prepare', 'rename'],
  devices: ['request', 'refresh'],
  microphone: ['turnOn', 'turnOff', 'toggle', 'select'],
  camera: ['turnOn', 'turnOff', 'toggle', 'select'],
  speaker: ['select', 'unblock', 'test'],
  screenShare: ['start', 'stop', 'toggle'],
  fullScreen: ['enter', 'exit', 'toggle'],
  panel: ['show', 'close', 'toggle'],
  preferences: ['set'],
  journal: ['sayWhoSpeaks'],
  settings: ['show', 'close'],
  sounds: ['set', 'play'],
  shortcuts: ['turnOn', 'turnOff'],
  stage: ['setLayout', 'pin', 'unpin', 'showPage'],
  hand: ['raise', 'lower', 'toggle', 'keep'],
  reactions: ['send'],
} as const;

export type Change = Partial<{ readonly [K in keyof MeetingInProgress]: Partial<MeetingInProgress[K]> }>;

/** The snapshot of that meeting with some of it changed: for tables of pure functions. */
export function snapshotWith(change: Change = {}): Snapshot {
  const calm = meetingInProgress();
  const changed = Object.entries(change).map(([key, patch]) => [
    key,
    { ...calm[key as keyof MeetingInProgress], ...patch },
  ]);
  return { ...calm, ...Object.fromEntries(changed) } as Snapshot;
}
