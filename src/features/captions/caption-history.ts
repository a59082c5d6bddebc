import { folded } from '../../core/folded.js';
import { timeOf } from '../../i18n/time-of-day.js';
import { html, nothing, type PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { copyText } from '../../ui/copy-text.js';
import { entryIcon } from '../../ui/entry-icon.js';
import { icon } from '../../ui/icon.js';
import type { MenuSelectEvent } from '../../ui/menu.js';
import { panelIcon } from '../../ui/panel-icon.js';
import { saveText } from '../../ui/save-text.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { fieldStyles } from '../../ui/styles/field.styles.js';
import { virtualListStyles } from '../../ui/styles/virtual-list.styles.js';
import { VirtualList } from '../../ui/virtual-list.js';
import { VisioElement } from '../../ui/visio-element.js';
import { captionFile, type CaptionFormat } from './caption-file.js';
import { captionHistoryStrings } from './caption-history.strings.js';
import { captionHistoryStyles } from './caption-history.styles.js';
import { lineAt } from './caption-lines.js';
import { partsWith } from './caption-search.js';
import type { CaptionLine, CaptionsState } from './captions-state.js';

/** Pixels of a line of two rows with its name, until it is measured. */
const ROW = 84;

type Lines = Pick<CaptionsState, 'pages' | 'first' | 'next'>;

const NOTHING: Lines = { pages: [], first: 0, next: 0 };

/**
 * Everything that was said since one came, to scroll, search, copy and keep. In memory only.
 *
 * @element visio-caption-history
 * @csspart field - The search.
 * @csspart button - Any button.
 * @csspart icon - Any icon.
 * @csspart menu - The formats of the file, in the top layer.
 */
export class VisioCaptionHistory extends VisioElement {
  static readonly tagName = 'visio-caption-history';
  static override styles = [baseStyles, buttonStyles, fieldStyles, virtualListStyles, captionHistoryStyles];

  @query('.viewport') private viewport!: HTMLElement | null;
  /** What is searched, folded. */
  @state() private sought = '';
  @state() private answer: 'copied' | 'notCopied' | null = null;
  /** Number of the line of the match that was last gone to. */
  @state() private current: number | null = null;
  readonly #pages = this.select(({ captions }) => captions?.pages);
  readonly #list = new VirtualList(this, {
    viewport: () => this.viewport,
    rowHeight: ROW,
    renderNow: () => {
      this.requestUpdate();
      this.performUpdate();
    },
  });
  #lines = NOTHING;
  /** Numbers of the lines in which something was found. */
  #found: readonly number[] = [];
  readonly #folded = new WeakMap<CaptionLine, string>();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const lines = this.#pages.value ? (this.meeting?.state.captions ?? NOTHING) : NOTHING;
    this.#list.setCount(lines.next - lines.first, Math.max(0, lines.first - this.#lines.first));
    if (lines.pages !== this.#lines.pages) this.answer = null;
    this.#lines = lines;
    this.#found = this.sought ? this.#search() : [];
  }

  override render() {
    const words = this.words(captionHistoryStrings);
    const isEmpty = this.#lines.next === 0;
    return html`<visio-panel flush .heading=${words.title} exportparts="button, icon">
      <div class="body">
        ${this.#renderSearch()}
        <div class="list">
          <div class="viewport" tabindex="0" role="log" aria-live="off" aria-label=${words.title}>
            <ul class="rows">
              ${repeat(
                this.#list.rows(),
                (index) => index + this.#lines.first,
                (index) => this.#renderRow(index),
              )}
            </ul>
            ${isEmpty ? html`<p class="hint">${words.nothing}</p>` : nothing}
          </div>
        </div>
      </div>
      ${isEmpty ? nothing : this.#renderFoot()}
    </visio-panel>`;
  }

  #renderSearch() {
    const words = this.words(captionHistoryStrings);
    return html`<div class="search">
      <span class="input-icon">
        ${panelIcon('search', 's')}
        <input
          class="input"
          part="field"
          type="search"
          autocomplete="off"
          aria-label=${words.search}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
      </span>
      <div class="found">
        <p class="hint">
          <span role="status">${this.sought ? words.results(this.#found.length) : nothing}</span> ${words.privacy}
        </p>
        ${
          this.#found.length > 1
            ? html`<span> ${this.#renderStep(-1, words.previous)} ${this.#renderStep(1, words.next)} </span>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderStep(step: -1 | 1, label: string) {
    return html`<button
      type="button"
      class="btn btn--icon btn--quiet"
      part="button"
      aria-label=${label}
      @click=${() => this.#goTo(step)}
    >
      ${step < 0 ? icon('chevron-up', 's') : entryIcon('chevron-down', 's')}
    </button>`;
  }

  #renderRow(index: number) {
    const line = lineAt(this.#lines, index + this.#lines.first);
    if (!line) return nothing;
    const { number, text, startedAt, language } = line;
    return html`<li
      class=${number === this.current ? 'row row--current' : 'row'}
      data-index=${index}
      aria-posinset=${index + 1}
      aria-setsize=${this.#lines.next - this.#lines.first}
    >
      <time datetime=${new Date(startedAt).toISOString()}>${timeOf(startedAt, this.locale?.tag ?? '')}</time>
      <div>
        <bdi class="name">${this.#nameOf(line)}</bdi>
        <span class="words" dir="auto" lang=${language || nothing}
          >${partsWith(text, this.sought).map(({ text: part, isMatch }) => (isMatch ? html`<mark>${part}</mark>` : part))}</span
        >
      </div>
    </li>`;
  }

  #renderFoot() {
    const words = this.words(captionHistoryStrings);
    const what = html`<span class="sr">${words.captions}</span>`;
    const formats = (['txt', 'vtt', 'srt'] as const).map((id) => ({ id, label: words[id] }));
    return html`<div slot="foot" class="foot">
      ${
        this.#list.isAtEnd
          ? nothing
          : html`<button
              type="button"
              class="btn btn--s btn--secondary"
              part="button"
              @click=${() => this.#list.scrollToEnd()}
            >
              ${panelIcon('arrow-down', 's')}${words.back}
            </button>`
      }
      <div class="foot__tools">
        <button type="button" class="btn btn--s btn--quiet" part="button" @click=${this.#copy}>
          ${entryIcon('copy', 's')}<span>${words.copy}${what}</span>
        </button>
        <visio-menu
          label=${words.download}
          exportparts="menu"
          .groups=${[{ id: 'format', items: formats }]}
          @menu-select=${({ detail }: MenuSelectEvent) => this.#download(detail.item as CaptionFormat)}
        >
          <button slot="trigger" type="button" class="btn btn--s btn--quiet" part="button">
            ${panelIcon('download', 's')}<span>${words.download}${what}</span>
          </button>
        </visio-menu>
      </div>
      <p class="hint" role="status">${this.answer ? words[this.answer] : nothing}</p>
    </div>`;
  }

  #nameOf({ isLocal, name }: CaptionLine): string {
    const { you, noName } = this.words(captionHistoryStrings);
    return isLocal ? you : name || noName;
  }

  readonly #onInput = ({ target }: Event): void => {
    this.sought = folded((target as HTMLInputElement).value.trim());
    this.current = null;
    void this.updateComplete.then(() => this.#goTo(-1));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.#goTo(event.shiftKey ? 1 : -1);
  };

  /** To the match before or after the last one; the first time to the latest. */
  #goTo(step: -1 | 1): void {
    const count = this.#found.length;
    if (count === 0) return;
    const at = this.current === null ? -1 : this.#found.indexOf(this.current);
    const next = at < 0 ? count - 1 : (at + step + count) % count;
    this.current = this.#found[next] ?? null;
    if (this.current !== null) this.#list.scrollTo(this.current - this.#lines.first);
  }

  #search(): readonly number[] {
    return this.#lines.pages.flatMap((page) =>
      page.filter((line) => this.#foldedText(line).includes(this.sought)).map(({ number }) => number),
    );
  }

  #foldedText(line: CaptionLine): string {
    const known = this.#folded.get(line) ?? folded(line.text);
    this.#folded.set(line, known);
    return known;
  }

  #file(format: CaptionFormat): string {
    const { said, noName } = this.words(captionHistoryStrings);
    return captionFile(this.#lines.pages.flat(), format, {
      from: this.meeting?.state.connection.joinedAt ?? this.#lines.pages[0]?.[0]?.startedAt ?? 0,
      // Others read it too: no "Vous".
      speakerOf: ({ name }) => name || noName,
      timeOf: (at) => timeOf(at, this.locale?.tag ?? ''),
      said,
    });
  }

  async #copy(): Promise<void> {
    this.answer = (await copyText(this.#file('txt'))) ? 'copied' : 'notCopied';
  }

  #download(format: CaptionFormat): void {
    saveText(`${this.words(captionHistoryStrings).file}.${format}`, this.#file(format));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-caption-history': VisioCaptionHistory;
  }
}
