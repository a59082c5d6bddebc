import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { bigIconStyles, calmStyles } from '../../ui/styles/calm.styles.js';
import { screenIcon } from '../../ui/screen-icon.js';
import { VisioElement } from '../../ui/visio-element.js';
import { LEAVE_SCREENS, type LeaveScreen } from './leave-screens.js';
import { leftStrings } from './left.strings.js';

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
  static override styles = [baseStyles, bigIconStyles, calmStyles, buttonStyles];

  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #reason = this.select(({ connection }) => connection.leaveReason);

  /** To the title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('h2')?.focus(options);
    });
  }

  protected override render(): TemplateResult {
    const words = this.words(leftStrings);
    const { icon, tone, title, text, way } = LEAVE_SCREENS[this.#reason.value ?? 'left'];
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
        ${way ? this.#renderWay(way) : nothing}
        <slot name="left"></slot>
      </div>
    </div>`;
  }

  /** Asking is no decision: it does not stand out. Whoever gives the token answers. */
  #renderWay(way: NonNullable<LeaveScreen['way']>): TemplateResult {
    const isAsking = way === 'askBack';
    return html`<div class="row">
      <button
        type="button"
        class=${isAsking ? 'btn btn--secondary' : 'btn btn--primary btn--l'}
        part=${isAsking ? 'button' : 'button button-primary'}
        @click=${() => void this.act(({ connection }) => connection.join())}
      >
        ${isAsking ? nothing : screenIcon('rotate-ccw', 's')}${this.words(leftStrings)[way]}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-left': VisioLeft;
  }
}
