import { VisioError } from '../../core/errors.js';
import { defineFeature, type FeatureContext } from '../../core/feature.js';
import { isThere, SECTIONS } from './settings-sections.js';

/** Whether the settings are open, and where. Closed after the meeting. */
export const settings = defineFeature({
  key: 'settings',
  initial: { section: null },
  detached({ set }) {
    set({ section: null });
  },
  start({ get, set, snapshot, subscribe }: FeatureContext<'settings'>) {
    subscribe(() => {
      const { section } = get();
      if (section && !isThere(snapshot(), section)) set({ section: 'sound' });
    });
  },
  commands: ({ set, snapshot }: FeatureContext<'settings'>) => ({
    show(section = 'sound') {
      // A page may pass any word.
      if (!SECTIONS.includes(section)) throw new VisioError('UNSUPPORTED', { detail: `no section ${section}` });
      if (!isThere(snapshot(), section))
        throw new VisioError('REFUSED', { detail: `this page does not offer ${section}` });
      set({ section });
      return Promise.resolve();
    },
    close() {
      set({ section: null });
      return Promise.resolve();
    },
  }),
});
