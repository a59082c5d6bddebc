import { html, nothing } from 'lit';
import type { Snapshot } from '../../core/meeting-state.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/say.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { badgeStyles } from '../../ui/styles/badge.styles.js';
import { toolbarButtonStyles } from '../../ui/styles/toolbar-button.styles.js';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { chatButtonStrings } from './chat-button.strings.js';
import { type ChatNews, newsBetween } from './chat-news.js';
import type { ChatState } from './chat-state.js';

/** How long messages are gathered into one sentence, in milliseconds. */
const GATHERING = 2000;
/** A number that a badge has room for. */
const MOST = 99;

/**
 * Opens the conversation, and says how many messages were not read. While it is closed, a message is announced.
 *
 * @element visio-chat-button
 * @csspart button - The native button.
 * @csspart button-label - Its word.
 * @csspart icon - Its icon.
 */
export class VisioChatButton extends ToolbarControl {
  static readonly tagName = 'visio-chat-button';
  static override styles = [baseStyles, badgeStyles, toolbarButtonStyles];

  readonly #unread = this.select(({ chat }) => chat?.unread);
  readonly #isOpen = this.select(({ panel }) => panel?.open === 'chat');
  #previous: ChatState | undefined;
  #received: ChatNews['received'] = [];
  #gathering: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    // A selection that selects nothing: the snapshot is followed, and nothing renders.
    this.select((state) => this.#observe(state));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#received = [];
    this.#previous = undefined;
  }

  override get menuEntries(): readonly MenuEntry[] {
    const unread = this.#unread.value;
    if (!this.collapsed || unread === undefined) return [];
    const { messages } = this.words(chatButtonStrings);
    return [{ id: 'chat', icon: 'message-square', label: messages, ...this.#hint(unread), run: this.#toggle }];
  }

  override render() {
    const unread = this.#unread.value;
    if (unread === undefined) return nothing;
    const words = this.words(chatButtonStrings);
    const content = html`${icon('message-square')}
      <span class="tb__word" part="button-label">${words.messages}</span>
      ${
        unread > 0
          ? html`<span class="count" aria-hidden="true">${shortened(unread)}</span>
              <span class="sr">${words.unread(unread)}</span>`
          : nothing
      }`;
    return this.renderToggle(this.#isOpen.value ?? false, this.#toggle, content);
  }

  #hint(unread: number): Partial<Pick<MenuEntry, 'hint' | 'count'>> {
    return unread > 0 ? { hint: this.words(chatButtonStrings).unread(unread), count: unread } : {};
  }

  #observe({ chat, panel }: Snapshot): void {
    const { received, failed } = newsBetween(this.#previous, chat);
    this.#previous = chat;
    if (failed > 0) say(this.meeting, this.words(chatButtonStrings).notSent, { urgent: true, isKept: false });
    // The open panel has a log of its own, which says them.
    if (panel?.open === 'chat') {
      clearTimeout(this.#gathering);
      this.#gathering = undefined;
      this.#received = [];
    } else if (received.length > 0) {
      this.#received = [...this.#received, ...received];
      this.#gathering ??= setTimeout(() => this.#sayReceived(), GATHERING);
    }
  }

  #sayReceived(): void {
    this.#gathering = undefined;
    const received = this.#received;
    this.#received = [];
    const words = this.words(chatButtonStrings);
    const names = [...new Map(received.map((one) => [one.senderId, one.senderName || words.someone])).values()];
    say(this.meeting, words.from(names, received.length), { isKept: false });
  }

  readonly #toggle = (): void => {
    void this.act(({ panel }) => panel.toggle('chat'));
  };
}

function shortened(count: number): string {
  return count > MOST ? `${MOST}+` : String(count);
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-chat-button': VisioChatButton;
  }
}
