import type { TemplateResult } from 'lit';
import { drawIcon, type EntryIconName, type IconSize } from './entry-icon.js';
import { ENTRY_ICONS } from './icons.js';
import { SCREEN_ICONS } from './icons-screen.js';

export type ScreenIconName = EntryIconName | keyof typeof SCREEN_ICONS;

const ICONS: Readonly<Record<ScreenIconName, string>> = { ...ENTRY_ICONS, ...SCREEN_ICONS };

/** An icon of the screens that come when they are due: waiting, the end, refusals, help with devices. */
export function screenIcon(name: ScreenIconName, size?: IconSize): TemplateResult {
  return drawIcon(ICONS[name], size);
}
