import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MeetingCommands, StateOf } from '../../core/meeting-state.js';
import { remSize } from '../../ui/composed-tree.js';
import { cssVars } from '../../ui/css-vars.js';
import { icon } from '../../ui/icon.js';
import type { MenuGroup } from '../../ui/menu-items.js';
import type { MenuSelectEvent, VisioMenu } from '../../ui/menu.js';
import type { VisioPanel } from '../../ui/panel.js';
import { panelIcon } from '../../ui/panel-icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { fieldStyles } from '../../ui/styles/field.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { PeopleList } from './people-list.js';
import { peopleStrings } from './people.strings.js';
import { peopleStyles } from './people.styles.js';
import { actionsFor, cameraOf, type PersonAction, screenOf } from './person-actions.js';
import type { PersonActionsEvent } from './person-row.js';
import { RowWindow } from './row-window.js';

type Hands = StateOf<'hand'>['queue'];
type Person = NonNullable<StateOf<'participants'>['byId'][string]>;

const NOBODY: readonly string[] = [];
const NO_HANDS: Hands = [];
/** From this many people on, one of them is looked for by name. */
const SEARCH_FROM = 15;
/** Up to this many rows all are drawn, each as high as what is in it. */
const MOST_DRAWN = 50;
/** Rems of a row in a longer list, where all have one height. */
const ROW = 3.25;

/**
 * Who is in the meeting: raised hands first, in the order in which people speak, then everybody by name. A role is shown
 * only where a back end vouches for it; what somebody writes of themselves is not one.
 *
 * @element visio-people
 * @csspart person - Each row.
 * @csspart button - Any button.
 * @csspart icon - Any icon.
 */
export class VisioPeople extends VisioElement {
  static readonly tagName = 'visio-people';
  static override styles = [baseStyles, buttonStyles, fieldStyles, peopleStyles];

