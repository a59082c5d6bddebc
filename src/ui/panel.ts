import { html } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { deepActiveElement } from './composed-tree.js';
import { entryIcon } from './entry-icon.js';
import { panelElementStyles } from './panel.styles.js';
import { baseStyles } from './styles/base.styles.js';
import { buttonStyles } from './styles/button.styles.js';
import { uiStrings } from './ui.strings.js';
import { VisioElement } from './visio-element.js';

/**
 * A panel beside the stage, over it in a narrow room, a sheet in a compact one. It is open while it is in the document:
 * the focus goes to its title, or where `startsAt` says, and back to its opener when the panel is removed with the focus
 * inside. Escape and its button ask for the removal.
 *
 * @element visio-panel
 * @fires panel-close - It should be removed.
 * @slot - What it holds.
 * @slot foot - What stays at the bottom.
 */
export class VisioPanel extends VisioElement {
  static readonly tagName = 'visio-panel';
  static override styles = [baseStyles, buttonStyles, panelElementStyles];

  @property() heading = '';
  /** What it holds fills it to the edges, and scrolls by itself. */
  @property({ type: Boolean, reflect: true }) flush = false;
  /** What takes the focus at the opening; the title, where this is not given or gives `null`. @internal */
  @property({ attribute: false }) startsAt: (() => HTMLElement | null) | null = null;
  @state() private hasFoot = false;
  @query('h2') private titleElement!: HTMLElement;
  #opener: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opener = deepActiveElement();
    void this.updateComplete.then(() => {
      if (this.isConnected) (this.startsAt?.() ?? this.titleElement).focus();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A little later: the opener may be out of reach behind the sheet until the render that removes it is over.
    queueMicrotask(() => {
      const active = document.activeElement;
      if (!this.isConnected && (active === null || active === document.body)) this.#opener?.focus();
    });
  }

  protected override willUpdate(): void {
    // Known at the first rendering already: what is in the foot may take the focus.
    if (!this.hasUpdated) this.hasFoot = this.querySelector(':scope > [slot="foot"]') !== null;
  }

  override render() {
    const words = this.words(uiStrings);
    return html`<section class="side" aria-labelledby="heading" @keydown=${this.#onKey}>
      <div class="side__head">
        <h2 class="t3" id="heading" tabindex="-1">${this.heading}</h2>
        <button type="button" class="btn btn--s btn--quiet" part="button" @click=${this.#close}>
          ${entryIcon('x', 's')}${words.close}
        </button>
      </div>
      <div class="side__body"><slot></slot></div>
      <div class="side__foot" ?hidden=${!this.hasFoot}><slot name="foot" @slotchange=${this.#onFoot}></slot></div>
    </section>`;
  }

  #onFoot({ target }: Event): void {
    this.hasFoot = (target as HTMLSlotElement).assignedElements().length > 0;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('panel-close', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-panel': VisioPanel;
  }
}
