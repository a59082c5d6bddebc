import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { remSize, roomBox } from './composed-tree.js';
import { entryIcon } from './entry-icon.js';
import { icon } from './icon.js';
import { menuElementStyles } from './menu.styles.js';
import type { MenuChoice, MenuGroup, MenuItem } from './menu-items.js';
import { menuTarget } from './menu-keyboard.js';
import { isCompact, placeMenu, placeSheet } from './placement.js';
import { baseStyles } from './styles/base.styles.js';
import { buttonStyles } from './styles/button.styles.js';
import { menuStyles } from './styles/menu.styles.js';
import { uiStrings } from './ui.strings.js';
import { VisioElement } from './visio-element.js';

/** What was chosen. The menu is closed already. */
export class MenuSelectEvent extends CustomEvent<MenuChoice> {
  constructor(detail: MenuChoice) {
    super('menu-select', { detail, bubbles: true });
  }
}

/** The menu opens or has closed: what lives inside only while it shows begins and ends here. */
export class MenuToggleEvent extends CustomEvent<{ readonly isOpen: boolean }> {
  constructor(isOpen: boolean) {
    super('menu-toggle', { detail: { isOpen } });
  }
}

/**
 * A menu button: put a native button in `trigger`, give the items as data. In a compact room the menu is a sheet from
 * the bottom. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 *
 * @element visio-menu
 * @fires menu-select - An item was chosen.
 * @fires menu-toggle - It opens or has closed.
 * @slot trigger - The native button that opens it.
 * @slot - More items: native buttons with `role="menuitem"`.
 * @csspart menu - The surface in the top layer.
 */
export class VisioMenu extends VisioElement {
  static readonly tagName = 'visio-menu';
  static override styles = [baseStyles, buttonStyles, menuStyles, menuElementStyles];

  /** The name of the menu. */
  @property() label = '';
  /** The title of the sheet; the name of the menu unless given. */
  @property() heading = '';
  @property({ attribute: false }) groups: readonly MenuGroup[] = [];
  /** Lays slotted items out side by side, in as many columns as there is room for. */
  @property({ type: Boolean }) grid = false;

  @state() private isOpen = false;
  @state() private isSheet = false;
  @query('[popover]') private surface!: HTMLElement;
  @query('slot[name="trigger"]') private triggerSlot!: HTMLSlotElement;
  @query('slot:not([name])') private itemSlot!: HTMLSlotElement;
  #session: AbortController | null = null;
  #anchor: HTMLElement | null = null;

  private get triggers(): readonly HTMLElement[] {
    return this.triggerSlot.assignedElements() as HTMLElement[];
  }

  private get slotted(): readonly HTMLElement[] {
    const items = this.itemSlot.assignedElements() as HTMLElement[];
    return items.filter((item) => item.matches('[role^="menuitem"]'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close({ restoreFocus: false });
  }

  /** Opens it, above or below its trigger unless another anchor is given, with the focus on an item. */
  async show({ focus = 'first', anchor }: { focus?: 'first' | 'last'; anchor?: HTMLElement } = {}): Promise<void> {
    if (this.isOpen) return;
    this.#anchor = anchor ?? this.triggers[0] ?? null;
    this.isSheet = isCompact(roomBox(this), remSize());
    this.dispatchEvent(new MenuToggleEvent(true));
    this.isOpen = true;
    this.#session = new AbortController();
    const { signal } = this.#session;
    await this.updateComplete;
    if (signal.aborted) return;
    this.surface.showPopover();
    this.#place();
    this.#anchor?.setAttribute('aria-expanded', 'true');
    window.addEventListener('resize', () => this.#place(), { signal });
    window.addEventListener('scroll', () => this.#place(), { signal, capture: true });
    document.addEventListener('pointerdown', (event) => this.#onPointerOutside(event), { signal, capture: true });
    const items = this.#items();
    const checked = items.find((item) => item.getAttribute('aria-checked') === 'true');
    (focus === 'last' ? items.at(-1) : (checked ?? items[0]))?.focus();
  }

  close({ restoreFocus = true } = {}): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#session?.abort();
    this.#session = null;
    if (this.surface.matches(':popover-open')) this.surface.hidePopover();
    this.#anchor?.setAttribute('aria-expanded', 'false');
    if (restoreFocus) this.#anchor?.focus();
    this.dispatchEvent(new MenuToggleEvent(false));
  }

  override render() {
    const words = this.words(uiStrings);
    return html`
      <slot name="trigger" @slotchange=${this.#adopt} @click=${this.#onTrigger} @keydown=${this.#onTriggerKey}></slot>
      <div
        class=${this.isSheet ? 'pop pop--sheet' : 'pop'}
        part="menu"
        popover="manual"
        role="none"
        @click=${this.#onSlottedClick}
        @keydown=${this.#onKey}
        @focusout=${this.#onFocusOut}
      >
        ${
          this.isOpen && this.isSheet
            ? html`<div class="sheet__head">
                <span>${this.heading || this.label}</span>
                <button type="button" class="btn btn--s btn--quiet" part="button" @click=${() => this.close()}>
                  ${entryIcon('x', 's')}${words.close}
                </button>
              </div>`
            : nothing
        }
        <div role="menu" aria-label=${this.label} class=${this.grid ? 'grid' : nothing}>
          ${this.isOpen ? this.groups.map((group, index) => this.#renderGroup(group, index)) : nothing}<slot></slot>
        </div>
      </div>
    `;
  }

  #renderGroup(group: MenuGroup, index: number) {
    const items = group.items.map((item) => this.#renderItem(group, item));
    // The title of the sheet says it.
    const label = this.isSheet && group.label === this.heading ? '' : group.label;
    return html`
      ${index > 0 ? html`<div class="menu__sep" role="separator"></div>` : nothing}
      ${
        label
          ? html`<div role="group" aria-label=${label}>
              <div class="menu__head" aria-hidden="true">${label}</div>
              ${items}
            </div>`
          : items
      }
      <slot name="after-${group.id}"></slot>
    `;
  }

  #renderItem(group: MenuGroup, item: MenuItem) {
    const isChoice = group.selected !== undefined;
    const isChecked = group.selected === item.id;
    return html`<button
      type="button"
      class=${item.isDanger ? 'menu__item menu__item--danger' : 'menu__item'}
      role=${isChoice ? 'menuitemradio' : 'menuitem'}
      aria-checked=${isChoice ? (isChecked ? 'true' : 'false') : nothing}
      aria-disabled=${item.isDisabled ? 'true' : nothing}
      tabindex="-1"
      @click=${() => this.#choose(group, item)}
    >
      ${isChoice ? html`<span class="tick">${isChecked ? entryIcon('check', 's') : nothing}</span>` : nothing}
      ${item.icon ? icon(item.icon) : nothing}
      <span class="menu__label" dir="auto">${item.label}</span>
      ${item.hint ? html`<span class="end">${item.hint}</span>` : nothing}
    </button>`;
  }

  #choose(group: MenuGroup, item: MenuItem): void {
    if (item.isDisabled) return;
    this.close();
    this.dispatchEvent(new MenuSelectEvent({ group: group.id, item: item.id }));
  }

  /** A slotted item acts by itself; the menu only closes after it. */
  #onSlottedClick(event: Event): void {
    const item = this.slotted.find((candidate) => event.composedPath().includes(candidate));
    if (item && item.getAttribute('aria-disabled') !== 'true') this.close();
  }

  #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role^="menuitem"]'), ...this.slotted];
  }

