/**
 * The two registries a feature adds itself to, by declaration merging: what it publishes and what it can be asked to
 * do. A feature's state is there once its code is loaded; its commands may be called before, they wait for it.
 *
 * Everything in the state is JSON: records and arrays, frozen, no `Map`, no class instance.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging, one key a feature
export interface MeetingState {}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging, one key a feature
export interface MeetingCommands {}

export type Snapshot = Readonly<MeetingState>;
export type FeatureKey = keyof MeetingState;
export type StateOf<K extends FeatureKey> = NonNullable<MeetingState[K]>;
export type CommandsOf<K extends string> = K extends keyof MeetingCommands ? MeetingCommands[K] : object;
