import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { after } from '../../core/after.js';
import { screenIcon } from '../../ui/screen-icon.js';
import { VisioElement } from '../../ui/visio-element.js';
import { waitingStrings } from './waiting.strings.js';
import { waitingStyles } from './waiting.styles.js';

/** More would say nothing more. */
const MOST_DOTS = 6;
const MINUTE = 60_000;
/** Under one another, as there is room for. */
const DEVICES = ['microphone', 'camera', 'speaker'] as const;

/**
 * The waiting room: what is done, who knows, the place in the queue, for how long already, how to leave.
 *
 * @element visio-waiting
 *
 * @attr {number} heading-level - Level of the title in the page's outline, 1 to 6.
 *
 * @slot brand - The portal's mark, above the title.
 * @slot waiting - What to prepare.
 *
 * @csspart button - The button that leaves, the one that shows the devices.
 * @csspart field - A device with its label.
 * @csspart select - A native list.
 * @csspart icon - An icon.
 */
export class VisioWaiting extends VisioElement {
  static readonly tagName: string = 'visio-waiting';
  static override styles = waitingStyles;

  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  @state() private isChanging = false;

  readonly #name = this.select(({ connection }) => connection.displayName);
  // Each answer of the portal is a new object; only its words are new or not.
  readonly #position = this.select(({ connection }) => connection.waiting?.position ?? null);
  readonly #message = this.select(({ connection }) => connection.waiting?.message ?? null);
  readonly #since = this.select(({ connection }) => connection.since);
  #timer: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#timer?.abort();
  }

  /** To the title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('h2')?.focus(options);
    });
  }

  protected override render(): TemplateResult {
    const words = this.words(waitingStrings);
    return html`<div class="calm">
      <div class="calm__in wait">
        <div class="stack stack--l">
          <div class="stack stack--s">
            <slot name="brand"></slot>
            <h2 class="t1" tabindex="-1" aria-level=${this.headingLevel}>${words.title(this.#name.value ?? '')}</h2>
            <p>${words.text}</p>
          </div>
          <div class="stack stack--s">
            ${this.#renderTurn()}
            <p class="small muted">${words.since(Math.floor(this.#elapsed / MINUTE))}</p>
          </div>
          <slot name="waiting"></slot>
        </div>
        <div class="stack">
          <visio-preview exportparts="button, icon"></visio-preview>
          <div class="change">
            <button
              type="button"
              class="link small"
              part="button"
              aria-expanded=${this.isChanging ? 'true' : 'false'}
              @click=${() => (this.isChanging = !this.isChanging)}
            >
              ${words.change}
            </button>
          </div>
          ${
            this.isChanging
              ? html`<visio-device-fields
                  exportparts="field, select, button, icon"
                  .kinds=${DEVICES}
                ></visio-device-fields>`
              : nothing
          }
          <div class="exit">
            <p class="strong">${words.cannotStay}</p>
            <button
              type="button"
              class="menu__item"
              part="button"
              @click=${() => void this.act(({ connection }) => connection.leave())}
            >
              ${screenIcon('door-open')}${words.leave}
            </button>
          </div>
        </div>
      </div>
    </div>`;
  }

  /** Once a minute, and of the screen only the minutes are written again. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#timer?.abort();
    if (!this.isConnected) return;
    this.#timer = new AbortController();
    after(MINUTE - (this.#elapsed % MINUTE), () => this.requestUpdate(), { signal: this.#timer.signal });
  }

  /** A clock that was set back counts as no time. */
  get #elapsed(): number {
    return Math.max(0, Date.now() - (this.#since.value ?? Date.now()));
  }

  /** A status region: said again when the place or the message changes, and only then. */
  #renderTurn(): TemplateResult {
    const words = this.words(waitingStrings);
    const position = this.#position.value ?? null;
    const message = this.#message.value;
    const isInQueue = position !== null && position > 0;
    return html`<div class="wait__turn" role="status">
      ${isInQueue ? html`<span class="wait__num tabular">${position}</span>` : nothing}
      <div>
        <p class="t3 strong">
          ${isInQueue ? words.before(position) : position === 0 ? words.next : words.placeUnknown}
        </p>
        ${message ? html`<p dir="auto" lang=${this.pageLanguage}>${message}</p>` : nothing}
        ${
          isInQueue
            ? html`<span class="dots" aria-hidden="true">
                ${Array.from({ length: Math.min(position + 1, MOST_DOTS) }, () => html`<i></i>`)}
              </span>`
            : nothing
        }
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-waiting': VisioWaiting;
  }
}
