import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../ui/icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { toolbarButtonStyles } from '../../ui/styles/toolbar-button.styles.js';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { captionsStrings } from './captions.strings.js';

/**
 * Shows the captions and hides them.
 *
 * @element visio-captions-button
 * @csspart button - The native button.
 * @csspart button-label - Its word.
 * @csspart icon - Its icon.
 */
export class VisioCaptionsButton extends ToolbarControl {
  static readonly tagName = 'visio-captions-button';
  static override styles = [baseStyles, toolbarButtonStyles];

  /** The room is too small for the tools beside the captions: they are rows of "Plus" then. */
  @property({ type: Boolean, attribute: 'without-tools' }) withoutTools = false;
  readonly #isOn = this.select(({ captions }) => captions?.isOn);

  override get menuEntries(): readonly MenuEntry[] {
    if (!this.withoutTools || !this.#isOn.value) return [];
    const { appearance, history, ofCaptions } = this.words(captionsStrings);
    return [
      {
        id: 'caption-appearance',
        icon: 'sliders-horizontal',
        label: appearance + ofCaptions,
        run: () => void this.act(({ captions }) => captions.toggleAppearance()),
      },
      {
        id: 'caption-history',
        icon: 'file-text',
        label: history + ofCaptions,
        run: () => void this.act(({ panel }) => panel.show('history')),
      },
    ];
  }

  override render() {
    const isOn = this.#isOn.value;
    if (isOn === undefined) return nothing;
    const press = () => void this.act(({ captions }) => (isOn ? captions.turnOff() : captions.turnOn()));
    const { captions } = this.words(captionsStrings);
    return this.renderToggle(
      isOn,
      press,
      html`${icon('captions')}<span class="tb__word" part="button-label">${captions}</span>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-captions-button': VisioCaptionsButton;
  }
}
