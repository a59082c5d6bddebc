import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { StateOf } from '../../core/meeting-state.js';
import { avatarColour, initialsOf } from '../../ui/avatar.js';
import { icon } from '../../ui/icon.js';
import { panelIcon } from '../../ui/panel-icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { avatarStyles } from '../../ui/styles/person.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { peopleStrings } from './people.strings.js';
import { personRowStyles } from './person-row.styles.js';

type Person = NonNullable<StateOf<'participants'>['byId'][string]>;
type Words = (typeof peopleStrings)['fr'];

const MINUTE = 60_000;
/** How often the minutes of a raised hand are looked at. */
const TICK = 15_000;

/** What can be done for somebody is asked for; `opener` gets the focus back. */
export class PersonActionsEvent extends CustomEvent<{ readonly id: string; readonly opener: HTMLElement }> {
  constructor(id: string, opener: HTMLElement) {
    super('person-actions', { detail: { id, opener }, bubbles: true });
  }
}

/**
 * One person in the list. Renders when something about this person changes, and not otherwise.
 *
 * @element visio-person
 * @fires person-actions - Its button was pressed.
 * @csspart person - The row.
 */
export class VisioPerson extends VisioElement {
  static readonly tagName = 'visio-person';
  static override styles = [baseStyles, buttonStyles, avatarStyles, personRowStyles];

  @property({ attribute: 'person-id' }) personId = '';
  /** Says since when the hand is up. */
  @property({ type: Boolean, attribute: 'with-time' }) withTime = false;
  @query('button') private button!: HTMLButtonElement | null;

  readonly #person = this.select((state) => state.participants?.byId[this.personId]);
  readonly #rank = this.select(({ hand }) => (hand ? hand.queue.findIndex(({ id }) => id === this.personId) + 1 : 0));
  readonly #since = this.select(({ hand }) => hand?.queue.find(({ id }) => id === this.personId)?.since);
  readonly #isPinned = this.select(({ stage }) => stage?.pinned.includes(`${this.personId}/camera`) ?? false);
  #clock: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.withTime) this.#clock = setInterval(() => this.requestUpdate(), TICK);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    const person = this.#person.value;
    if (!person) return nothing;
    const words = this.words(peopleStrings);
    const name = person.name || words.noName;
    const facts = this.#facts(person, words).join(', ');
    const rank = this.#rank.value ?? 0;
    return html`<div class="person" part="person">
      <span class="avatar avatar--${avatarColour(person.id)}" aria-hidden="true"
        >${person.kind === 'telephone' ? icon('phone') : initialsOf(person.name)}</span
      >
      <span class="grow">
        <bdi class="name" dir="auto">${name}</bdi>
        ${facts ? html`<span class="facts">${facts}</span>` : nothing}
      </span>
      ${microphone(person, words)} ${camera(person, words, rank > 0)}
      ${
        rank
          ? html`<span class="rank"
              >${icon('hand', 'xs')}<span aria-hidden="true">${rank}</span
              ><span class="sr">${words.rank(rank)}</span></span
            >`
          : nothing
      }
      <button
        type="button"
        class="btn btn--icon btn--quiet"
        part="button"
        aria-haspopup="menu"
        aria-label=${words.actions(name)}
        @click=${this.#ask}
      >
        ${icon('ellipsis', 's')}
      </button>
    </div>`;
  }

  #facts({ isLocal, kind, isSharingScreen, connectionQuality }: Person, words: Words): readonly string[] {
    const since = this.#since.value;
    return [
      isLocal && words.you,
      this.withTime && since !== undefined && words.since(Math.floor((Date.now() - since) / MINUTE)),
      kind === 'telephone' && words.byPhone,
      kind === 'agent' && words.agent,
      isSharingScreen && words.sharing,
      this.#isPinned.value && words.pinned,
      connectionQuality === 'poor' && words.weak,
      connectionQuality === 'lost' && words.lost,
    ].filter((fact) => typeof fact === 'string');
  }

  #ask({ currentTarget }: Event): void {
    this.dispatchEvent(new PersonActionsEvent(this.personId, currentTarget as HTMLElement));
  }
}

function microphone({ microphone, isSpeaking }: Person, words: Words): TemplateResult {
  if (microphone !== 'on') return mark(icon('mic-off', 's'), words.microphoneOff, 'off');
  if (isSpeaking) return mark(panelIcon('audio-lines', 's'), words.speaking, 'talk');
  return mark(icon('mic', 's'), words.microphoneOn);
}

/** Beside a raised hand there is room for one mark: the name comes first. It is still said. */
function camera({ camera }: Person, words: Words, isOnlySaid: boolean): TemplateResult {
  const [name, text] =
    camera === 'on' ? (['video', words.cameraOn] as const) : (['video-off', words.cameraOff] as const);
  return isOnlySaid ? html`<span class="sr">${text}</span>` : mark(icon(name, 's'), text);
}

function mark(drawing: TemplateResult, text: string, kind: 'off' | 'talk' | '' = ''): TemplateResult {
  return html`<span class="mark ${kind}">${drawing}<span class="sr">${text}</span></span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-person': VisioPerson;
  }
}
