import { defineFeature, type FeatureContext } from '../../core/feature.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { wordsLanguage } from '../../i18n/spoken-language.js';
import type { JournalState } from './journal-state.js';
import { withEntry } from '../../ui/say.js';

type Context = FeatureContext<'journal'>;

const EMPTY: JournalState = { entries: [], interruptions: [] };
/** How many interruptions are kept. */
const MOST = 20;

/** What the meeting has told the person, in memory only (`ui/say.ts` writes it): gone with the meeting. */
export const journal = defineFeature({
  key: 'journal',
  initial: EMPTY,
  start({ get, set, snapshot, subscribe }: Context) {
    let lostAt: number | null = null;
    subscribe(() => {
      const status = (snapshot() as Partial<Snapshot>).connection?.status;
      if (status === 'reconnecting') lostAt ??= Date.now();
      else {
        if (status === 'connected' && lostAt !== null) {
          const interruption = { at: lostAt, seconds: Math.round((Date.now() - lostAt) / 1000) };
          set({ interruptions: [...get().interruptions, interruption].slice(-MOST) });
        }
        lostAt = null;
      }
    });
  },
  detached({ set }) {
    set(EMPTY);
  },
  commands: ({ get, set, snapshot }: Context) => ({
    async sayWhoSpeaks() {
      const { whoSpeaks } = await import('./who-speaks.js');
      const state = snapshot();
      const language = wordsLanguage(state.locale);
      set({ entries: withEntry(get().entries, whoSpeaks(state), language, { isKept: false }) });
    },
  }),
});
