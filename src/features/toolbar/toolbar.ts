import { html, nothing, type PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { after } from '../../core/after.js';
import { visibleButtons } from '../../ui/composed-tree.js';
import { RovingController } from '../../ui/roving.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import type { MenuEntry } from '../../ui/toolbar-control.js';
import { VisioElement } from '../../ui/visio-element.js';
import { BarSize } from './bar-size.js';
import type { VisioMoreButton } from './more-button.js';
import { areSameSections, moreSections, type Rows, rowsOfPage } from './more-sections.js';
import { isCollapsed, SLOTS_HIDE_BELOW, THRESHOLDS, TOOLBAR_ITEMS, type ToolbarGroup } from './toolbar-items.js';
import { toolbarStrings } from './toolbar.strings.js';
import { toolbarStyles } from './toolbar.styles.js';

/** Milliseconds: a few frames. */
const SETTLED = 50;

/**
 * What one can do in the meeting. Its own width decides what shows; the rest is in "Plus".
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 *
 * @element visio-toolbar
 * @slot toolbar-start - The page's own buttons, after the devices.
 * @slot toolbar-end - The page's own buttons, before Quitter.
 * @csspart button - Every native button.
 * @csspart button-danger - Quitter.
 * @csspart button-label - Their words.
 * @csspart icon - Their icons.
 * @csspart menu - The menus that open from it.
 */
export class VisioToolbar extends VisioElement {
  static readonly tagName = 'visio-toolbar';
  static override styles = [baseStyles, toolbarStyles];

  @state() private sections: readonly (readonly MenuEntry[])[] = [];
  @query('visio-more-button') private more!: VisioMoreButton;
  @query('slot[name="toolbar-start"]') private startSlot!: HTMLSlotElement | null;
  @query('slot[name="toolbar-end"]') private endSlot!: HTMLSlotElement | null;
  readonly #size = new BarSize(this, THRESHOLDS);
  readonly #roving = new RovingController(this, { items: () => visibleButtons(this.renderRoot as ShadowRoot) });
  /** Which control had the focus before the bar was arranged anew. */
  #focused = '';
  #refreshing: AbortController | null = null;

  override render() {
    const words = this.words(toolbarStrings);
    const areSlotsHidden = this.#size.width < SLOTS_HIDE_BELOW;
    return html`<div
      class="tools"
      role="toolbar"
      aria-label=${words.label}
      @toolbar-control-change=${this.#refresh}
      @focusin=${this.#collect}
      @pointerdown=${this.#collect}
    >
      <span class="sensor"><span class="sensor__rem"></span></span>
      <div class="group">
        ${this.#renderGroup('devices')}<slot
          name="toolbar-start"
          ?hidden=${areSlotsHidden}
          @slotchange=${this.#refresh}
        ></slot>
      </div>
      <div class="group">
        ${this.#renderGroup('actions')}
        <visio-more-button
          exportparts="button, button-label, icon, menu"
          .sections=${this.sections}
        ></visio-more-button>
      </div>
      <div class="group">
        ${this.#renderGroup('people')}<slot
          name="toolbar-end"
          ?hidden=${areSlotsHidden}
          @slotchange=${this.#refresh}
        ></slot>
        <visio-leave-button exportparts="button, button-danger, button-label, icon"></visio-leave-button>
      </div>
      ${this.#renderGroup('more')}
    </div>`;
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement?.localName ?? '';
  }

  protected override updated(_changed: PropertyValues): void {
    const lost = TOOLBAR_ITEMS.find(({ tag }) => tag === this.#focused);
    if (lost && isCollapsed(lost, this.#size.width)) void this.more.updateComplete.then(() => this.more.focus());
    this.#refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#refreshing?.abort();
    this.#refreshing = null;
  }

  #renderGroup(group: ToolbarGroup) {
    const { width } = this.#size;
    return TOOLBAR_ITEMS.map((item) => (item.group === group ? item.render(isCollapsed(item, width), width) : nothing));
  }

  /**
   * A control came, went or says something else. They come in bursts, and each look at the buttons asks for a layout: one
   * look, when the burst has been painted. Pressing and tabbing look by themselves.
   */
  #refresh(): void {
    if (this.#refreshing) return;
    this.#refreshing = new AbortController();
    after(
      SETTLED,
      () => {
        this.#refreshing = null;
        this.#collect();
        this.#roving.refresh();
      },
      { signal: this.#refreshing.signal },
    );
  }

  #collect(): void {
    const ofPage = this.#size.width < SLOTS_HIDE_BELOW ? rowsOfPage(this.#ofPage()) : [];
    const find = (tag: string) => this.renderRoot.querySelector<Element & Rows>(tag);
    const sections = moreSections(TOOLBAR_ITEMS, find, ofPage);
    // The page may have put another button with the same words in the place of the last.
    if (ofPage.length > 0 || !areSameSections(sections, this.sections)) this.sections = sections;
  }

  /** What the page put into the toolbar. */
  #ofPage(): HTMLElement[] {
    const slots = [this.startSlot, this.endSlot];
    return slots.flatMap((slot) => (slot?.assignedElements({ flatten: true }) ?? []) as HTMLElement[]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-toolbar': VisioToolbar;
  }
}
