import { html, nothing } from 'lit';
import { DeviceButton } from '../../ui/device-button.js';
import type { DeviceButtonWords } from '../../ui/device-button-state.js';
import { loadElementsAhead } from '../../ui/lazy-elements.js';
import { microphoneButtonStrings } from './microphone-button.strings.js';

/**
 * Turns the own microphone on and off, and says which. Its menu chooses the device.
 *
 * @element visio-microphone-button
 * @attr without-menu - Leaves the arrow of the device menu out.
 * @attr without-level - Leaves the moving bars out.
 * @csspart button - Every native button.
 * @csspart button-label - The word.
 * @csspart icon - The icon.
 * @csspart menu - The device menu.
 */
export class VisioMicrophoneButton extends DeviceButton {
  static readonly tagName = 'visio-microphone-button';
  protected override readonly kind = 'microphone';
  protected override readonly icons = { on: 'mic', off: 'mic-off' } as const;
  readonly #source = this.select((state) => state.microphone);
  readonly #isThere = this.select(({ devices }) => !devices.isListed || devices.microphones.length > 0);

  readonly #warns = this.select(({ preferences }) => preferences?.warnsWhenMuted);

  override render() {
    return html`${super.render()}${this.#warns.value ? html`<visio-muted-speech .anchor=${this}></visio-muted-speech>` : nothing}`;
  }

  protected override updated(): void {
    super.updated();
    if (this.#warns.value) loadElementsAhead('mutedSpeech');
  }

  protected override get source() {
    return this.#source.value;
  }

  protected override get isThere(): boolean {
    return this.#isThere.value ?? true;
  }

  protected override get phrases(): DeviceButtonWords {
    return this.words(microphoneButtonStrings);
  }

  protected override renderLevel() {
    return html`<visio-level-meter class="lvl" bars="4"></visio-level-meter>`;
  }

  protected override renderMenu() {
    return html`<visio-device-menu
      data-menu
      kind="microphone"
      exportparts="button, icon, menu"
      ?without-trigger=${this.withoutMenu}
    ></visio-device-menu>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-microphone-button': VisioMicrophoneButton;
  }
}
