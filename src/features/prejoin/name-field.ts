import { html, nothing, type TemplateResult } from 'lit';
import type { prejoinStrings } from './prejoin.strings.js';

/** Longer names are cut for everybody: better to see it while typing. */
const LONGEST_NAME = 80;

export interface NameFieldOptions {
  readonly words: (typeof prejoinStrings)['fr'];
  readonly value: string;
  readonly isMissing: boolean;
  readonly onInput: (name: string) => void;
}

export function renderNameField({ words, value, isMissing, onInput }: NameFieldOptions): TemplateResult {
  return html`<div class="field" part="field">
    <label for="name">${words.name}</label>
    <input
      class="input input--l"
      id="name"
      name="name"
      autocomplete="name"
      maxlength=${LONGEST_NAME}
      required
      .value=${value}
      aria-describedby=${isMissing ? 'name-missing name-hint' : 'name-hint'}
      aria-invalid=${isMissing}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
    ${isMissing ? html`<p class="error" id="name-missing">${words.nameMissing}</p>` : nothing}
    <p class="hint" id="name-hint">${words.nameHint}</p>
  </div>`;
}
