import { defineFeature, type FeatureContext } from '../../core/feature.js';
import { withEntry } from '../../ui/say.js';

/** What the meeting has told the person, in memory only (`ui/say.ts` writes it): gone with the meeting. */
export const journal = defineFeature({
  key: 'journal',
  initial: { entries: [] },
  detached({ set }) {
    set({ entries: [] });
  },
  commands: ({ get, set, snapshot }: FeatureContext<'journal'>) => ({
    async sayWhoSpeaks() {
      const { whoSpeaks } = await import('./who-speaks.js');
      set({ entries: withEntry(get().entries, whoSpeaks(snapshot()), { isKept: false }) });
    },
  }),
});
