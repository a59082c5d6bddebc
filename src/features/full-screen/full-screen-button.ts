import { html, nothing } from 'lit';
import { icon } from '../../ui/icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { viewButtonStyles } from '../../ui/styles/view-button.styles.js';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { fullScreenStrings } from './full-screen-button.strings.js';

/**
 * Gives the meeting the whole screen, and back. Not there where the browser cannot.
 *
 * @element visio-full-screen-button
 * @csspart button - The native button.
 * @csspart button-label - Its word.
 * @csspart icon - Its icon.
 */
export class VisioFullScreenButton extends ToolbarControl {
  static readonly tagName = 'visio-full-screen-button';
  static override styles = [baseStyles, buttonStyles, viewButtonStyles];
  readonly #isActive = this.select(({ fullScreen }) =>
    fullScreen?.support === 'available' ? fullScreen.isActive : undefined,
  );

  override get menuEntries(): readonly MenuEntry[] {
    const isActive = this.#isActive.value;
    if (!this.collapsed || isActive === undefined) return [];
    return [{ id: 'full-screen', icon: this.#icon(isActive), label: this.#word(isActive), run: this.#toggle }];
  }

  override render() {
    const isActive = this.#isActive.value;
    if (isActive === undefined) return nothing;
    return html`<button
      type="button"
      class="btn btn--s btn--quiet"
      part="button"
      ?hidden=${this.collapsed}
      @click=${this.#toggle}
    >
      ${icon(this.#icon(isActive), 's')}
      <span class="word" part="button-label" aria-hidden="true">${this.#word(isActive)}</span>
      <span class="sr">${this.#word(isActive)}</span>
    </button>`;
  }

  #icon(isActive: boolean) {
    return isActive ? 'minimize' : 'maximize';
  }

  #word(isActive: boolean): string {
    const { enter, exit } = this.words(fullScreenStrings);
    return isActive ? exit : enter;
  }

  readonly #toggle = (): void => {
    const isActive = this.#isActive.value;
    void this.act(({ fullScreen }) => (isActive ? fullScreen.exit() : fullScreen.enter()));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-full-screen-button': VisioFullScreenButton;
  }
}
