import { defineFeature, type FeatureContext } from '../../core/feature.js';
import { checkedSwitches } from '../../core/switches.js';
import type { PreferencesState } from './preferences-state.js';

const DEFAULTS: PreferencesState = {
  saysPassages: true,
  showsReactions: true,
  saysReactions: false,
  warnsWhenMuted: false,
  reducesMotion: false,
};

/** Kept over meetings while the element lives; longer only where the page allows it (`storage="local"`). */
export const preferences = defineFeature({
  key: 'preferences',
  initial: DEFAULTS,
  commands: ({ set }: FeatureContext<'preferences'>) => ({
    set(some) {
      set(checkedSwitches(DEFAULTS, some));
      return Promise.resolve();
    },
  }),
});
