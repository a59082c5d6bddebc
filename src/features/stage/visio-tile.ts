import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { attachVideo } from '../../livekit/track-elements.js';
import { roomOf } from '../../livekit/feature.js';
import type { StateOf } from '../../core/meeting-state.js';
import { avatarColour, initialsOf } from '../../ui/avatar.js';
import { icon } from '../../ui/icon.js';
import { setState } from '../../ui/internals.js';
import { VisioElement } from '../../ui/visio-element.js';
import { identityOf, sourceOf } from './tile-id.js';
import { tileStrings } from './tile.strings.js';
import { tileStyles } from './visio-tile.styles.js';

type Participant = NonNullable<StateOf<'participants'>['byId'][string]>;
type Words = (typeof tileStrings)['fr'];

/**
 * One person's picture, or the screen they share: name, microphone, connection, and the button that pins it.
 *
 * Light on purpose, as there may be 150 of them: no observer, no timer, no listener on the room, and a render only when
 * this person changes. The button is always there for a keyboard and a screen reader; the stage has it drawn on hover,
 * focus or tap, makes its tiles one tab stop, and moves the focus between them with the arrows.
 *
 * @element visio-tile
 * @csspart tile-video - the picture
 * @csspart tile-avatar - initials, in the place of a picture
 * @csspart tile-name - the plate with the name
 * @csspart tile-status - what else is to be known: raised hand, weak connection, pinned
 * @csspart tile-actions - the button that pins
 * @cssState local - the person's own tile
 * @cssState speaking
 * @cssState muted
 * @cssState camera-on
 * @cssState pinned
 * @cssState screen - a shared screen
 * @cssState hand-raised
 * @cssState poor-connection
 */
export class VisioTile extends VisioElement {
  static readonly tagName = 'visio-tile';
  static override styles = [tileStyles];

  /** `identity/camera` or `identity/screen`. */
  @property({ attribute: 'tile-id' }) tileId = '';
  /** Whether Tab reaches the button. @internal */
  @property({ attribute: false }) isTabStop = true;
  /** Whether the button is drawn: of one tile at a time on a stage, always on a tile that stands alone. @internal */
  @property({ attribute: false }) isActive = true;

