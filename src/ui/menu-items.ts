import type { IconName } from './icon.js';

export interface MenuItem {
  /** Given back when it is chosen. */
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** At the end of the row: a shortcut, the present choice. */
  readonly hint?: string;
  readonly isDanger?: boolean;
  /** Stays reachable, says so, and does nothing. */
  readonly isDisabled?: boolean;
}

export interface MenuGroup {
  /** Given back with the choice; also the name of the slot `after-<id>` under the group. */
  readonly id: string;
  /** Shown above the group, and its name. */
  readonly label?: string;
  readonly items: readonly MenuItem[];
  /** The id of the item that is chosen: makes the group a choice of one. */
  readonly selected?: string;
}

export interface MenuChoice {
  readonly group: string;
  readonly item: string;
}
