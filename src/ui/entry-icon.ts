import { html, type TemplateResult } from 'lit';
import { ENTRY_ICONS } from './icons.js';

export type EntryIconName = keyof typeof ENTRY_ICONS;
/** `xs` 1 rem, `s` 1.25 rem, `xl` 2 rem; 1.5 rem without. */
export type IconSize = 'xs' | 's' | 'xl';

/** An icon only repeats words that are beside it or in the name of its control: hidden from the accessibility tree. */
export function drawIcon(path: string, size?: IconSize): TemplateResult {
  return html`<svg class=${size ? `i i--${size}` : 'i'} part="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}

/** An icon of the screens outside the meeting: what they use stays out of the meeting's weight, and the reverse. */
export function entryIcon(name: EntryIconName, size?: IconSize): TemplateResult {
  return drawIcon(ENTRY_ICONS[name], size);
}