  readonly #participant = this.select((state) => state.participants?.byId[identityOf(this.tileId)]);
  readonly #isPinned = this.select((state) => state.stage?.pinned.includes(this.tileId) ?? false);
  /** Place in the queue of raised hands, 0 for none. */
  readonly #rank = this.select(({ hand }) =>
    hand?.queue.length && sourceOf(this.tileId) === 'camera' ? rankIn(hand.queue, identityOf(this.tileId)) : 0,
  );
  readonly #internals = this.attachInternals();
  /** As last seen: somebody who is gone is shown until the stage takes the tile away. */
  #person: Participant | undefined;
  #states: Readonly<Record<string, boolean>> = {};
  #video: HTMLVideoElement | null = null;
  #detach: (() => void) | null = null;
  #attached: readonly unknown[] = [];

  /** Where the keyboard is when it is on this tile. @internal */
  focusAction(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A named group is announced as one thing by every screen reader, a named list item is not.
    if (!this.hasAttribute('role')) this.setAttribute('role', 'group');
    if (!this.hasUpdated) return;
    this.#follow();
    // Some browsers pause a video that was moved.
    void this.#video?.play().catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the document is a removal and an insertion: the picture stays then.
    queueMicrotask(() => {
      if (!this.isConnected) this.#release();
    });
  }

  protected override willUpdate(): void {
    this.#person = this.#participant.value ?? this.#person;
  }

  override render(): TemplateResult | typeof nothing {
    const person = this.#person;
    if (!person) return nothing;
    const words = this.words(tileStrings);
    const isScreen = sourceOf(this.tileId) === 'screen';
    const name = nameOf(person, words);
    const title = isScreen ? words.screenOf(name) : name;
    const isSpeaking = person.isSpeaking && !isScreen;
    const isPinned = this.#isPinned.value ?? false;
    const action = isPinned ? words.unpin : words.pin;
    // One template for all that every tile has: a clone of another one in each of 150 tiles is felt.
    return html`${hasPicture(person, isScreen) ? this.#picture(isScreen, person) : nothing}<span
        class="avatar avatar--${avatarColour(person.id)}"
        part="tile-avatar"
        aria-hidden="true"
        >${person.kind === 'telephone' ? icon('phone') : initialsOf(person.name)}</span
      >${isSpeaking || isPinned || isWeak(person) || this.#rank.value ? this.#marks(person, isScreen, words) : nothing}<span
        class="plate plate--name"
        part="tile-name"
        aria-hidden="true"
        >${mark(person, isScreen)}<bdi class="plate__name" dir="auto">${title}</bdi></span
      ><button
        class=${this.isActive ? 'action is-active' : 'action'}
        part="tile-actions"
        type="button"
        tabindex=${this.isTabStop ? 0 : -1}
        aria-label="${action} ${title}"
        @click=${this.#togglePin}
      >
        ${this.isActive ? html`${icon(isPinned ? 'pin-off' : 'pin')}<span class="words">${action}</span>` : nothing}
      </button>`;
  }

  protected override updated(): void {
    this.#follow();
    const person = this.#person;
    if (!person) return;
    const isScreen = sourceOf(this.tileId) === 'screen';
    const isPinned = this.#isPinned.value ?? false;
    const rank = this.#rank.value ?? 0;
    const label = labelOf(person, { isScreen, isPinned, rank }, this.words(tileStrings));
    if (this.getAttribute('aria-label') !== label) this.setAttribute('aria-label', label);
    this.#show({
      local: person.isLocal,
      speaking: person.isSpeaking && !isScreen,
      muted: person.microphone !== 'on' && !isScreen,
      'camera-on': person.camera === 'on',
      pinned: isPinned,
      screen: isScreen,
      'hand-raised': rank > 0,
      'poor-connection': isWeak(person),
    });
  }

  #marks(person: Participant, isScreen: boolean, words: Words): TemplateResult {
    const isPinned = this.#isPinned.value && !this.isActive;
    const rank = this.#rank.value;
    const isWarned = isWeak(person) && !isScreen;
    return html`${person.isSpeaking && !isScreen ? html`<span class="ring"></span>` : nothing}${
      isPinned ? status('pin', words.pinned) : nothing
    }${
      rank || isWarned
        ? html`<span class="head"
            >${rank ? status('hand', words.hand(rank), String(rank)) : nothing}${
              isWarned ? status('warn', weakness(person, words)) : nothing
            }</span
          >`
        : nothing
    }`;
  }

  #picture(isScreen: boolean, { isLocal }: Participant): TemplateResult {
    return html`<video
      class=${isScreen ? 'screen' : isLocal ? 'own' : ''}
      part="tile-video"
      aria-hidden="true"
      autoplay
      playsinline
      disablepictureinpicture
      .muted=${true}
      @loadeddata=${showPicture}
      @emptied=${hidePicture}
    ></video>`;
  }

  /** Keeps the picture attached to what this tile shows. Other tracks of the same source come by themselves. */
  #follow(): void {
    const handle = this.meeting?.room;
    this.#video = this.renderRoot.querySelector('video');
    const wanted = [handle, this.tileId, this.#video];
    if (wanted.every((value, i) => value === this.#attached[i])) return;
    this.#release();
    if (!handle || !this.#video) return;
    this.#attached = wanted;
    const source = sourceOf(this.tileId) === 'screen' ? 'screen_share' : 'camera';
    this.#detach = attachVideo(roomOf(handle), identityOf(this.tileId), source, this.#video);
  }

  #release(): void {
    this.#detach?.();
    this.#detach = null;
    this.#attached = [];
  }

  #show(states: Readonly<Record<string, boolean>>): void {
    for (const [name, isOn] of Object.entries(states)) {
      if ((this.#states[name] ?? false) !== isOn) setState(this.#internals, name, isOn);
    }
    this.#states = states;
  }

  #togglePin(): void {
    const id = this.tileId;
    void this.act(({ stage }) => (this.#isPinned.value ? stage.unpin(id) : stage.pin(id)));
  }
}

function showPicture({ target }: Event): void {
  (target as HTMLElement).toggleAttribute('data-shown', true);
}

function hidePicture({ target }: Event): void {
  (target as HTMLElement).toggleAttribute('data-shown', false);
}

function hasPicture({ camera, isSharingScreen }: Participant, isScreen: boolean): boolean {
  return isScreen ? isSharingScreen : camera === 'on';
}

function isWeak({ connectionQuality }: Participant): boolean {
  return connectionQuality === 'poor' || connectionQuality === 'lost';
}

function weakness({ connectionQuality }: Participant, words: Words): string {
  return connectionQuality === 'poor' ? words.weak : connectionQuality === 'lost' ? words.lost : '';
}

function nameOf({ isLocal, name }: Participant, words: Words): string {
  return isLocal ? words.you : name || words.noName;
}

function rankIn(queue: StateOf<'hand'>['queue'], identity: string): number {
  return queue.findIndex(({ id }) => id === identity) + 1;
}

function labelOf(
  person: Participant,
  { isScreen, isPinned, rank }: { readonly isScreen: boolean; readonly isPinned: boolean; readonly rank: number },
  words: Words,
): string {
  const name = nameOf(person, words);
  const states = isScreen
    ? [words.screenOf(name)]
    : [
        name,
        rank ? `${rank}${words.hand(rank)}` : '',
        person.microphone === 'on' ? '' : words.muted,
        weakness(person, words),
      ];
  return [...states, isPinned ? words.pinned : ''].filter(Boolean).join(', ');
}

function mark({ microphone, isSpeaking }: Participant, isScreen: boolean): TemplateResult | typeof nothing {
  if (isScreen) return icon('presentation');
  if (microphone !== 'on') return icon('mic-off');
  return isSpeaking ? html`<span class="bars"><i></i><i></i><i></i></span>` : nothing;
}

const STATUS_ICONS = { pin: 'pin', warn: 'triangle-alert', hand: 'hand' } as const;

/** `figure` stays where there is no room for the words. */
function status(kind: keyof typeof STATUS_ICONS, text: string, figure = ''): TemplateResult {
  return html`<span class="plate plate--${kind}" part="tile-status" aria-hidden="true"
    >${icon(STATUS_ICONS[kind])}<span>${figure}<span class="words">${text}</span></span></span
  >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-tile': VisioTile;
  }
}
