import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { placeAbove } from './place-above.js';
import { anchoredStyles } from './styles/anchored.styles.js';
import { baseStyles } from './styles/base.styles.js';
import { buttonStyles } from './styles/button.styles.js';
import { menuStyles } from './styles/menu.styles.js';
import { uiStrings } from './ui.strings.js';
import { VisioElement } from './visio-element.js';

/** The way out was chosen. */
export class ReasonActionEvent extends Event {
  static readonly type = 'reason-action';
  constructor() {
    super(ReasonActionEvent.type, { bubbles: true });
  }
}

/**
 * Why a control does not do what was asked of it, and a way out: what a disabled control answers with.
 *
 * @element visio-reason
 * @fires reason-action - The way out was chosen.
 * @csspart menu - The surface in the top layer.
 */
export class VisioReason extends VisioElement {
  static readonly tagName = 'visio-reason';
  static override styles = [baseStyles, buttonStyles, menuStyles, anchoredStyles];

  /** The name of the control it speaks for. */
  @property() label = '';
  @property() text = '';
  /** The words of the way out; without them there is only a way back. */
  @property() action = '';
  @query('[popover]') private surface!: HTMLElement;
  #anchor: HTMLElement | null = null;

  /** Opens above or below `anchor`, which gets the focus back at the end. */
  async show(anchor: HTMLElement): Promise<void> {
    await this.updateComplete;
    if (!this.isConnected) return;
    this.#anchor = anchor;
    this.surface.showPopover();
    placeAbove(this.surface, anchor);
    this.surface.querySelector('button')?.focus();
  }

  hide(): void {
    if (!this.surface.matches(':popover-open')) return;
    this.surface.hidePopover();
    // Browsers give it back themselves, but not across shadow roots.
    this.#anchor?.focus();
  }

  override render() {
    const words = this.words(uiStrings);
    return html`<div
      class="pop"
      part="menu"
      popover="auto"
      role="dialog"
      aria-label=${this.label}
      aria-describedby="text"
      @keydown=${this.#onKey}
    >
      <p id="text">${this.text}</p>
      <div class="row">
        ${
          this.action
            ? html`<button type="button" class="btn btn--primary" part="button button-primary" @click=${this.#onAction}>
                ${this.action}
              </button>`
            : nothing
        }
        <button type="button" class="btn btn--secondary" part="button" @click=${this.hide}>${words.close}</button>
      </div>
    </div>`;
  }

  #onAction(): void {
    this.hide();
    this.dispatchEvent(new ReasonActionEvent());
  }

  /** A dialog below must not close with it. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-reason': VisioReason;
  }
}
