import type { TemplateResult } from 'lit';
import { drawIcon, type EntryIconName, type IconSize } from './entry-icon.js';
import { ENTRY_ICONS } from './icons.js';
import { MEETING_ICONS } from './icons-meeting.js';

export type IconName = EntryIconName | keyof typeof MEETING_ICONS;

const ICONS: Readonly<Record<IconName, string>> = { ...ENTRY_ICONS, ...MEETING_ICONS };

/** Any icon. For elements of the meeting; screens before it take `entryIcon`, which is smaller. */
export function icon(name: IconName, size?: IconSize): TemplateResult {
  return drawIcon(ICONS[name], size);
}
