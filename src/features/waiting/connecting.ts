import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { after } from '../../core/after.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { calmStyles } from '../../ui/styles/calm.styles.js';
import { spinnerStyles } from '../../ui/styles/feedback.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { connectingPhase, nextPhaseIn } from './connecting-phase.js';
import { connectingStrings } from './connecting.strings.js';

/**
 * The meeting is being entered: nothing for 400 ms, then a sentence, after 8 s what is slow, after 20 s other ways.
 *
 * @element visio-connecting
 *
 * @csspart button - A button.
 */
export class VisioConnecting extends VisioElement {
  static readonly tagName: string = 'visio-connecting';
  static override styles = [
    baseStyles,
    calmStyles,
    buttonStyles,
    spinnerStyles,
    css`
      .calm {
        background: var(--_visio-stage);
        color: var(--_visio-on-stage);
      }
      .stack,
      .row {
        justify-items: center;
        justify-content: center;
        text-align: center;
      }
    `,
  ];

  /** Not used: this screen has no title. There so that every screen takes the same properties. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #since = this.select(({ connection }) => connection.since);
  readonly #step = this.select(({ connection }) => connection.step);
  #timer: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#timer?.abort();
  }

  /** To the sentence. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus(options);
    });
  }

  protected override render(): TemplateResult {
    const words = this.words(connectingStrings);
    const phase = connectingPhase(this.#elapsed);
    const isSlow = phase === 'slow' || phase === 'stuck';
    const sentence = isSlow ? (this.#step.value === 'room' ? words.slowRoom : words.slowToken) : words.busy;
    return html`<div class="calm">
      <div class="calm__in calm__in--narrow stack">
        ${phase === 'quiet' ? nothing : html`<span class="spinner"></span>`}
        <p role="status" tabindex="-1">
          ${phase === 'quiet' ? nothing : sentence} ${phase === 'stuck' ? words.stuck : nothing}
        </p>
        ${phase === 'stuck' ? this.#renderWays() : nothing}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#timer?.abort();
    const next = nextPhaseIn(this.#elapsed);
    if (next === null || !this.isConnected) return;
    this.#timer = new AbortController();
    after(next, () => this.requestUpdate(), { signal: this.#timer.signal });
  }

  get #elapsed(): number {
    return Date.now() - (this.#since.value ?? Date.now());
  }

  #renderWays(): TemplateResult {
    const words = this.words(connectingStrings);
    return html`<div class="row">
      <button type="button" class="btn btn--secondary" part="button" @click=${() => this.#leaveThen('join')}>
        ${words.retry}
      </button>
      <button type="button" class="btn btn--quiet" part="button" @click=${() => this.#leaveThen('prepare')}>
        ${words.cancel}
      </button>
    </div>`;
  }

  #leaveThen(next: 'join' | 'prepare'): void {
    void this.act(async ({ connection }) => {
      await connection.leave();
      await connection[next]();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-connecting': VisioConnecting;
  }
}
