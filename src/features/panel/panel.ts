import { VisioError } from '../../core/errors.js';
import { defineFeature, type FeatureContext } from '../../core/feature.js';
import { type FeatureName, isOffered } from '../../core/offer.js';
import type { PanelName } from './panel-state.js';

/** Whose panel it is. What the person was told can always be read again. */
const OWNERS: Readonly<Record<PanelName, FeatureName | null>> = {
  chat: 'chat',
  people: 'people',
  history: 'captions',
  journal: null,
};

/** Which panel stands beside the stage. None after the meeting; it goes with what the page does not offer any more. */
export const panel = defineFeature({
  key: 'panel',
  initial: { open: null },
  detached({ set }) {
    set({ open: null });
  },
  start({ get, set, snapshot, subscribe }: FeatureContext<'panel'>) {
    subscribe(() => {
      const { open } = get();
      if (open && !isOffered(snapshot(), OWNERS[open])) set({ open: null });
    });
  },
  commands({ get, set, snapshot }: FeatureContext<'panel'>) {
    const show = (name: PanelName): Promise<void> => {
      // A page may pass any word.
      if (!Object.hasOwn(OWNERS, name)) throw new VisioError('UNSUPPORTED', { detail: `no panel ${name}` });
      const owner = OWNERS[name];
      if (!isOffered(snapshot(), owner))
        throw new VisioError('REFUSED', { detail: `this page does not offer ${String(owner)}` });
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