  @state() private search = '';
  /** Whose menu was asked for. */
  @state() private chosen = '';
  @query('visio-menu') private menu!: VisioMenu;
  readonly #list = new PeopleList();
  readonly #count = this.select(({ participants }) => participants?.ids.length ?? 0);
  readonly #hands = this.select(({ hand }) => hand?.queue ?? NO_HANDS);
  readonly #shown = this.select(({ participants, locale }) =>
    participants ? this.#list.read(participants, this.search, locale.tag) : NOBODY,
  );

  readonly #window = new RowWindow(this, {
    list: () => this.renderRoot.querySelector<HTMLElement>('.rows'),
    rowHeight: () => ROW * remSize(),
  });
  #hadFocus = false;

  override render() {
    const words = this.words(peopleStrings);
    const count = this.#count.value ?? 0;
    const shown = this.#shown.value ?? NOBODY;
    return html`<visio-panel .heading=${words.people} exportparts="button, icon">
      ${count >= SEARCH_FROM || this.search ? this.#renderSearch(shown.length) : nothing}
      <div class="lists" tabindex="-1" @person-actions=${this.#ask}>
        ${this.search ? nothing : this.#renderHands()}
        <h3 id="everybody">${this.search ? words.found(shown.length) : words.inMeeting(count)}</h3>
        ${shown.length > MOST_DRAWN ? this.#renderLong(shown) : this.#renderAll(shown)}
      </div>
      <visio-menu
        .label=${words.actions(this.#chosenName)}
        .heading=${this.#chosenName}
        .groups=${this.#groups()}
        exportparts="menu"
        @menu-select=${this.#act}
      >
      </visio-menu>
      <button slot="foot" type="button" class="btn btn--s btn--secondary" part="button" @click=${this.#showJournal}>
        ${icon('file-text', 's')}${words.journal}
      </button>
    </visio-panel>`;
  }

  /** The list looks for what scrolls around it once the panel has been drawn. */
  protected override firstUpdated(): void {
    void customElements.whenDefined('visio-panel').then(async () => {
      await this.renderRoot.querySelector<VisioPanel>('visio-panel')?.updateComplete;
      this.requestUpdate();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** A row that goes with the focus in it leaves it to the list. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>('.lists')?.focus();
  }

  #renderSearch(found: number): TemplateResult {
    const words = this.words(peopleStrings);
    return html`<label class="field">
        ${words.search}
        <span class="input-icon"
          >${panelIcon('search', 's')}<input
            class="input"
            part="field"
            type="search"
            autocomplete="off"
            .value=${live(this.search)}
            @input=${this.#onSearch}
            @keydown=${this.#onSearchKey}
          />
        </span>
      </label>
      <p class="sr" role="status">${this.search ? words.found(found) : nothing}</p>`;
  }

  #renderAll(shown: readonly string[]): TemplateResult {
    return html`<div role="list" aria-labelledby="everybody">
      ${repeat(
        shown,
        (id) => id,
        (id) => html`<visio-person role="listitem" exportparts="person, button" .personId=${id}></visio-person>`,
      )}
    </div>`;
  }

  /** Only the rows that show: the others are in the count that a screen reader says. */
  #renderLong(shown: readonly string[]): TemplateResult {
    const { rowHeight } = this.#window;
    const height = { '--_visio-rows-height': `${shown.length * rowHeight}px` } as const;
    return html`<div class="rows" role="list" aria-labelledby="everybody" ${cssVars(height)}>
      ${repeat(
        this.#window.rows(shown.length),
        (index) => shown[index],
        (index) =>
          html`<visio-person
            class="row"
            role="listitem"
            exportparts="person, button"
            aria-setsize=${shown.length}
            aria-posinset=${index + 1}
            data-index=${index}
            one-line
            .personId=${shown[index] ?? ''}
            ${cssVars({ '--_visio-row-top': `${index * rowHeight}px` })}
          ></visio-person>`,
      )}
    </div>`;
  }

  #renderHands(): TemplateResult | typeof nothing {
    const hands = this.#hands.value ?? NO_HANDS;
    if (hands.length === 0) return nothing;
    return html`<h3 id="hands">${this.words(peopleStrings).hands}</h3>
      <div role="list" aria-labelledby="hands">
        ${repeat(
          hands,
          ({ id }) => id,
          ({ id }) =>
            html`<visio-person role="listitem" exportparts="person, button" .personId=${id} with-time></visio-person>`,
        )}
      </div>`;
  }

  get #person(): Person | undefined {
    return this.meeting?.state.participants?.byId[this.chosen];
  }

  get #chosenName(): string {
    return this.#person?.name || this.words(peopleStrings).noName;
  }

  #groups(): readonly MenuGroup[] {
    const person = this.#person;
    if (!person) return [];
    const { stage, hand } = this.meeting?.state ?? {};
    const pinned = stage?.pinned ?? [];
    const items = actionsFor(person, { pinned, isHandRaised: hand?.isRaised ?? false }, this.words(peopleStrings));
    return [{ id: 'person', label: this.#chosenName, items }];
  }

  async #ask({ detail }: PersonActionsEvent): Promise<void> {
    this.chosen = detail.id;
    // The same person as the last time, of whom something else may be true now.
    this.requestUpdate();
    await this.updateComplete;
    await this.menu.show({ anchor: detail.opener });
  }

  #act({ detail }: MenuSelectEvent): void {
    const id = this.chosen;
    const run: Readonly<Record<PersonAction, (commands: MeetingCommands) => Promise<void>>> = {
      pin: ({ stage }) => stage.pin(cameraOf(id)),
      unpin: ({ stage }) => stage.unpin(cameraOf(id)),
      pinScreen: ({ stage }) => stage.pin(screenOf(id)),
      unpinScreen: ({ stage }) => stage.unpin(screenOf(id)),
      lowerHand: ({ hand }) => hand.lower(),
    };
    void this.act(run[detail.item as PersonAction]);
  }

  #showJournal(): void {
    void this.act(({ panel }) => panel.show('journal'));
  }

  #onSearch({ target }: Event): void {
    this.search = (target as HTMLInputElement).value;
  }

  /** The first Escape empties the field, the second closes the panel. */
  #onSearchKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.search) return;
    event.preventDefault();
    event.stopPropagation();
    this.search = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-people': VisioPeople;
  }
}
