import { css, html, LitElement } from 'lit';
import { query } from 'lit/decorators.js';
import { baseStyles } from './styles/base.styles.js';

interface Message {
  readonly text: string;
  readonly language: string;
  readonly region: 'polite' | 'assertive';
}

/** Screen readers drop what comes in the same instant: one message at a time, this many milliseconds apart. */
const PACE = 250;
/** How many said messages stay, so that the tree does not grow over a long meeting. */
const KEPT = 10;

/**
 * Says things to people who do not look: one polite and one assertive live region, there and empty before any message.
 * First in, first out; each message is a new node, so that the same words are heard again.
 *
 * @element visio-announcer
 */
export class VisioAnnouncer extends LitElement {
  static readonly tagName = 'visio-announcer';
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @query('[role=status]') private polite!: HTMLElement;
  @query('[role=alert]') private assertive!: HTMLElement;
  readonly #queue: Message[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#next());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** `urgent` interrupts what is being read: for what the person must know now. */
  announce(text: string, { urgent = false, language = '' } = {}): void {
    if (!text) return;
    this.#queue.push({ text, language, region: urgent ? 'assertive' : 'polite' });
    if (this.hasUpdated && this.#timer === undefined) this.#next();
  }

  override render() {
    return html`<div class="sr" role="status"></div>
      <div class="sr" role="alert"></div>`;
  }

  #next(): void {
    this.#timer = undefined;
    if (!this.isConnected) return;
    const message = this.#queue.shift();
    if (!message) return;
    const region = this[message.region];
    const line = document.createElement('p');
    line.textContent = message.text;
    // Made in one language, it may be said once the room speaks another.
    if (message.language) line.lang = message.language;
    region.append(line);
    while (region.childElementCount > KEPT) region.firstElementChild?.remove();
    this.#timer = setTimeout(() => this.#next(), PACE);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-announcer': VisioAnnouncer;
  }
}
