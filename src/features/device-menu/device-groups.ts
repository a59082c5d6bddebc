import type { DeviceKind } from '../../core/device-failure.js';
import type { Snapshot, StateOf } from '../../core/meeting-state.js';
import type { MenuGroup } from '../../ui/menu-items.js';
import type { DeviceMenuWords } from './device-menu.strings.js';

type Device = StateOf<'devices'>['microphones'][number];

/** The groups of a device menu: the devices of the kind; for the microphone, the speakers and their test too. */
export function deviceGroups(kind: DeviceKind, state: Snapshot, words: DeviceMenuWords): readonly MenuGroup[] {
  const { devices, microphone, camera, speaker } = state;
  if (kind === 'camera') {
    return [deviceGroup('camera', words.camera, devices.cameras, camera.deviceId, words.cameraNumber, words.noCamera)];
  }
  const own = deviceGroup(
    'microphone',
    words.microphone,
    devices.microphones,
    microphone.deviceId,
    words.microphoneNumber,
    words.noMicrophone,
  );
  // Where the browser cannot choose, or lists none: the system does, and says nothing about it.
  const speakers = speaker.selection === 'available' ? devices.speakers : [];
  const { speakerNumber, systemSpeaker } = words;
  return [
    own,
    deviceGroup('speaker', words.speaker, speakers, speaker.deviceId, speakerNumber, systemSpeaker),
    { id: 'sound', items: [{ id: 'test', label: words.test, icon: 'volume-2' }] },
  ];
}

function deviceGroup(
  id: string,
  label: string,
  devices: readonly Device[],
  chosen: string,
  numbered: (number: number) => string,
  none: string,
): MenuGroup {
  if (devices.length === 0) return { id, label, items: [{ id: '', label: none, isDisabled: true }] };
  const items = devices.map((device, index) => ({ id: device.id, label: device.label || numbered(index + 1) }));
  return { id, label, items, selected: inUse(devices, chosen) };
}

/** The system's choice is the entry that browsers call `default`, else the first one. */
function inUse(devices: readonly Device[], chosen: string): string {
  const known = devices.find(({ id }) => id === chosen) ?? devices.find(({ id }) => id === 'default') ?? devices[0];
  return known?.id ?? '';
}
