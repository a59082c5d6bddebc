import { VisioError } from '../../core/errors.js';
import { defineFeature, type FeatureContext } from '../../core/feature.js';
import type { SettingsSection } from './settings-state.js';

const SECTIONS: readonly SettingsSection[] = ['sound', 'picture', 'captions', 'accessibility', 'shortcuts', 'about'];

/** Whether the settings are open, and where. Closed after the meeting. */
export const settings = defineFeature({
  key: 'settings',
  initial: { section: null },
  detached({ set }) {
    set({ section: null });
  },
  commands: ({ set }: FeatureContext<'settings'>) => ({
    show(section = 'sound') {
      // A page may pass any word.
      if (!SECTIONS.includes(section)) throw new VisioError('UNSUPPORTED', { detail: `no section ${section}` });
      set({ section });
      return Promise.resolve();
    },
    close() {
      set({ section: null });
      return Promise.resolve();
    },
  }),
});
