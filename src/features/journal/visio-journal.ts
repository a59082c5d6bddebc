import { html, nothing, type PropertyValues } from 'lit';
import { query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isOffered } from '../../core/offer.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { journalStrings } from './journal.strings.js';
import type { JournalEntry } from './journal-state.js';
import { journalStyles } from './journal.styles.js';

const NONE: readonly JournalEntry[] = [];
/** Pixels from the end that still count as the end. */
const SLACK = 24;

/**
 * What the meeting has told the person, with the times: nothing that was said aloud is lost. It is read, not announced:
 * whatever comes was said already.
 *
 * @element visio-journal
 * @csspart entry - Each line.
 */
export class VisioJournal extends VisioElement {
  static readonly tagName = 'visio-journal';
  static override styles = [baseStyles, buttonStyles, journalStyles];

  readonly #entries = this.select(({ journal }) => journal?.entries ?? NONE);
  readonly #hasPeople = this.select((state) => isOffered(state, 'people'));
  @query('ol') private list!: HTMLElement | null;
  #isAtEnd = true;

  override render() {
    const words = this.words(journalStrings);
    const entries = (this.#entries.value ?? NONE).filter(({ isKept }) => isKept);
    return html`<visio-panel flush .heading=${words.journal} exportparts="button, icon">
      ${
        entries.length > 0
          ? html`<ol tabindex="0" aria-label=${words.journal}>
              ${repeat(
                entries,
                ({ id }) => id,
                (entry) => this.#renderEntry(entry),
              )}
            </ol>`
          : html`<p class="empty muted">${words.empty}</p>`
      }
      <div slot="foot" class="stack stack--s">
        <p class="small muted">${words.forgotten}</p>
        ${
          this.#hasPeople.value
            ? html`<div class="row">
                <button type="button" class="btn btn--s btn--secondary" part="button" @click=${this.#showPeople}>
                  ${words.people}
                </button>
              </div>`
            : nothing
        }
      </div>
    </visio-panel>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { list } = this;
    this.#isAtEnd = !list || list.scrollHeight - list.scrollTop - list.clientHeight < SLACK;
  }

  /** Whoever reads an older line stays there. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { list } = this;
    if (list && this.#isAtEnd) list.scrollTop = list.scrollHeight;
  }

  #renderEntry({ at, text, language }: JournalEntry) {
    const time = new Date(at).toLocaleTimeString(this.locale?.tag, { hour: '2-digit', minute: '2-digit' });
    return html`<li part="entry">
      <time class="tabular" datetime=${new Date(at).toISOString()}>${time}</time>
      <span dir="auto" lang=${language || nothing}>${text}</span>
    </li>`;
  }

  #showPeople(): void {
    void this.act(({ panel }) => panel.show('people'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-journal': VisioJournal;
  }
}
