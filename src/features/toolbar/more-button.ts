import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { icon } from '../../ui/icon.js';
import type { MenuGroup } from '../../ui/menu-items.js';
import type { MenuSelectEvent } from '../../ui/menu.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { badgeStyles } from '../../ui/styles/badge.styles.js';
import { toolbarButtonStyles } from '../../ui/styles/toolbar-button.styles.js';
import type { MenuEntry } from '../../ui/toolbar-control.js';
import { VisioElement } from '../../ui/visio-element.js';
import { toolbarStrings } from './toolbar.strings.js';

/**
 * "Plus": everything the bar has no room for.
 *
 * @element visio-more-button
 * @csspart button - The native button.
 * @csspart button-label - Its word.
 * @csspart icon - Its icon.
 * @csspart menu - The surface in the top layer.
 */
export class VisioMoreButton extends VisioElement {
  static readonly tagName = 'visio-more-button';
  static override styles = [baseStyles, badgeStyles, toolbarButtonStyles];

  /** The rows, by section. Without any, the button is not there. */
  @property({ attribute: false }) sections: readonly (readonly MenuEntry[])[] = [];
  @query('button') private button!: HTMLButtonElement | null;

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  override render() {
    const words = this.words(toolbarStrings);
    if (this.sections.length === 0) return nothing;
    return html`<visio-menu
      label=${words.more + words.ofCommands}
      heading=${words.more}
      exportparts="menu, button, icon"
      .groups=${this.sections.map(groupOf)}
      @menu-select=${this.#run}
    >
      <button slot="trigger" type="button" class="tb" part="button" aria-haspopup="menu" aria-expanded="false">
        ${icon('ellipsis')}
        <span class="tb__word" part="button-label">${words.more}<span class="sr">${words.ofCommands}</span></span>
        ${this.#renderCount()}
      </button>
    </visio-menu>`;
  }

  /** What waits in the rows that the bar has no room for. */
  #renderCount() {
    const waiting = this.sections.flat().filter(({ count = 0 }) => count > 0);
    if (waiting.length === 0) return nothing;
    const sum = waiting.reduce((total, { count = 0 }) => total + count, 0);
    const names = waiting.map(({ label, hint = '' }) => `, ${label} ${hint}`);
    return html`<span class="count" aria-hidden="true">${sum > 99 ? '99+' : sum}</span>
      <span class="sr">${names}</span>`;
  }

  #run({ detail }: MenuSelectEvent): void {
    const entry = this.sections.flat().find(({ id }) => id === detail.item);
    if (this.button) entry?.run(this.button);
  }
}

function groupOf(entries: readonly MenuEntry[], index: number): MenuGroup {
  return { id: String(index), items: entries.map(({ run: _, ...item }) => item) };
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-more-button': VisioMoreButton;
  }
}
