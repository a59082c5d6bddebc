import type { Feature } from '../../core/feature.js';
import { VisioError } from '../../core/errors.js';
import { defineRoomFeature } from '../../livekit/feature.js';
import { listen } from '../../livekit/listen.js';

const canChoose = (): boolean => typeof HTMLMediaElement === 'function' && 'setSinkId' in HTMLMediaElement.prototype;

/** Where the sound of the meeting comes out, and whether the browser lets it. */
export const speaker: Feature<'speaker'> = defineRoomFeature({
  key: 'speaker',
  initial: { deviceId: '', selection: 'unsupported', isBlocked: false },

  start({ set }) {
    set({ selection: canChoose() ? 'available' : 'unsupported' });
  },

  attach({ room, signal, get, set, report }) {
    const sync = () => {
      set({ isBlocked: !room.canPlaybackAudio });
    };
    sync();
    listen(room, 'audioPlaybackChanged', sync, { signal });
    const { deviceId } = get();
    if (deviceId) void room.switchActiveDevice('audiooutput', deviceId).catch(report);
  },

  detached({ set }) {
    set({ isBlocked: false });
  },

  commands: ({ room, get, set }) => ({
    async select(deviceId) {
      if (get().selection === 'unsupported') throw new VisioError('UNSUPPORTED', { detail: 'setSinkId' });
      try {
        await room()?.switchActiveDevice('audiooutput', deviceId || 'default');
      } catch (error) {
        throw new VisioError('DEVICE_NOT_FOUND', { cause: error });
      }
      set({ deviceId });
    },
    async unblock() {
      await room()?.startAudio();
    },
    async test() {
      const { playTestSound } = await import('./test-sound.js');
      await playTestSound(get().deviceId);
    },
  }),
});