  #adopt(): void {
    for (const trigger of this.triggers) {
      trigger.setAttribute('aria-haspopup', 'menu');
      trigger.setAttribute('aria-expanded', String(this.isOpen));
    }
  }

  #onTrigger(): void {
    if (this.isOpen) this.close();
    else void this.show();
  }

  #onTriggerKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isOpen) this.#consume(event, () => this.close());
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    this.#consume(event, () => void this.show({ focus: event.key === 'ArrowUp' ? 'last' : 'first' }));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.#consume(event, () => this.close());
      return;
    }
    // Shift and Tab lead to the close button of a sheet. Otherwise the focus goes back first, so that Tab leads on from
    // the trigger.
    if (event.key === 'Tab') {
      if (!this.isSheet || !event.shiftKey) this.close();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = this.#items();
    const index = items.findIndex((item) => event.composedPath().includes(item));
    const target = menuTarget(
      event.key,
      index,
      items.map((item) => item.textContent),
      { columns: this.grid ? columnsOf(items) : 1, isRtl: getComputedStyle(this).direction === 'rtl' },
    );
    if (target !== undefined) this.#consume(event, () => items[target]?.focus());
  }

  /** Neither the toolbar around nor a dialog below may act on the same key. */
  #consume(event: Event, act: () => void): void {
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #onPointerOutside(event: Event): void {
    if (!event.composedPath().includes(this)) this.close({ restoreFocus: false });
  }

  #onFocusOut({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node) || !this.isOpen) return;
    if (!this.contains(relatedTarget) && !this.renderRoot.contains(relatedTarget)) this.close({ restoreFocus: false });
  }

  #place(): void {
    const { width, height } = this.surface.getBoundingClientRect();
    const input = {
      anchor: (this.#anchor ?? this).getBoundingClientRect(),
      menu: { width, height },
      room: roomBox(this),
      viewport: { width: document.documentElement.clientWidth, height: window.innerHeight },
      rem: remSize(),
      isRtl: getComputedStyle(this).direction === 'rtl',
    };
    const place = this.isSheet ? placeSheet(input) : placeMenu(input);
    const offset = `${place.offset}px`;
    const set = (name: string, value: string) => this.surface.style.setProperty(`--_visio-menu-${name}`, value);
    set('left', `${place.left}px`);
    set('top', place.fromBottom ? 'auto' : offset);
    set('bottom', place.fromBottom ? offset : 'auto');
    set('height', `${place.maxHeight}px`);
    if (place.width !== null) set('width', `${place.width}px`);
  }
}

/** How many stand in the first row. */
function columnsOf([first, ...others]: readonly HTMLElement[]): number {
  return 1 + others.filter(({ offsetTop }) => offsetTop === first?.offsetTop).length;
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-menu': VisioMenu;
  }
}
