import { css, html, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { visibleButtons } from '../../ui/composed-tree.js';
import type { HintAnswerEvent } from '../../ui/hint.js';
import { icon } from '../../ui/icon.js';
import { loadElementsAhead } from '../../ui/lazy-elements.js';
import type { VisioReason } from '../../ui/reason.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { badgeStyles } from '../../ui/styles/badge.styles.js';
import { toolbarButtonStyles } from '../../ui/styles/toolbar-button.styles.js';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { handStrings } from './hand-button.strings.js';

/**
 * Raises the person's hand and lowers it, and says its place in the queue. Where the token does not allow it, the
 * button stays and says why. Asks whether to lower a hand that was forgotten.
 *
 * @element visio-hand-button
 * @csspart button - The native button.
 * @csspart button-label - Its word.
 * @csspart icon - Its icon.
 */
export class VisioHandButton extends ToolbarControl {
  static readonly tagName = 'visio-hand-button';
  static override styles = [
    baseStyles,
    badgeStyles,
    toolbarButtonStyles,
    css`
      .count {
        background: var(--_visio-hand);
        color: var(--_visio-on-hand);
      }
    `,
  ];

  @query('.tb') private button!: HTMLButtonElement;
  @query('visio-reason') private reason!: VisioReason;
  readonly #isRaised = this.select(({ hand }) => hand?.isRaised);
  readonly #isAllowed = this.select(({ hand }) => hand?.isAllowed);
  readonly #hasFailed = this.select(({ hand }) => hand?.hasFailed);
  readonly #isForgotten = this.select(({ hand }) => hand?.isForgotten ?? false);
  readonly #place = this.select(({ hand, participants }) =>
    hand?.isRaised ? hand.queue.findIndex(({ id }) => id === participants?.localId) + 1 : 0,
  );

  override get menuEntries(): readonly MenuEntry[] {
    if (!this.collapsed || this.#isRaised.value === undefined) return [];
    const words = this.words(handStrings);
    const label = this.#isRaised.value ? words.lowerIt : words.raise;
    return [{ id: 'hand', icon: 'hand', label, run: (opener) => void this.#press(opener) }];
  }

  override render() {
    const isRaised = this.#isRaised.value;
    if (isRaised === undefined) return nothing;
    const words = this.words(handStrings);
    const place = this.#place.value ?? 0;
    return html`<button
        type="button"
        class=${isRaised ? 'tb is-on' : 'tb'}
        part="button"
        aria-disabled=${this.#isAllowed.value || isRaised ? nothing : 'true'}
        ?hidden=${this.collapsed}
        @click=${() => this.#press(this.button)}
      >
        ${icon('hand')}
        <span class="tb__word" part="button-label" aria-hidden="true">${isRaised ? words.raised : words.raise}</span>
        <span class="sr">${isRaised ? words.lowerFrom(place) : words.raise}</span>
        ${place ? html`<span class="count" aria-hidden="true">${place}</span>` : nothing}
      </button>
      <visio-reason
        .label=${words.raise}
        .text=${this.#isAllowed.value ? words.failed : words.notAllowed}
      ></visio-reason>
      ${this.#isForgotten.value ? this.#renderQuestion() : nothing}`;
  }

  #renderQuestion() {
    const words = this.words(handStrings);
    return html`<visio-hint
      .text=${words.forgotten}
      .accept=${words.lowerIt}
      .decline=${words.keepIt}
      .anchor=${this.collapsed ? this.#bar : this}
      @hint-answer=${this.#answer}
    ></visio-hint>`;
  }

  protected override updated(): void {
    super.updated();
    if (this.#isForgotten.value) loadElementsAhead('later');
  }

  async #press(opener: HTMLElement): Promise<void> {
    const isDone = await this.act((commands) => commands.hand.toggle());
    // A refusal of the page leaves no failure behind: there is nothing to explain.
    if (isDone || (this.#isAllowed.value && !this.#hasFailed.value)) return;
    await this.explain(this.reason, opener);
  }

  #answer({ detail }: HintAnswerEvent): void {
    // The question goes with the focus in it.
    if (this.shadowRoot?.activeElement) this.#stop?.focus();
    void this.act(({ hand }) => (detail.isAccepted ? hand.lower() : hand.keep()));
  }

  get #bar(): Element | null {
    return this.closest('[role=toolbar]');
  }

  /** The button itself, or where the keyboard stops in the bar that has no room for it. */
  get #stop(): HTMLElement | undefined {
    if (!this.collapsed) return this.button;
    return this.#bar ? visibleButtons(this.#bar).find(({ tabIndex }) => tabIndex === 0) : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-hand-button': VisioHandButton;
  }
}
