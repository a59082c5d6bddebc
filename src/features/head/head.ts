import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { everySecond, formatElapsed } from './elapsed.js';
import { headStrings } from './head.strings.js';
import { headStyles } from './head.styles.js';

/**
 * Where one is: the title of the meeting, the time spent in it, what is being kept, and how it is shown.
 *
 * @element visio-head
 * @attr heading - The title; without it the name of the room.
 * @attr heading-level - Of the title, in the page's outline; 2 unless told.
 * @slot badges - What is being kept (recording, transcription …).
 * @csspart button - The layout and full screen buttons.
 * @csspart button-label - Their words.
 * @csspart icon - Their icons.
 * @csspart menu - The layout menu.
 */
export class VisioHead extends VisioElement {
  static readonly tagName = 'visio-head';
  static override styles = [baseStyles, headStyles];

  @property() heading = '';
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  @query('.time') private time!: HTMLElement;
  readonly #roomName = this.select(({ connection }) => connection.roomName);
  readonly #joinedAt = this.select(({ connection }) => connection.joinedAt);
  #clock: AbortController | null = null;
  #clockStart: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock();
  }

  override render() {
    const words = this.words(headStrings);
    return html`<div class="head">
      <div
        class="title ellipsis"
        role="heading"
        aria-level=${this.headingLevel}
        dir="auto"
        lang=${this.heading ? this.pageLanguage : nothing}
      >
        ${this.heading || (this.#roomName.value ?? nothing)}
      </div>
      <span class="time" role="timer" aria-label=${words.elapsed} ?hidden=${this.#joinedAt.value === null}></span>
      <span class="badges"><slot name="badges"></slot></span>
      <span class="view">
        <visio-layout-button exportparts="button, button-label, icon, menu"></visio-layout-button>
        <visio-full-screen-button exportparts="button, button-label, icon"></visio-full-screen-button>
      </span>
    </div>`;
  }

  protected override updated(): void {
    const start = this.#joinedAt.value ?? null;
    if (start === this.#clockStart || !this.isConnected) return;
    this.#stopClock();
    this.#clockStart = start;
    if (start === null) return;
    this.#clock = new AbortController();
    // Text only, and by hand: a second that goes by is no reason to render.
    everySecond(start, (elapsed) => (this.time.textContent = formatElapsed(elapsed)), this.#clock);
  }

  #stopClock(): void {
    this.#clock?.abort();
    this.#clock = null;
    this.#clockStart = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-head': VisioHead;
  }
}
