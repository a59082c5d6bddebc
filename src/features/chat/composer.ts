import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { VisioError } from '../../core/errors.js';
import type { Meeting } from '../../core/meeting.js';
import { icon } from '../../ui/icon.js';
import { MOST_WRITTEN } from './chat-limits.js';
import type { chatStrings } from './chat.strings.js';

/** From this many characters left on they are counted. */
const COUNTED = 200;
/** The count is said in steps: it must not speak at each letter. */
const STEP = 50;

interface ComposerOptions {
  readonly meeting: () => Meeting | undefined;
  /** A message was handed over. */
  readonly onSent: () => void;
}

/**
 * Where a message is written. Enter sends it, Shift and Enter begin a line. What is not sent yet stays when the host
 * goes, for the next one.
 */
export class Composer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ComposerOptions;
  /** Characters that may still be written, once they are counted. */
  #left: number | null = null;
  #isFilled = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ComposerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const area = this.#area;
    if (!area || this.#isFilled) return;
    this.#isFilled = true;
    area.value ||= this.#options.meeting()?.state.chat?.draft ?? '';
    this.#count();
  }

  hostDisconnected(): void {
    const meeting = this.#options.meeting();
    this.#isFilled = false;
    // After the meeting nothing of it stays.
    if (meeting?.state.chat?.since != null && this.#area) meeting.patch('chat', { draft: this.#area.value });
  }

  render(words: (typeof chatStrings)['fr']): TemplateResult {
    const left = this.#left;
    const isOver = left !== null && left < 0;
    const count = (exact: number) => (exact < 0 ? words.over(-exact) : words.left(exact));
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
          <span class=${isOver ? 'error' : 'hint'} id="limit">${left === null ? words.limit : count(left)}</span>
          <button type="submit" class="btn btn--s btn--primary" part="button button-primary">
            ${icon('send', 's')}${words.send}
          </button>
        </div>
      </div>
      <p class="sr" role="status">${left === null ? nothing : count(Math.ceil(left / STEP) * STEP)}</p>
    </form>`;
  }

  get #area(): HTMLTextAreaElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('textarea');
  }

  readonly #count = (): void => {
    const exact = MOST_WRITTEN - (this.#area?.value.trim().length ?? 0);
    const left = exact > COUNTED ? null : exact;
    if (left === this.#left) return;
    this.#left = left;
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const isModified = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
    // While a word is being composed Enter chooses it.
    if (event.key === 'Enter' && !isModified && !event.isComposing) this.#onSubmit(event);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const area = this.#area;
    const text = area?.value.trim();
    area?.focus();
    if (!area || !text || text.length > MOST_WRITTEN) return;
    area.value = '';
    this.#count();
    this.#options.onSent();
    try {
      await this.#options.meeting()?.commands.chat.send(text);
    } catch (error) {
      // What failed on its way is kept in the conversation; what was refused before comes back here.
      if (!isKept(error) && area.value === '') area.value = text;
    }
  }
}

function isKept(error: unknown): boolean {
  return error instanceof VisioError && (error.code === 'NOT_CONNECTED' || error.code === 'MESSAGE_NOT_SENT');
}
