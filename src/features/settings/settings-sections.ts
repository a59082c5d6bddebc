import type { Snapshot } from '../../core/meeting-state.js';
import { type FeatureName, isOffered } from '../../core/offer.js';
import type { SettingsSection } from './settings-state.js';

/** Of the whole dialog, in its order. */
export const SECTIONS: readonly SettingsSection[] = [
  'sound',
  'picture',
  'captions',
  'accessibility',
  'shortcuts',
  'about',
];

const OWNERS: Readonly<Partial<Record<SettingsSection, FeatureName>>> = {
  captions: 'captions',
  shortcuts: 'shortcuts',
};

/** Whether there is anything to set in it on this page. */
export function isThere(state: Partial<Pick<Snapshot, 'offer'>>, section: SettingsSection): boolean {
  return isOffered(state, OWNERS[section]);
}
