import { html } from 'lit';
import { DeviceButton } from '../../ui/device-button.js';
import type { DeviceButtonWords } from '../../ui/device-button-state.js';
import { cameraButtonStrings } from './camera-button.strings.js';

/**
 * Turns the own camera on and off, and says which. Its menu chooses the device.
 *
 * @element visio-camera-button
 * @attr without-menu - Leaves the arrow of the device menu out.
 * @csspart button - Every native button.
 * @csspart button-label - The word.
 * @csspart icon - The icon.
 * @csspart menu - The device menu.
 */
export class VisioCameraButton extends DeviceButton {
  static readonly tagName = 'visio-camera-button';
  protected override readonly kind = 'camera';
  protected override readonly icons = { on: 'video', off: 'video-off' } as const;
  readonly #source = this.select((state) => state.camera);
  readonly #isThere = this.select(({ devices }) => !devices.isListed || devices.cameras.length > 0);

  protected override get source() {
    return this.#source.value;
  }

  protected override get isThere(): boolean {
    return this.#isThere.value ?? true;
  }

  protected override get phrases(): DeviceButtonWords {
    return this.words(cameraButtonStrings);
  }

  protected override renderMenu() {
    return html`<visio-device-menu
      data-menu
      kind="camera"
      exportparts="button, icon, menu"
      ?without-trigger=${this.withoutMenu}
    ></visio-device-menu>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-camera-button': VisioCameraButton;
  }
}
