import type { DeviceKind } from '../../core/device-failure.js';
import type { Meeting } from '../../core/meeting.js';
import { type ChosenKind, deviceChoice } from '../../ui/device-choice.js';
import type { DevicesWords } from '../../ui/devices.strings.js';
import type { MenuGroup } from '../../ui/menu-items.js';

/** The groups of a device menu: the devices of the kind; for the microphone, the speakers and their test too. */
export function deviceGroups(
  kind: DeviceKind,
  { state, media }: Pick<Meeting, 'state' | 'media'>,
  words: DevicesWords,
): readonly MenuGroup[] {
  const group = (id: ChosenKind): MenuGroup => {
    const { devices, current } = deviceChoice(id, state, words, media);
    const label = words[id];
    if (devices.length === 0) return { id, label, items: [{ id: '', label: words[`${id}None`], isDisabled: true }] };
    return { id, label, items: devices, selected: current };
  };
  if (kind === 'camera') return [group('camera')];
  const test = { id: 'sound', items: [{ id: 'test', label: words.test, icon: 'volume-2' }] } as const;
  return [group('microphone'), group('speaker'), test];
}
