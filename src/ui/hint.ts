import { css, html } from 'lit';
import { property, query } from 'lit/decorators.js';
import { placeAbove } from './place-above.js';
import { anchoredStyles } from './styles/anchored.styles.js';
import { baseStyles } from './styles/base.styles.js';
import { buttonStyles } from './styles/button.styles.js';
import { menuStyles } from './styles/menu.styles.js';
import { VisioElement } from './visio-element.js';

/** What the person answered. */
export class HintAnswerEvent extends CustomEvent<{ readonly isAccepted: boolean }> {
  constructor(isAccepted: boolean) {
    super('hint-answer', { detail: { isAccepted } });
  }
}

/**
 * A question that stands above the control it is about, as long as it is in the document. It takes no focus: whoever is
 * speaking goes on speaking. The words are announced by whoever shows it.
 *
 * @element visio-hint
 * @fires hint-answer - One of its buttons was pressed; Escape inside is the second.
 * @csspart menu - The surface in the top layer.
 */
export class VisioHint extends VisioElement {
  static readonly tagName = 'visio-hint';
  static override styles = [
    baseStyles,
    buttonStyles,
    menuStyles,
    anchoredStyles,
    css`
      p {
        color: var(--_visio-text-title);
        font-weight: 600;
      }
      .row {
        flex-wrap: wrap;
      }
      .btn {
        white-space: normal;
      }
    `,
  ];

  @property() text = '';
  @property() accept = '';
  @property() decline = '';
  /** What it stands above. @internal */
  @property({ attribute: false }) anchor: Element | null = null;
  @query('[popover]') private surface!: HTMLElement;
  #session: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      if (this.isConnected && !this.#session) this.#show();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.abort();
    this.#session = null;
  }

  override render() {
    return html`<div
      class="pop"
      part="menu"
      popover="manual"
      role="group"
      aria-labelledby="text"
      @keydown=${this.#onKey}
    >
      <p id="text">${this.text}</p>
      <div class="row">
        <button type="button" class="btn btn--primary" part="button button-primary" @click=${() => this.#answer(true)}>
          ${this.accept}
        </button>
        <button type="button" class="btn btn--quiet" part="button" @click=${() => this.#answer(false)}>
          ${this.decline}
        </button>
      </div>
    </div>`;
  }

  #show(): void {
    this.#session = new AbortController();
    const { signal } = this.#session;
    const place = () => {
      placeAbove(this.surface, this.anchor ?? this);
    };
    this.surface.showPopover();
    place();
    window.addEventListener('resize', place, { signal });
    window.addEventListener('scroll', place, { signal, capture: true });
  }

  #answer(isAccepted: boolean): void {
    this.dispatchEvent(new HintAnswerEvent(isAccepted));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#answer(false);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-hint': VisioHint;
  }
}
