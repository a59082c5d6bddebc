import type { DeviceKind } from '../../core/device-failure.js';
import { VisioError } from '../../core/errors.js';
import { defineFeature, type Feature, type FeatureContext } from '../../core/feature.js';
import type { Meeting } from '../../core/meeting.js';
import { keptChanges } from './kept-changes.js';
import { type KeptGroup, keptOf, type KeptSettings, readKept, writeKept } from './kept-settings.js';
import { Restoration } from './restoration.js';
import type { StorageState } from './storage-state.js';

/** The one key there is. */
export const STORAGE_KEY = 'visio-room:v1';

/** The part of `localStorage` that is used. */
export type KeptIn = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface StorageOptions {
  readonly patch: Meeting['patch'];
  /** Whether the page lets settings be kept at this moment. */
  readonly isOn: () => boolean;
  /** Called each time: browsers may refuse even to name it. */
  readonly store?: () => KeptIn;
}

type Context = FeatureContext<'storage'>;

const KINDS: readonly DeviceKind[] = ['microphone', 'camera'];

/** Keeps the person's settings on this device, and brings them back when the page comes again. */
export function storage({ patch, isOn, store = () => localStorage }: StorageOptions): Feature<'storage'> {
  const read = (): KeptSettings => {
    try {
      return readKept(store().getItem(STORAGE_KEY));
    } catch {
      return {};
    }
  };

  const keep = (changes: KeptSettings, { set }: Pick<Context, 'set'>): void => {
    const groups = Object.keys(changes) as KeptGroup[];
    if (groups.length === 0 || !isOn()) return;
    // Another tab may have kept something since.
    const last = read();
    const merged = groups.map((group) => [group, { ...last[group], ...changes[group] }] as const);
    const kept: KeptSettings = { ...last, ...Object.fromEntries(merged) };
    try {
      store().setItem(STORAGE_KEY, writeKept(kept));
      set(stateOf(kept));
    } catch {
      // Full or forbidden: the settings last as long as the page.
    }
  };

  return defineFeature({
    key: 'storage',
    initial: stateOf(read()),

    start(context: Context) {
      const { media, snapshot, subscribe, signal } = context;
      const kept = read();
      const restoration = new Restoration(kept, patch);
      for (const kind of KINDS) {
        const deviceId = kept[kind]?.['deviceId'];
        if (typeof deviceId === 'string' && deviceId) void media.select(kind, deviceId).catch(context.report);
      }
      restoration.apply(snapshot());
      let previous = snapshot();
      let chosen = KINDS.map((kind) => media.source(kind).deviceId);
      subscribe(
        () => {
          restoration.apply(snapshot());
          const changes = { ...keptChanges(previous, snapshot()) };
          previous = snapshot();
          for (const [index, kind] of KINDS.entries()) {
            const { deviceId } = media.source(kind);
            if (deviceId !== chosen[index]) changes[kind] = { ...changes[kind], ...keptOf(kind, { deviceId }) };
          }
          chosen = KINDS.map((kind) => media.source(kind).deviceId);
          keep(changes, context);
        },
        { signal },
      );
    },

    commands: ({ set }: Context) => ({
      clear() {
        try {
          store().removeItem(STORAGE_KEY);
        } catch (error) {
          throw new VisioError('UNSUPPORTED', { cause: error });
        }
        set(stateOf({}));
        return Promise.resolve();
      },
    }),
  });
}

function stateOf(kept: KeptSettings): StorageState {
  const hasCaptions = kept.captions?.['isOn'];
  return {
    isEmpty: Object.keys(kept).length === 0,
    isMicrophoneOff: kept.microphone?.['isOff'] === true,
    isCameraOff: kept.camera?.['isOff'] === true,
    hasCaptions: typeof hasCaptions === 'boolean' ? hasCaptions : null,
  };
}
