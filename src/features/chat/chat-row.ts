import { timeOf } from '../../i18n/time-of-day.js';
import { html, nothing, type TemplateResult } from 'lit';
import { avatarColour, initialsOf } from '../../ui/avatar.js';
import { entryIcon } from '../../ui/entry-icon.js';
import type { chatStrings } from './chat.strings.js';
import type { ChatMessage } from './chat-state.js';
import { textParts } from './text-parts.js';

export interface RowContext {
  readonly words: (typeof chatStrings)['fr'];
  /** BCP 47. */
  readonly tag: string;
  readonly onRetry: (id: string) => void;
  /** The same row may look otherwise now. */
  readonly onChange: () => void;
}

/** A message; `isFirst`: with the name and the hour above it. */
export function renderMessage(message: ChatMessage, isFirst: boolean, context: RowContext): TemplateResult {
  const { isLocal, senderId, senderName, at, status, id } = message;
  const { words, tag, onRetry } = context;
  const name = isLocal ? words.you : senderName || words.noName;
  const time = html`<time datetime=${new Date(at).toISOString()}>${timeOf(at, tag)}</time>`;
  const by = html`<bdi class="ellipsis" part="message-author">${name}</bdi> ${time}`;
  return html`<div class=${isLocal ? 'msg msg--me' : 'msg'} part="message">
    ${
      isFirst
        ? html`<span class="avatar avatar--${avatarColour(senderId)}" aria-hidden="true"
              >${initialsOf(senderName)}</span
            >
            <div class="msg__by">${by}</div>`
        : html`<div class="sr">${by}</div>`
    }
    <p class="msg__body" dir="auto">${renderText(message, context)}</p>
    ${
      status === 'failed'
        ? html`<p class="msg__failed">
            ${entryIcon('triangle-alert', 'xs')}<span>${words.notSent}</span>
            <button type="button" class="link" part="button" @click=${() => onRetry(id)}>${words.retry}</button>
          </p>`
        : nothing
    }
  </div>`;
}

function renderText({ text }: ChatMessage, { onChange }: RowContext) {
  return textParts(text, onChange).map((part) =>
    part.href
      ? html`<a class="link" href=${part.href} target="_blank" rel="noopener noreferrer nofollow">${part.text}</a>`
      : part.text,
  );
}
