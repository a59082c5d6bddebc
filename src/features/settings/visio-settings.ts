import { css, html, type PropertyValues } from 'lit';
import { query } from 'lit/decorators.js';
import type { VisioDialog } from '../../ui/dialog.js';
import { VisioElement } from '../../ui/visio-element.js';
import { settingsStrings } from './settings.strings.js';

/**
 * The settings, in a dialog that is open while this is in the document.
 *
 * @element visio-settings
 * @csspart dialog - The surface.
 * @csspart tab - The name of a section.
 * @csspart switch - A choice between on and off.
 * @csspart field - A device with its label.
 * @csspart select - A native list.
 * @csspart button - A button.
 * @csspart icon - An icon.
 */
export class VisioSettings extends VisioElement {
  static readonly tagName = 'visio-settings';
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @query('visio-dialog') private dialog!: VisioDialog;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.dialog.show();
  }

  override render() {
    return html`<visio-dialog
      flush
      size="l"
      exportparts="dialog, button, icon"
      .heading=${this.words(settingsStrings).settings}
      @dialog-close=${this.#onClose}
    >
      <visio-settings-tabs exportparts="tab, switch, field, select, button, icon"></visio-settings-tabs>
    </visio-dialog>`;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.dialog.show();
  }

  #onClose(event: Event): void {
    event.stopPropagation();
    void this.act(({ settings }) => settings.close());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-settings': VisioSettings;
  }
}
