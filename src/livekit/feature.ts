import type { Room } from 'livekit-client';
import type { Feature, FeatureContext, RoomContext, RoomHandle } from '../core/feature.js';
import type { CommandsOf, FeatureKey } from '../core/meeting-state.js';

/** Gives a handle its class back. The one cast between `core` and livekit-client. */
export function roomOf(handle: RoomHandle): Room {
  return handle as unknown as Room;
}

type WithRoom<Context, Value> = Omit<Context, 'room' | 'requireRoom'> & Value;

/** A feature whose contexts hold a livekit-client `Room`. */
export interface RoomFeature<K extends FeatureKey> extends Omit<
  Feature<K>,
  'attach' | 'withdraw' | 'detached' | 'commands' | 'start'
> {
  start?(context: LiveKitContext<K>): void;
  attach?(context: LiveKitRoomContext<K>): void;
  withdraw?(context: LiveKitContext<K>): unknown;
  detached?(context: LiveKitContext<K>): void;
  commands?(context: LiveKitContext<K>): CommandsOf<K>;
}

export type LiveKitContext<K extends FeatureKey> = WithRoom<
  FeatureContext<K>,
  { readonly room: () => Room | null; readonly requireRoom: () => Room }
>;
export type LiveKitRoomContext<K extends FeatureKey> = WithRoom<RoomContext<K>, { readonly room: Room }>;

/** `defineFeature` for features that speak to the room. Annotate the constant as `Feature<key>`: its type is public. */
export function defineRoomFeature<K extends FeatureKey>(feature: RoomFeature<K>): Feature<K> {
  return feature;
}
