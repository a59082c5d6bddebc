import { VisioError } from '../../core/errors.js';
import { defineFeature, type FeatureContext } from '../../core/feature.js';
import type { PanelName } from './panel-state.js';

const NAMES: readonly PanelName[] = ['chat', 'people', 'history', 'journal'];

/** Which panel stands beside the stage. None after the meeting. */
export const panel = defineFeature({
  key: 'panel',
  initial: { open: null },
  detached({ set }) {
    set({ open: null });
  },
  commands({ get, set }: FeatureContext<'panel'>) {
    const show = (name: PanelName): Promise<void> => {
      // A page may pass any word.
      if (!NAMES.includes(name)) throw new VisioError('UNSUPPORTED', { detail: `no panel ${name}` });
      set({ open: name });
      return Promise.resolve();
    };
    const close = (): Promise<void> => {
      set({ open: null });
      return Promise.resolve();
    };
    return { show, close, toggle: (name) => (get().open === name ? close() : show(name)) };
  },
});
