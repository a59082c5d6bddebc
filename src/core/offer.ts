import { defineFeature } from './feature.js';
import type { Snapshot } from './meeting-state.js';

/**
 * What a page may leave out of its meetings, by the names of the attribute `features`. Everything else is always there:
 * microphone, camera, speaker, the stage and its arrangement, who is who, the announcements, leaving.
 */
export const FEATURE_NAMES = [
  'captions',
  'chat',
  'full-screen',
  'hand',
  'people',
  'reactions',
  'screen-share',
  'settings',
  'shortcuts',
  'sounds',
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];

export interface OfferState {
  /** What this page offers of it, in alphabetical order; all of it unless the page says otherwise. */
  readonly features: readonly FeatureName[];
}

export const offer = defineFeature({ key: 'offer', initial: { features: FEATURE_NAMES } });

/**
 * Whether the page offers it; what belongs to no feature is always there. Whether the token allows it is for the feature
 * itself to say.
 */
export function isOffered(state: Partial<Pick<Snapshot, 'offer'>>, name: FeatureName | null | undefined): boolean {
  return !name || (state.offer?.features.includes(name) ?? true);
}

/** The same by the feature's key in the snapshot; true for those that are always there. */
export function isKeyOffered(state: Partial<Pick<Snapshot, 'offer'>>, key: string): boolean {
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return !isFeatureName(name) || isOffered(state, name);
}

/** What an attribute `features` says: names with white space between, in any order; `null` without the attribute. */
export function readFeatures(value: string | null): {
  readonly features: readonly FeatureName[];
  readonly unknown: readonly string[];
} {
  if (value === null) return { features: FEATURE_NAMES, unknown: [] };
  const names = value.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    features: FEATURE_NAMES.filter((name) => names.includes(name)),
    unknown: names.filter((name) => !isFeatureName(name)),
  };
}

function isFeatureName(name: string): name is FeatureName {
  return (FEATURE_NAMES as readonly string[]).includes(name);
}

declare module './meeting-state.js' {
  interface MeetingState {
    readonly offer?: OfferState;
  }
}
