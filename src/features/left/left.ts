import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { bigIconStyles, calmStyles } from '../../ui/styles/calm.styles.js';
import { copyText } from '../../ui/copy-text.js';
import { screenIcon } from '../../ui/screen-icon.js';
import { VisioElement } from '../../ui/visio-element.js';
import { LEAVE_SCREENS, type LeaveScreen } from './leave-screens.js';
import { leftStrings } from './left.strings.js';
import { renderReport, reportOf } from './report-block.js';
import { reportBlockStyles } from './report-block.styles.js';
import { reportStrings } from './report.strings.js';

/**
 * After the meeting: who ended it, what is switched off, the way back, then the portal's words.
 *
 * @element visio-left
 *
 * @attr {number} heading-level - Level of the title in the page's outline, 1 to 6.
 *
 * @slot left - What comes next.
 *
 * @csspart button - A button.
 * @csspart button-primary - The way back.
 * @csspart icon - An icon.
 */
export class VisioLeft extends VisioElement {
  static readonly tagName: string = 'visio-left';
  static override styles = [baseStyles, bigIconStyles, calmStyles, buttonStyles, ...reportBlockStyles];

  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  @state() private isReporting = false;
  @state() private answer: 'reportCopied' | 'notCopied' | null = null;

  readonly #reason = this.select(({ connection }) => connection.leaveReason);
  readonly #since = this.select(({ connection }) => connection.since);

  /** To the title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('h2')?.focus(options);
    });
  }

  protected override render(): TemplateResult {
    const words = this.words(leftStrings);
    const { icon, tone, title, text, way, hasReport } = LEAVE_SCREENS[this.#reason.value ?? 'left'];
    const sentences = [text && words[text], words.devicesOff].filter(Boolean);
    // Leaving by oneself: what is off comes first, what became of the meeting second.
    if (title === 'left' || title === 'leftBefore') sentences.reverse();
    return html`<div class="calm">
      <div class="calm__in calm__in--narrow stack stack--l">
        <span class="bigicon ${tone ? `bigicon--${tone}` : ''}">${screenIcon(icon)}</span>
        <div class="stack stack--s">
          <h2 class="t1" tabindex="-1" aria-level=${this.headingLevel}>${words[title]}</h2>
          <p>${sentences.join(' ')}</p>
        </div>
        ${way ? this.#renderWay(way, hasReport) : nothing}
        ${hasReport && this.isReporting ? this.#renderReport() : nothing}
        <slot name="left"></slot>
      </div>
    </div>`;
  }

  /** Asking is no decision: it does not stand out. Whoever gives the token answers. */
  #renderWay(way: NonNullable<LeaveScreen['way']>, hasReport = false): TemplateResult {
    const isAsking = way === 'askBack';
    const words = this.words(leftStrings);
    return html`<div class="row">
      <button
        type="button"
        class=${isAsking ? 'btn btn--secondary' : 'btn btn--primary btn--l'}
        part=${isAsking ? 'button' : 'button button-primary'}
        @click=${() => void this.act(({ connection }) => connection.join())}
      >
        ${isAsking ? nothing : screenIcon('rotate-ccw', 's')}${words[way]}
      </button>
      ${
        hasReport
          ? html`<button
              type="button"
              class="btn btn--quiet"
              part="button"
              aria-expanded=${this.isReporting ? 'true' : 'false'}
              @click=${() => (this.isReporting = !this.isReporting)}
            >
              ${words.report}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** What to hand to the support: readable before it is copied. */
  #renderReport(): TemplateResult {
    const words = this.words(reportStrings);
    const code = this.#reason.value ?? 'left';
    const report = reportOf({ code, at: this.#since.value ?? 0 });
    const onCopy = () => void this.#copy(report);
    return html`<div class="stack stack--s">
      ${renderReport({ words, code, report, onCopy })}
      <p class="small" role="status">${this.answer ? words[this.answer] : nothing}</p>
    </div>`;
  }

  async #copy(report: string): Promise<void> {
    this.answer = (await copyText(report)) ? 'reportCopied' : 'notCopied';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-left': VisioLeft;
  }
}
