import type { StateOf } from '../../core/meeting-state.js';
import type { IconName } from '../../ui/icon.js';
import type { MenuItem } from '../../ui/menu-items.js';
import type { peopleStrings } from './people.strings.js';

type Person = NonNullable<StateOf<'participants'>['byId'][string]>;
export type PersonAction = 'pin' | 'unpin' | 'pinScreen' | 'unpinScreen' | 'lowerHand';

/** Tile ids of a person, as the stage names them. */
export const cameraOf = (id: string): string => `${id}/camera`;
export const screenOf = (id: string): string => `${id}/screen`;

/** What can be done for somebody: what needs a back end is not there. */
export function actionsFor(
  { id, isLocal, isSharingScreen }: Person,
  { pinned, isHandRaised }: { readonly pinned: readonly string[]; readonly isHandRaised: boolean },
  words: (typeof peopleStrings)['fr'],
): readonly (MenuItem & { readonly id: PersonAction })[] {
  const item = (action: PersonAction, icon: IconName) => ({ id: action, label: words[action], icon });
  const isPinned = pinned.includes(cameraOf(id));
  const isScreenPinned = pinned.includes(screenOf(id));
  return [
    ...(isLocal && isHandRaised ? [item('lowerHand', 'hand')] : []),
    isPinned ? item('unpin', 'pin-off') : item('pin', 'pin'),
    ...(isSharingScreen ? [isScreenPinned ? item('unpinScreen', 'pin-off') : item('pinScreen', 'pin')] : []),
  ];
}
