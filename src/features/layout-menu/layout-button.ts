import { html, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import type { StateOf } from '../../core/meeting-state.js';
import { icon } from '../../ui/icon.js';
import type { MenuGroup } from '../../ui/menu-items.js';
import type { MenuSelectEvent, VisioMenu } from '../../ui/menu.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { viewButtonStyles } from '../../ui/styles/view-button.styles.js';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { layoutStrings } from './layout-button.strings.js';

type Layout = StateOf<'stage'>['layout'];

const LAYOUTS: readonly Layout[] = ['auto', 'grid', 'focus'];

/**
 * Chooses how the people and the screens are laid out.
 *
 * @element visio-layout-button
 * @csspart button - The native button.
 * @csspart button-label - Its word: the layout in use.
 * @csspart icon - Its icon.
 * @csspart menu - The surface in the top layer.
 */
export class VisioLayoutButton extends ToolbarControl {
  static readonly tagName = 'visio-layout-button';
  static override styles = [baseStyles, buttonStyles, viewButtonStyles];
  @query('visio-menu') private menu!: VisioMenu;
  readonly #layout = this.select(({ stage }) => stage?.layout);
  readonly #effective = this.select(({ stage }) => stage?.effectiveLayout);

  override get menuEntries(): readonly MenuEntry[] {
    const effective = this.#effective.value;
    if (!this.collapsed || !effective) return [];
    const words = this.words(layoutStrings);
    const run = (opener: HTMLElement) => void this.menu.show({ anchor: opener });
    return [{ id: 'layout', icon: 'layout-grid', label: words.layout, hint: words[effective], run }];
  }

  override render() {
    const effective = this.#effective.value;
    if (!effective) return nothing;
    const words = this.words(layoutStrings);
    return html`<visio-menu
      label=${words.layout}
      exportparts="menu, button, icon"
      .groups=${this.#groups()}
      @menu-select=${this.#choose}
    >
      <button
        slot="trigger"
        type="button"
        class="btn btn--s btn--quiet"
        part="button"
        aria-haspopup="menu"
        aria-expanded="false"
        ?hidden=${this.collapsed}
      >
        ${icon('layout-grid', 's')}
        <span class="word" part="button-label" aria-hidden="true">${words[effective]}</span>
        <span class="sr">${words[effective]}${words.change}</span>
      </button>
    </visio-menu>`;
  }

  #groups(): readonly MenuGroup[] {
    const words = this.words(layoutStrings);
    const items = LAYOUTS.map((id) => ({ id, label: words[id] }));
    return [{ id: 'layout', items, selected: this.#layout.value ?? 'auto' }];
  }

  #choose({ detail }: MenuSelectEvent): void {
    const layout = LAYOUTS.find((id) => id === detail.item);
    if (layout) void this.act((commands) => commands.stage.setLayout(layout));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-layout-button': VisioLayoutButton;
  }
}
