import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copyText } from '../../ui/copy-text.js';
import { screenIcon } from '../../ui/screen-icon.js';
import { VisioElement } from '../../ui/visio-element.js';
import { type FailureScreen, failureScreen } from './failure-screens.js';
import { failureStrings } from './failure.strings.js';
import { failureStyles } from './failure.styles.js';
import { renderReport, reportOf } from './report-block.js';
import { reportStrings } from './report.strings.js';

/**
 * The meeting could not be entered: the cause in everyday words, a way out, a way back, a report for the support.
 *
 * @element visio-failure
 *
 * @attr {number} heading-level - Level of the title in the page's outline, 1 to 6.
 *
 * @csspart button - A button.
 * @csspart button-primary - The main way out.
 * @csspart icon - An icon.
 */
export class VisioFailure extends VisioElement {
  static readonly tagName: string = 'visio-failure';
  static override styles = failureStyles;

  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** What was last copied, or that it could not be. */
  @state() private answer: 'linkCopied' | 'reportCopied' | 'notCopied' | null = null;

  readonly #failure = this.select(({ connection }) => connection.failure);
  readonly #since = this.select(({ connection }) => connection.since);

  /** To the title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('h2')?.focus(options);
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = { ...this.words(failureStrings), ...this.words(reportStrings) };
    const failure = this.#failure.value;
    if (!failure) return nothing;
    const { icon, tone, title, text, tips, way } = failureScreen(failure.code);
    return html`<div class="calm">
      <div class="calm__in calm__in--narrow stack stack--l">
        <span class="bigicon bigicon--${tone}">${screenIcon(icon)}</span>
        <div class="stack stack--s">
          <h2 class="t1" tabindex="-1" aria-level=${this.headingLevel}>${words[title]}</h2>
          ${
            failure.message
              ? html`<p dir="auto" lang=${this.pageLanguage}>${failure.message}</p>`
              : html`<p>${words[text]}</p>`
          }
          ${
            tips.length > 0
              ? html`<ul class="facts">
                  ${tips.map((tip) => html`<li>${screenIcon('circle-check')}<span>${words[tip]}</span></li>`)}
                </ul>`
              : nothing
          }
        </div>
        <div class="row">
          <button
            type="button"
            class="btn btn--primary btn--l"
            part="button button-primary"
            @click=${() => this.#take(way)}
          >
            ${way === 'copyLink' ? screenIcon('copy', 's') : nothing}${words[way]}
          </button>
          ${
            way === 'back'
              ? nothing
              : html`<button
                  type="button"
                  class="btn btn--secondary btn--l"
                  part="button"
                  @click=${() => this.#take('back')}
                >
                  ${words.back}
                </button>`
          }
        </div>
        ${renderReport({
          words,
          code: failure.code,
          report: this.#report,
          onCopy: () => void this.#copy(this.#report, 'reportCopied'),
        })}
        <p class="small" role="status">${this.answer ? words[this.answer] : nothing}</p>
      </div>
    </div>`;
  }

  get #report(): string {
    return reportOf({ code: this.#failure.value?.code ?? 'COMMAND_FAILED', at: this.#since.value ?? 0 });
  }

  #take(way: FailureScreen['way']): void {
    if (way === 'copyLink') void this.#copy(location.href, 'linkCopied');
    else void this.act(({ connection }) => (way === 'back' ? connection.prepare() : connection.join()));
  }

  async #copy(text: string, done: 'linkCopied' | 'reportCopied'): Promise<void> {
    this.answer = (await copyText(text)) ? done : 'notCopied';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-failure': VisioFailure;
  }
}
