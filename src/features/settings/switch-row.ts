import { html, nothing, type TemplateResult } from 'lit';
import { entryIcon } from '../../ui/entry-icon.js';
import type { SettingsWords } from './settings.strings.js';

export interface SwitchRow {
  /** Unique in the section: its words are found by it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  /** Decided elsewhere: stays reachable, and does nothing. */
  readonly isFixed?: boolean;
  readonly turn: (isOn: boolean) => void;
}

/** A switch says its state by position, tick and word. */
export function renderSwitch(
  { id, label, hint, isOn, isFixed, turn }: SwitchRow,
  words: SettingsWords,
): TemplateResult {
  return html`<button
    type="button"
    class=${isOn ? 'switch is-on' : 'switch'}
    part="switch"
    role="switch"
    aria-checked=${isOn ? 'true' : 'false'}
    aria-disabled=${isFixed ? 'true' : nothing}
    aria-labelledby=${id}
    aria-describedby=${hint ? `${id}-hint` : nothing}
    @click=${() => {
      if (!isFixed) turn(!isOn);
    }}
  >
    <span class="switch__track" aria-hidden="true">${isOn ? entryIcon('check', 'xs') : nothing}</span>
    <span class="switch__words">
      <span class="strong" id=${id}>${label}</span>
      ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    </span>
    <span class="switch__state" aria-hidden="true">${isOn ? words.on : words.off}</span>
  </button>`;
}
