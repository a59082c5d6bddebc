import { nothing } from 'lit';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import type { SettingsSection } from './settings-state.js';
import { settingsButtonStrings } from './settings-button.strings.js';

/**
 * The settings and the help with what does not work, as the last rows of "Plus", where they always are.
 *
 * @element visio-settings-button
 */
export class VisioSettingsButton extends ToolbarControl {
  static readonly tagName = 'visio-settings-button';

  readonly #isThere = this.select(({ settings }) => settings !== undefined);

  override get menuEntries(): readonly MenuEntry[] {
    if (!this.#isThere.value) return [];
    const words = this.words(settingsButtonStrings);
    const show = (section?: SettingsSection) => () => void this.act(({ settings }) => settings.show(section));
    return [
      { id: 'settings', icon: 'settings', label: words.settings, run: show() },
      { id: 'help', icon: 'circle-help', label: words.help, run: show('about') },
    ];
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
