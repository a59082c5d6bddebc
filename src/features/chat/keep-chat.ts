import { css, html, nothing } from 'lit';
import { drawIcon, entryIcon } from '../../ui/entry-icon.js';
import { PANEL_ICONS } from '../../ui/icons-panel.js';
import { copyText } from '../../ui/copy-text.js';
import { saveText } from '../../ui/save-text.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { keepStrings } from './keep.strings.js';
import { transcript } from './transcript.js';

/**
 * Copies the conversation, or gives it as a text file.
 *
 * @element visio-keep-chat
 * @csspart button - Any button.
 * @csspart icon - Any icon.
 */
export class VisioKeepChat extends VisioElement {
  static readonly tagName = 'visio-keep-chat';
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(var(--_visio-space) * 2);
        align-items: center;
      }
      p {
        padding-inline: calc(var(--_visio-space) * 3);
        color: var(--_visio-text-muted);
        font-size: 0.8125rem;
        line-height: 1.25rem;
      }
    `,
  ];

  #answer: 'copied' | 'notCopied' | null = null;

  override render() {
    const words = this.words(keepStrings);
    const what = html`<span class="sr">${words.conversation}</span>`;
    return html`<button type="button" class="btn btn--s btn--quiet" part="button" @click=${this.#copy}>
        ${entryIcon('copy', 's')}<span>${words.copy}${what}</span>
      </button>
      <button type="button" class="btn btn--s btn--quiet" part="button" @click=${this.#download}>
        ${drawIcon(PANEL_ICONS.download, 's')}<span>${words.download}${what}</span>
      </button>
      <p role="status">${this.#answer ? words[this.#answer] : nothing}</p>`;
  }

  #transcript(): string {
    return transcript(this.meeting?.state.chat?.messages ?? [], this.words(keepStrings), this.locale?.tag ?? '');
  }

  async #copy(): Promise<void> {
    this.#answer = (await copyText(this.#transcript())) ? 'copied' : 'notCopied';
    this.requestUpdate();
  }

  #download(): void {
    saveText('messages.txt', this.#transcript());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-keep-chat': VisioKeepChat;
  }
}
