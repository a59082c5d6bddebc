import { timeOf } from '../../i18n/time-of-day.js';
import { html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { entryIcon } from '../../ui/entry-icon.js';
import { loadElementsAhead } from '../../ui/lazy-elements.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { fieldStyles } from '../../ui/styles/field.styles.js';
import { avatarStyles } from '../../ui/styles/person.styles.js';
import { virtualListStyles } from '../../ui/styles/virtual-list.styles.js';
import { VirtualList } from '../../ui/virtual-list.js';
import { VisioElement } from '../../ui/visio-element.js';
import { newsBetween } from './chat-news.js';
import { renderMessage, type RowContext } from './chat-row.js';
import type { ChatState } from './chat-state.js';
import { chatStrings } from './chat.strings.js';
import { chatStyles } from './chat.styles.js';
import { Composer } from './composer.js';
import { composerStyles } from './composer.styles.js';
import { LiveLog } from './live-log.js';
import { type Divider, dividerOf, isFirstOfGroup } from './message-groups.js';

/** Pixels of a message of two lines, until it is measured. */
const ROW = 64;
/** Up to this many new messages are in view at the end anyway. */
const FEW = 6;
/** Characters of a message that are read out; the rest can be read in the list. */
const SAID = 300;

/**
 * The conversation: what was written, and where one writes.
 *
 * @element visio-chat
 * @csspart message - One message.
 * @csspart message-author - Who wrote it.
 * @csspart field - The text area.
 * @csspart button - Any button.
 * @csspart button-primary - The button that sends.
 * @csspart icon - Any icon.
 */
export class VisioChat extends VisioElement {
  static readonly tagName = 'visio-chat';
  static override styles = [
    baseStyles,
    buttonStyles,
    avatarStyles,
    fieldStyles,
    virtualListStyles,
    chatStyles,
    composerStyles,
  ];

  readonly #chat = this.select(({ chat }) => chat);
  readonly #list = new VirtualList(this, {
    viewport: () => this.shadowRoot?.querySelector<HTMLElement>('.viewport') ?? null,
    rowHeight: ROW,
    renderNow: () => {
      this.requestUpdate();
      this.performUpdate();
    },
  });
  readonly #log = new LiveLog(this, (count) => this.words(chatStrings).news(count));
  readonly #composer = new Composer(this, {
    meeting: () => this.meeting,
    onSent: () => this.#list.scrollToEnd(),
  });
  #previous: ChatState | undefined;
  #divider: Divider | null = null;
  #page: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#page = new AbortController();
    document.addEventListener('visibilitychange', () => this.#follow(), { signal: this.#page.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page?.abort();
    this.#previous = undefined;
    this.#divider = null;
    if (this.#chat.value?.isReading) this.meeting?.patch('chat', { isReading: false });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const chat = this.#chat.value;
    const previous = this.#previous;
    if (!chat || chat === previous) return;
    this.#previous = chat;
    const gone = previous ? Math.max(0, chat.forgotten - previous.forgotten) : 0;
    this.#list.setCount(chat.messages.length + 1, gone);
    if (chat.unread > 0) this.#divider = dividerOf(chat);
    if (!previous && chat.unread > FEW) this.#list.scrollTo(this.#dividerRow(chat));
    const { you, noName } = this.words(chatStrings);
    const said = newsBetween(previous, chat).received.map(
      ({ senderName, text }) => `${senderName || noName || you}, ${text.slice(0, SAID)}`,
    );
    this.#log.take(said);
  }

  /**
   * Who opens the conversation at a keyboard is about to write: words typed at once must not be lost. Under a finger the
   * keyboard of the screen would cover what was written.
   */
  readonly #writing = (): HTMLElement | null =>
    matchMedia('(pointer: coarse)').matches ? null : this.renderRoot.querySelector('textarea');

  protected override render() {
    const chat = this.#chat.value;
    const words = this.words(chatStrings);
    if (!chat) return nothing;
    const rows = this.#list.rows();
    const context: RowContext = {
      words,
      tag: this.locale?.tag ?? '',
      onRetry: (id) => void this.act((commands) => commands.chat.retry(id)),
      onChange: () => this.requestUpdate(),
    };
    const isBehind = chat.unread > 0 && !this.#list.isAtEnd;
    return html`<visio-panel flush .heading=${words.messages} .startsAt=${this.#writing} exportparts="button, icon">
      <div class="body">
        <div class="viewport" tabindex="0" role="group" aria-label=${words.messages}>
          <ul class="rows">
            ${repeat(
              rows,
              (index) => (index === 0 ? '' : chat.messages[index - 1]?.id),
              (index) => this.#renderRow(chat, index, context),
            )}
          </ul>
        </div>
        ${
          isBehind
            ? html`<button
                type="button"
                class="btn btn--s btn--secondary news"
                part="button"
                @click=${() => this.#list.scrollToEnd()}
              >
                ${entryIcon('chevron-down', 's')}${words.news(chat.unread)}
              </button>`
            : nothing
        }
      </div>
      <div class="sr" role="log" aria-label=${words.messages}>
        ${repeat(
          this.#log.lines,
          ({ key }) => key,
          ({ text }) => html`<p>${text}</p>`,
        )}
      </div>
      <div slot="foot">
        ${chat.support === 'available' ? this.#composer.render(words) : html`<p class="hint">${words.readOnly}</p>`}
        ${chat.messages.length > 0 ? html`<visio-keep-chat exportparts="button, icon"></visio-keep-chat>` : nothing}
      </div>
    </visio-panel>`;
  }

  protected override updated(): void {
    this.#follow();
    // What keeps a conversation comes once there is one.
    if (this.#chat.value?.messages.length) loadElementsAhead('keepChat');
  }

  #renderRow(chat: ChatState, index: number, context: RowContext) {
    const { words, tag } = context;
    const size = chat.messages.length + 1;
    const message = chat.messages[index - 1];
    if (!message) {
      const text = chat.forgotten > 0 ? words.forgotten : words.since(timeOf(chat.since ?? Date.now(), tag));
      return html`<li class="row" data-index="0" aria-posinset="1" aria-setsize=${size}>
        <p class="row__in since">${text}</p>
      </li>`;
    }
    const isNew = message.id === this.#divider?.id;
    const isFirst = isNew || isFirstOfGroup(message, chat.messages[index - 2]);
    return html`<li class="row" data-index=${index} aria-posinset=${index + 1} aria-setsize=${size}>
      <div class=${isFirst ? 'row__in' : 'row__in row__in--on'}>
        ${isNew ? html`<p class="daymark">${words.news(this.#divider?.count ?? 1)}</p>` : nothing}
        ${renderMessage(message, isFirst, context)}
      </div>
    </li>`;
  }

  /** Read is what was in view, in a page that is looked at. */
  #follow(): void {
    const chat = this.#chat.value;
    if (!chat || !this.isConnected) return;
    const isReading = this.#list.isAtEnd && document.visibilityState === 'visible';
    if (isReading !== chat.isReading) this.meeting?.patch('chat', { isReading });
    if (isReading && chat.unread > 0) void this.act((commands) => commands.chat.markRead());
  }

  #dividerRow({ messages }: ChatState): number {
    return messages.findLastIndex(({ id }) => id === this.#divider?.id) + 1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-chat': VisioChat;
  }
}
