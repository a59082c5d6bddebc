import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { dialogElementStyles } from './dialog.styles.js';
import { entryIcon } from './entry-icon.js';
import { baseStyles } from './styles/base.styles.js';
import { buttonStyles } from './styles/button.styles.js';
import { uiStrings } from './ui.strings.js';
import { VisioElement } from './visio-element.js';

/**
 * A modal dialog around the native one. The focus goes to its title, and back where it was when it closes.
 *
 * @element visio-dialog
 * @fires dialog-close - It closed, by Escape, by its button or by `close()`.
 * @slot - What it says.
 * @slot actions - Native buttons, the main one last.
 * @csspart dialog - The surface.
 */
export class VisioDialog extends VisioElement {
  static readonly tagName = 'visio-dialog';
  static override styles = [baseStyles, buttonStyles, dialogElementStyles];

  @property() heading = '';
  @property() size: 's' | 'l' = 's';
  /** What it holds fills it to the edges, and scrolls by itself. */
  @property({ type: Boolean, reflect: true }) flush = false;
  /** An answer is needed: no close button, Escape does nothing. */
  @property({ type: Boolean }) required = false;
  @state() private hasActions = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  #isOpen = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  async show(): Promise<void> {
    this.#isOpen = true;
    await this.updateComplete;
    this.#open();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (this.hasUpdated && this.dialog.open) this.dialog.close();
  }

  override render() {
    const words = this.words(uiStrings);
    return html`<dialog
      class=${this.size === 's' ? 'dialog dialog--s' : 'dialog'}
      part="dialog"
      aria-labelledby="heading"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
    >
      <div class="dialog__head">
        <h2 class="t2" id="heading" tabindex="-1">${this.heading}</h2>
        ${
          this.required
            ? nothing
            : html`<button type="button" class="btn btn--s btn--quiet" part="button" @click=${() => this.close()}>
                ${entryIcon('x', 's')}${words.close}
              </button>`
        }
      </div>
      <div class="dialog__body"><slot></slot></div>
      <div class="dialog__foot" ?hidden=${!this.hasActions}>
        <slot name="actions" @slotchange=${this.#onActions}></slot>
      </div>
    </dialog>`;
  }

  #onActions({ target }: Event): void {
    this.hasActions = (target as HTMLSlotElement).assignedElements().length > 0;
  }

  #onCancel(event: Event): void {
    if (this.required) event.preventDefault();
  }

  #onClose(): void {
    // A second Escape closes a dialog whatever `cancel` answers: open it again.
    if (this.required && this.#isOpen && this.isConnected) {
      this.#open();
      return;
    }
    this.#isOpen = false;
    this.dispatchEvent(new CustomEvent('dialog-close', { bubbles: true }));
  }

  #open(): void {
    if (!this.#isOpen || !this.isConnected || this.dialog.open) return;
    this.dialog.showModal();
    this.renderRoot.querySelector('h2')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-dialog': VisioDialog;
  }
}
