import { html, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { icon } from '../../ui/icon.js';
import { loadElements } from '../../ui/lazy-elements.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { toolbarButtonStyles } from '../../ui/styles/toolbar-button.styles.js';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { reactionsButtonStrings } from './reactions-button.strings.js';
import type { VisioReactionsMenu } from './reactions-menu.js';

/**
 * Opens the choice of reactions. Not there where the token forbids data.
 *
 * @element visio-reactions-button
 * @csspart button - The native button.
 * @csspart button-label - Its word.
 * @csspart icon - Its icon.
 * @csspart menu - The surface in the top layer.
 */
export class VisioReactionsButton extends ToolbarControl {
  static readonly tagName = 'visio-reactions-button';
  static override styles = [baseStyles, toolbarButtonStyles];

  @query('.tb') private button!: HTMLButtonElement;
  @query('visio-reactions-menu') private menu!: Partial<VisioReactionsMenu>;
  readonly #isThere = this.select(({ reactions }) => reactions?.support === 'available');

  override get menuEntries(): readonly MenuEntry[] {
    if (!this.collapsed || !this.#isThere.value) return [];
    const { send } = this.words(reactionsButtonStrings);
    return [{ id: 'reactions', icon: 'smile', label: send, run: (opener) => void this.#open(opener) }];
  }

  override render() {
    if (!this.#isThere.value) return nothing;
    return html`<button
        type="button"
        class="tb"
        part="button"
        aria-haspopup="menu"
        aria-expanded="false"
        ?hidden=${this.collapsed}
        @click=${() => this.#open(this.button)}
      >
        ${icon('smile')}
        <span class="tb__word" part="button-label">${this.words(reactionsButtonStrings).react}</span>
      </button>
      <visio-reactions-menu exportparts="button, icon, menu"></visio-reactions-menu>`;
  }

  async #open(opener: HTMLElement): Promise<void> {
    await Promise.all([loadElements('later'), loadElements('reactions')]).catch(() => undefined);
    // Without its code there is nothing to choose from; the next press tries again.
    await this.menu.show?.(opener);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-reactions-button': VisioReactionsButton;
  }
}
