import type { Page } from 'playwright-core';

export interface Plug {
  readonly deviceId: string;
  readonly kind: 'audioinput' | 'videoinput';
  readonly label: string;
}

export const HEADSET: Plug = { deviceId: 'headset', kind: 'audioinput', label: 'Jabra Evolve 65' };
export const WEBCAM: Plug = { deviceId: 'webcam', kind: 'videoinput', label: 'Logitech Brio' };

interface PlugWindow extends Window {
  plugs: {
    pullOut(deviceId: string): void;
    plugIn(deviceId: string): void;
  };
}

/** Gives a page devices that can be pulled out, beside those of the browser. Before it is loaded. */
export function addPlugs(page: Page): Promise<unknown> {
  return page.addInitScript(install, [HEADSET, WEBCAM]);
}

/** As the system does it: out of the list, its tracks end, the page is told that something has changed. */
export function pullOut(page: Page, { deviceId }: Plug): Promise<void> {
  return page.evaluate((id) => {
    (window as unknown as PlugWindow).plugs.pullOut(id);
  }, deviceId);
}

export function plugIn(page: Page, { deviceId }: Plug): Promise<void> {
  return page.evaluate((id) => {
    (window as unknown as PlugWindow).plugs.plugIn(id);
  }, deviceId);
}

function install(all: readonly Plug[]): void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return;
  let present = [...all];
  const open = new Map<string, MediaStreamTrack[]>();
  const list = devices.enumerateDevices.bind(devices);
  const capture = devices.getUserMedia.bind(devices);

  const describe = (plug: Plug): MediaDeviceInfo => ({ ...plug, groupId: plug.deviceId, toJSON: () => plug });
  const wanted = (constraints: boolean | MediaTrackConstraints | undefined): string | undefined => {
    const asked = typeof constraints === 'object' ? constraints.deviceId : undefined;
    const id = typeof asked === 'object' && !Array.isArray(asked) ? (asked.exact ?? asked.ideal) : asked;
    return all.find(({ deviceId }) => deviceId === id)?.deviceId;
  };
  /** What the browser itself is asked: the sound and the picture are those of its own devices. */
  const without = (constraints: boolean | MediaTrackConstraints | undefined) => {
    if (typeof constraints !== 'object' || !wanted(constraints)) return constraints;
    const { deviceId, ...rest } = constraints;
    void deviceId;
    return rest;
  };

  devices.enumerateDevices = async () => [...(await list()), ...present.map(describe)];
  devices.getUserMedia = async (constraints = {}) => {
    const ids = { audio: wanted(constraints.audio), video: wanted(constraints.video) };
    for (const id of [ids.audio, ids.video])
      if (id && !present.some(({ deviceId }) => deviceId === id))
        throw Object.assign(new DOMException('', 'OverconstrainedError'), { constraint: 'deviceId' });
    const stream = await capture({
      ...constraints,
      audio: without(constraints.audio) ?? false,
      video: without(constraints.video) ?? false,
    });
    for (const track of stream.getTracks()) {
      const id = track.kind === 'audio' ? ids.audio : ids.video;
      if (!id) continue;
      const settings = track.getSettings.bind(track);
      track.getSettings = () => ({ ...settings(), deviceId: id });
      open.set(id, [...(open.get(id) ?? []), track]);
    }
    return stream;
  };

  const tell = () => devices.dispatchEvent(new Event('devicechange'));
  (window as unknown as PlugWindow).plugs = {
    pullOut(id) {
      present = present.filter(({ deviceId }) => deviceId !== id);
      for (const track of open.get(id) ?? []) {
        if (track.readyState === 'ended') continue;
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      open.delete(id);
      tell();
    },
    plugIn(id) {
      present = all.filter(({ deviceId }) => deviceId === id || present.some((one) => one.deviceId === deviceId));
      tell();
    },
  };
}
