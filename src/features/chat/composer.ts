import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { VisioError } from '../../core/errors.js';
import { drawIcon } from '../../ui/entry-icon.js';
import { PANEL_ICONS } from '../../ui/icons-panel.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { fieldStyles } from '../../ui/styles/field.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { MOST_WRITTEN } from './chat-limits.js';
import { chatStrings } from './chat.strings.js';
import { composerStyles } from './composer.styles.js';

/** From this many characters left on they are counted. */
const COUNTED = 200;
/** The count is said in steps: it must not speak at each letter. */
const STEP = 50;

/**
 * Where a message is written. Enter sends it, Shift and Enter begin a line. What is not sent yet stays when the element
 * goes, for the next one.
 *
 * @element visio-chat-composer
 * @fires chat-sent - A message was handed over.
 * @csspart field - The text area.
 * @csspart button - The button.
 * @csspart button-primary - The same.
 * @csspart icon - Its icon.
 */
export class VisioChatComposer extends VisioElement {
  static readonly tagName = 'visio-chat-composer';
  static override styles = [baseStyles, buttonStyles, fieldStyles, composerStyles];

  readonly #support = this.select(({ chat }) => chat?.support);
  @query('textarea') private area!: HTMLTextAreaElement | null;
  /** Characters that may still be written, once they are counted. */
  @state() private left: number | null = null;
  #draft: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#draft = null;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const { meeting } = this;
    // After the meeting nothing of it stays.
    if (meeting?.state.chat?.since != null && this.area) meeting.patch('chat', { draft: this.area.value });
  }

  override render() {
    const words = this.words(chatStrings);
    if (this.#support.value === 'unavailable') return html`<p class="hint">${words.readOnly}</p>`;
    const { left } = this;
    const isOver = left !== null && left < 0;
    return html`<form @submit=${this.#onSubmit}>
      <div class="top">
        <label class="label" for="text">${words.write}</label>
        <span class="hint">${words.toAll}</span>
      </div>
      <div class="box">
        <textarea
          class="area"
          part="field"
          id="text"
          rows="2"
          dir="auto"
          enterkeyhint="send"
          autocomplete="off"
          aria-describedby="limit"
          aria-invalid=${isOver ? 'true' : nothing}
          @input=${this.#count}
          @keydown=${this.#onKey}
        ></textarea>
        <div class="bottom">
          <span class=${isOver ? 'error' : 'hint'} id="limit">
            ${left === null ? words.limit : this.#countWords(left)}
          </span>
          <button type="submit" class="btn btn--s btn--primary" part="button button-primary">
            ${drawIcon(PANEL_ICONS.send, 's')}${words.send}
          </button>
        </div>
      </div>
      <p class="sr" role="status">${left === null ? nothing : this.#countWords(Math.ceil(left / STEP) * STEP)}</p>
    </form>`;
  }

  protected override updated(): void {
    const { area } = this;
    if (!area || this.#draft !== null) return;
    this.#draft = this.meeting?.state.chat?.draft ?? '';
    if (area.value === '') area.value = this.#draft;
    this.#count();
  }

  #countWords(left: number): string {
    const words = this.words(chatStrings);
    return left < 0 ? words.over(-left) : words.left(left);
  }

  #count(): void {
    const left = MOST_WRITTEN - (this.area?.value.trim().length ?? 0);
    this.left = left > COUNTED ? null : left;
  }

  #onKey(event: KeyboardEvent): void {
    const isModified = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
    // While a word is being composed Enter chooses it.
    if (event.key !== 'Enter' || isModified || event.isComposing) return;
    event.preventDefault();
    void this.#send();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    void this.#send();
  }

  async #send(): Promise<void> {
    const { area, meeting } = this;
    if (!area || !meeting) return;
    area.focus();
    const text = area.value.trim();
    if (!text || text.length > MOST_WRITTEN) return;
    area.value = '';
    this.#count();
    this.dispatchEvent(new CustomEvent('chat-sent'));
    try {
      await meeting.commands.chat.send(text);
    } catch (error) {
      // What failed on its way is kept in the conversation; what was refused before comes back here.
      if (!isKept(error) && area.value === '') area.value = text;
    }
  }
}

function isKept(error: unknown): boolean {
  return error instanceof VisioError && (error.code === 'NOT_CONNECTED' || error.code === 'MESSAGE_NOT_SENT');
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-chat-composer': VisioChatComposer;
  }
}
