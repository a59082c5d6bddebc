import type { TemplateResult } from 'lit';
import { drawIcon, type IconSize } from './entry-icon.js';
import { PANEL_ICONS } from './icons-panel.js';

/** An icon of what opens later: panels and dialogs bring these themselves, so that the join does not carry them. */
export function panelIcon(name: keyof typeof PANEL_ICONS, size?: IconSize): TemplateResult {
  return drawIcon(PANEL_ICONS[name], size);
}
