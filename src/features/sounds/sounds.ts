import { VisioError } from '../../core/errors.js';
import { defineFeature, type FeatureContext, type RoomContext } from '../../core/feature.js';
import { checkedSwitches } from '../../core/switches.js';
import type { SoundsState } from './sounds-state.js';

const SILENT: SoundsState = { joined: false, left: false, message: false, hand: false };

/** Soft sounds for what happens. Their code comes with the first one that is wished. */
export const sounds = defineFeature({
  key: 'sounds',
  initial: SILENT,

  attach(context: RoomContext<'sounds'>) {
    let isBrought = false;
    const bring = () => {
      if (isBrought || !Object.values(context.get()).some(Boolean)) return;
      isBrought = true;
      void import('./sound-watch.js')
        .then(({ watchSounds }) => watchSounds(context))
        // Asked for again at the next change.
        .catch(() => (isBrought = false));
    };
    bring();
    context.subscribe(bring);
  },

  commands: ({ set, snapshot }: FeatureContext<'sounds'>) => ({
    set(some) {
      set(checkedSwitches(SILENT, some));
      return Promise.resolve();
    },
    async play(name) {
      // A page may pass any word.
      if (!Object.hasOwn(SILENT, name)) throw new VisioError('UNSUPPORTED', { detail: `no sound ${name}` });
      const { playSound } = await import('./play-sound.js');
      await playSound(name, snapshot().speaker.deviceId);
    },
  }),
});
