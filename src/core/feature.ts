import type { VisioError } from './errors.js';
import type { LocalMedia } from './local-media.js';
import type { CommandsOf, FeatureKey, MeetingCommands, Snapshot, StateOf } from './meeting-state.js';
import type { SubscribeOptions } from './store.js';

/**
 * A livekit-client `Room`, seen from here. The class is named in `livekit/` only, so that no type of livekit-client
 * reaches the public declarations; `defineRoomFeature` there gives it its type back.
 */
export interface RoomHandle {
  readonly localParticipant: object;
}

/** What a feature may touch from the moment it is installed. */
export interface FeatureContext<K extends FeatureKey> {
  /** Aborted when the element is gone for good. */
  readonly signal: AbortSignal;
  /** The camera and the microphone before they belong to a room. */
  readonly media: LocalMedia;
  readonly commands: MeetingCommands;
  readonly snapshot: () => Snapshot;
  readonly subscribe: (listener: () => void, options?: SubscribeOptions) => () => void;
  readonly get: () => StateOf<K>;
  readonly set: (patch: Partial<StateOf<K>>) => void;
  /** Tells the page (`visio-error`) about a failure that no command is waiting for. */
  readonly report: (error: unknown) => void;
  /** The room, while there is one. */
  readonly room: () => RoomHandle | null;
  /** The room, or a `NOT_CONNECTED` error. */
  readonly requireRoom: () => RoomHandle;
}

/** The same while a room is there; `signal` is aborted when it goes. */
export interface RoomContext<K extends FeatureKey> extends Omit<FeatureContext<K>, 'room' | 'requireRoom'> {
  readonly room: RoomHandle;
}

export interface Feature<K extends FeatureKey = FeatureKey> {
  readonly key: K;
  readonly initial: StateOf<K>;
  /** Once, when the feature is installed: what it mirrors without a room. */
  start?(context: FeatureContext<K>): void;
  /** Read path, once for each room: mirror it into the snapshot. Every listener takes `signal`. */
  attach?(context: RoomContext<K>): void;
  /** The page takes the feature out: ask for the end of what others still see of it, or what would never end. */
  withdraw?(context: FeatureContext<K>): unknown;
  /** The room is gone: what the snapshot says without it. */
  detached?(context: FeatureContext<K>): void;
  /** Write path: ask the room for a change; never write the snapshot hoping it worked. */
  commands?(context: FeatureContext<K>): CommandsOf<K>;
}

/** Keeps the literal type of `key`; a feature is plain data. */
export function defineFeature<const K extends FeatureKey>(feature: Feature<K>): Feature<K> {
  return feature;
}

/** What the guard before each command is asked, and told. */
export interface CommandRequest {
  /** `feature.command`, e.g. `microphone.turnOff`. */
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface MeetingHooks {
  /** Returns false to refuse the command. The one place every command passes. */
  readonly onCommand?: (request: CommandRequest) => boolean;
  readonly onError?: (error: VisioError) => void;
}
