import { nothing } from 'lit';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { settingsButtonStrings } from './settings-button.strings.js';

/**
 * The settings as a row of "Plus", where they always are.
 *
 * @element visio-settings-button
 */
export class VisioSettingsButton extends ToolbarControl {
  static readonly tagName = 'visio-settings-button';

  readonly #isThere = this.select(({ settings }) => settings !== undefined);

  override get menuEntries(): readonly MenuEntry[] {
    if (!this.#isThere.value) return [];
    const run = () => void this.act(({ settings }) => settings.show());
    return [{ id: 'settings', icon: 'settings', label: this.words(settingsButtonStrings).settings, run }];
  }

  override render() {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-settings-button': VisioSettingsButton;
  }
}
