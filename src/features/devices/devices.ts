import type { DeviceKind } from '../../core/device-failure.js';
import { defineFeature, type Feature, type FeatureContext } from '../../core/feature.js';
import type { SourceState } from '../../core/source.js';
import type { Device, DevicePermission } from './devices-state.js';

type Context = FeatureContext<'devices'>;

const KINDS: readonly DeviceKind[] = ['microphone', 'camera'];

/** What is plugged in, and what the person has allowed. Asks for nothing by itself. */
export const devices: Feature<'devices'> = defineFeature({
  key: 'devices',
  initial: {
    microphones: [],
    cameras: [],
    speakers: [],
    permissions: { microphone: 'unknown', camera: 'unknown' },
    isListed: false,
  },

  start(context) {
    const { signal, media } = context;
    const mediaDevices = (globalThis.navigator as Navigator | undefined)?.mediaDevices;
    const refresh = () => void list(context);
    refresh();
    mediaDevices?.addEventListener('devicechange', refresh, { signal });
    void watchPermissions(context);
    // Labels come with the permission: list again once a device has been opened.
    let wereOpen = 0;
    media.subscribe(
      () => {
        const open = KINDS.filter((kind) => media.source(kind).status === 'on').length;
        if (open > wereOpen) refresh();
        wereOpen = open;
      },
      { signal },
    );
    // A device pulled out must be out of the list when the person is told; `devicechange` may come later.
    let wasLost = false;
    context.subscribe(() => {
      const state = context.snapshot();
      const isLost = KINDS.some((kind) => (state[kind] as SourceState | undefined)?.failure === 'unplugged');
      if (isLost && !wasLost) refresh();
      wasLost = isLost;
    });
  },

  commands: (context) => ({
    request: (kinds) => context.media.open(kinds),
    refresh: () => list(context),
  }),
});

async function list({ get, set }: Context): Promise<void> {
  const mediaDevices = (globalThis.navigator as Navigator | undefined)?.mediaDevices;
  const all = (await mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const found = {
    microphones: ofKind(all, 'audioinput'),
    cameras: ofKind(all, 'videoinput'),
    speakers: ofKind(all, 'audiooutput'),
  };
  const current = get();
  // `devicechange` fires several times for one plug: keep the lists that did not change.
  const kept = Object.fromEntries(
    Object.entries(found).map(([key, next]) => {
      const last = current[key as keyof typeof found];
      return [key, JSON.stringify(last) === JSON.stringify(next) ? last : Object.freeze(next)];
    }),
  );
  set({ ...kept, isListed: true });
}

function ofKind(all: readonly MediaDeviceInfo[], kind: MediaDeviceKind): Device[] {
  // Chromium adds "default" and "communications" doubles of real devices; before permission every id is empty.
  return all
    .filter((device) => device.kind === kind && device.deviceId !== 'communications')
    .map(({ deviceId, label }) => Object.freeze({ id: deviceId === 'default' ? '' : deviceId, label }));
}

/** Both answers at once: what is allowed is then opened in one go. */
async function watchPermissions({ get, set, signal }: Context): Promise<void> {
  const statuses = await Promise.all(KINDS.map(askPermission));
  const put = () => {
    const states = statuses.map((status): DevicePermission => status?.state ?? 'unknown');
    const [microphone = 'unknown', camera = 'unknown'] = states;
    const last = get().permissions;
    if (last.microphone === microphone && last.camera === camera) return;
    set({ permissions: Object.freeze({ microphone, camera }) });
  };
  if (signal.aborted) return;
  put();
  for (const status of statuses) status?.addEventListener('change', put, { signal });
}

/** Firefox before 132 and older Safari do not know these names: there the press on the button tells. */
async function askPermission(kind: DeviceKind): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: kind });
  } catch {
    return null;
  }
}
