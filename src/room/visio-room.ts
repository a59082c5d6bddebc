import { html, type LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { after } from '../core/after.js';
import type { RoomHandle } from '../core/feature.js';
import type { ConnectionStatus } from '../features/connection/connection-state.js';
import { DEFAULT_LANGUAGE } from '../i18n/locale.js';
import { wordsLanguage } from '../i18n/spoken-language.js';
import { wordsOf } from '../i18n/strings.js';
import { loadElements, loadElementsAhead } from '../ui/lazy-elements.js';
import { SelectController } from '../ui/select-controller.js';
import { setState } from '../ui/internals.js';
import { MeetingHost } from './meeting-host.js';
import { roomStrings } from './room.strings.js';
import { SettingsPlace } from './settings-place.js';
import { SidePanel } from './side-panel.js';
import { roomStyles } from './visio-room.styles.js';
import { whenIdle } from './when-idle.js';

/** Milliseconds after the join. */
const CALM_AFTER = 10_000;

/** Statuses that show the meeting itself. */
const INSIDE: readonly ConnectionStatus[] = ['connected', 'reconnecting'];

/**
 * A complete meeting: before, during, after.
 *
 * @element visio-room
 *
 * @attr {string} room - Name of the room.
 * @attr {string} server-url - `wss:` or `https:` address of the LiveKit server, unless the token's answer gives it.
 * @attr {string} token-endpoint - Address that answers a POST in the shape of LiveKit's standard endpoint.
 * @attr {string} display-name - The name others will see.
 * @attr {string} features - What the meeting offers: `captions chat full-screen hand people reactions screen-share settings
 * shortcuts sounds`, or some of it; without it everything the token allows.
 * @attr {string} storage - `local` keeps the person's settings on this device; without it nothing is kept anywhere.
 *
 * @fires {VisioStatusChangeEvent} visio-status-change - The status changed.
 * @fires {VisioJoinedEvent} visio-joined - The meeting is on.
 * @fires {VisioLeftEvent} visio-left - The meeting is over for this person, with the reason.
 * @fires {VisioErrorEvent} visio-error - Something failed, with a code.
 * @fires {VisioCommandEvent} visio-command - Something is about to be done; cancelable.
 * @fires {VisioCaptionEvent} visio-caption - Somebody said something, in its final words.
 *
 * @slot brand - The portal's mark, above the title of the pre-join screen.
 * @slot prejoin-aside - What to know or prepare, on the pre-join screen.
 * @slot consent - A notice that is read before the devices open.
 * @slot waiting - What to prepare, on the waiting screen.
 * @slot toolbar-start - Controls before ours.
 * @slot toolbar-end - Controls after ours, before leaving.
 * @slot left - What comes after the meeting.
 * @slot fallback - Shown where the element cannot run.
 *
 * @csspart prejoin - The pre-join screen.
 * @csspart waiting - The waiting screen.
 * @csspart meeting - The meeting: head, notices, stage, toolbar.
 * @csspart captions - The captions.
 * @csspart caption-line - Each line of the captions.
 * @csspart caption-author - Each name in the captions.
 * @csspart panel - The panel beside the stage.
 * @csspart dialog - The settings.
 * @csspart reaction - A reaction over the stage.
 * @csspart left - The last screen.
 *
 * @cssState idle
 * @cssState prejoin
 * @cssState waiting
 * @cssState connecting
 * @cssState connected
 * @cssState reconnecting
 * @cssState left
 * @cssState failed
 * @cssState microphone-on
 * @cssState camera-on
 * @cssState sharing-screen
 * @cssState captions - Captions are shown.
 * @cssState dsfr - The page carries the State's design system.
 */
export class VisioRoom extends MeetingHost {
  static readonly tagName: string = 'visio-room';
  static override styles = roomStyles;

  /** The portal's title for the meeting; without it, the room's name. */
  @property() heading = '';
  /** Level of the title in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Enters at once, with no screen before. */
  @property({ type: Boolean, attribute: 'without-prejoin' }) withoutPrejoin = false;
  /** Does not ask for a name; needs `display-name`. */
  @property({ type: Boolean, attribute: 'without-name' }) withoutName = false;
  /** Address to give to people who are not here yet: shown with a copy button while one is alone. */
  @property({ attribute: 'invite-link' }) inviteLink = '';

  /** Tiles a page, for the bench; `null`: what the box holds. @internal */
  protected pageSize: number | null = null;

  readonly #status = new SelectController(this, (state) => state.connection.status);
  readonly #locale = new SelectController(this, (state) => state.locale);
  readonly #side = new SidePanel(this);
  readonly #settings = new SettingsPlace(this);
  readonly #kept = new SelectController(this, (state) => state.storage);
  /** Nothing moves, whatever the device says. */
  readonly #isStill = new SelectController(this, (state) => state.preferences?.reducesMotion ?? false);
  readonly #hasCaptions = new SelectController(this, (state) => state.captions?.isOn ?? false);
  /** The code of the screen that is due could not be fetched. */
  @state() private isScreenMissing = false;
  #page: AbortController | null = null;
  /** The focus was inside the screen that goes: the next one takes it. */
  #hadFocus = false;
  #shown: ConnectionStatus = 'idle';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#status.use(this.meeting);
    this.#locale.use(this.meeting);
    this.#side.use(this.meeting);
    this.#settings.use(this.meeting);
    this.#kept.use(this.meeting);
    this.#isStill.use(this.meeting);
    this.#hasCaptions.use(this.meeting);
    this.#page = new AbortController();
    this.#followDesignSystem(this.#page.signal);
    this.addEventListener('click', this.#onEarlyPress, { signal: this.#page.signal });
    if (this.storage === 'local') void this.recall().then(() => this.#beginOnce());
    else this.#beginOnce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  protected override render(): TemplateResult {
    const { value: locale } = this.#locale;
    // One announcer through all screens: it is there before what it says, and still there when a screen goes.
    return html`<div
      class=${this.#isStill.value ? 'frame frame--still' : 'frame'}
      lang=${locale ? wordsLanguage(locale) : nothing}
    >
      ${this.#renderScreen()}${this.#settings.render()}
      <visio-announcements></visio-announcements>
    </div>`;
  }

  #renderScreen(): TemplateResult | typeof nothing {
    const status = this.#status.value ?? 'idle';
    if (this.isScreenMissing) return this.#renderMissing();
    if (INSIDE.includes(status)) return this.#renderMeeting();
    switch (status) {
      case 'prejoin':
        return html`<visio-prejoin
          part="prejoin"
          exportparts="button, button-primary, field, select, icon"
          .heading=${this.heading}
          .headingLevel=${this.headingLevel}
          .withoutName=${this.withoutName}
          .microphoneOff=${this.#startsOff.microphone}
          .cameraOff=${this.#startsOff.camera}
          .captions=${this.#kept.value?.hasCaptions ?? this.captions}
        >
          <slot name="brand" slot="brand"></slot>
          <slot name="prejoin-aside" slot="prejoin-aside"></slot>
          <slot name="consent" slot="consent"></slot>
        </visio-prejoin>`;
      case 'connecting':
        return html`<visio-connecting part="waiting" .headingLevel=${this.headingLevel}></visio-connecting>`;
      case 'waiting':
        return html`<visio-waiting part="waiting" .headingLevel=${this.headingLevel}>
          <slot name="waiting" slot="waiting"></slot>
        </visio-waiting>`;
      case 'left':
        return html`<visio-left part="left" .headingLevel=${this.headingLevel}>
          <slot name="left" slot="left"></slot>
        </visio-left>`;
      case 'failed':
        return html`<visio-failure part="left" .headingLevel=${this.headingLevel}></visio-failure>`;
      default:
        return nothing;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const status = this.#status.value ?? 'idle';
    if (status === this.#shown) return;
    const isSameScreen = INSIDE.includes(status) && INSIDE.includes(this.#shown);
    this.#shown = status;
    this.isScreenMissing = false;
    if (status === 'prejoin') this.#prefetchWhenIdle();
    if (status === 'connected') this.#bringTheRest();
    if (status === 'reconnecting') loadElementsAhead('later');
    const comesLater = status === 'waiting' || status === 'left' || status === 'failed';
    const coming = comesLater ? this.#bringScreen() : Promise.resolve();
    if (this.#hadFocus && !isSameScreen) void coming.then(() => this.#moveFocus());
  }

  /** Menus and notices, fetched at the first press or once the join has calmed down: the network is for the pictures. */
  #bringTheRest(): void {
    if (!this.#page) return;
    after(CALM_AFTER, () => loadElementsAhead('later'), { signal: this.#page.signal });
  }

  async #bringScreen(): Promise<void> {
    try {
      await loadElements('screens');
      this.isScreenMissing = false;
    } catch {
      this.isScreenMissing = true;
    }
  }

  /** To the title of the new screen, or to the meeting: the next Tab goes on from there. */
  async #moveFocus(): Promise<void> {
    await this.updateComplete;
    const screen = this.renderRoot.querySelector<HTMLElement>('.frame > *');
    await (screen as Partial<LitElement> | null)?.updateComplete;
    const title = screen?.shadowRoot?.querySelector<HTMLElement>('[tabindex="-1"]');
    (title ?? screen)?.focus();
  }

  #words() {
    const { language = DEFAULT_LANGUAGE, overrides } = this.#locale.value ?? {};
    return wordsOf(roomStrings, language, overrides);
  }

  #renderMissing(): TemplateResult {
    const words = this.#words();
    return html`<div class="missing stack" role="alert">
      <p>${words.missing}</p>
      <button type="button" class="btn btn--primary" part="button button-primary" @click=${() => this.#bringScreen()}>
        ${words.retry}
      </button>
    </div>`;
  }

  #renderMeeting(): TemplateResult {
    const words = this.#words();
    const isCovered = this.#side.isSheet;
    return html`<div class="meeting" part="meeting" role="region" aria-label=${words.meeting} tabindex="-1">
      <visio-head ?inert=${isCovered} .heading=${this.heading} .headingLevel=${this.headingLevel}></visio-head>
      <visio-notices part="notices" ?inert=${isCovered}></visio-notices>
      <visio-stage
        part="stage"
        ?inert=${isCovered}
        exportparts="tile, tile-name, tile-status, tile-actions, tile-video, tile-avatar"
        .link=${this.inviteLink}
        .pageSize=${this.pageSize}
      ></visio-stage>
      <visio-reactions exportparts="reaction"></visio-reactions>
      ${
        this.#hasCaptions.value
          ? html`<visio-captions
              part="captions"
              ?inert=${isCovered}
              exportparts="caption-line, caption-author, button, icon, menu"
            ></visio-captions>`
          : nothing
      }
      ${this.#side.render()}
      <visio-toolbar part="toolbar" ?inert=${isCovered} exportparts="button, button-danger, button-label, icon, menu">
        <slot name="toolbar-start" slot="toolbar-start"></slot>
        <slot name="toolbar-end" slot="toolbar-end"></slot>
      </visio-toolbar>
    </div>`;
  }

  /** A menu that is pressed before its code has come opens when it has. */
  readonly #onEarlyPress = (event: Event): void => {
    const menu = event
      .composedPath()
      .find((node): node is Element => node instanceof Element && node.localName === 'visio-menu');
    if (!menu || customElements.get('visio-menu')) return;
    void loadElements('later')
      .then(() => (menu as Element & { show?(): unknown }).show?.())
      .catch(() => undefined);
  };

  /** @internal */
  async showForTest(room: RoomHandle, pageSize: number | null): Promise<void> {
    this.pageSize = pageSize;
    // Before the insertion: else a pre-join screen is drawn that nobody sees.
    this.meeting.patch('connection', { status: 'connecting' });
    await this.loadMeeting();
    this.attachRoom(room);
    this.meeting.patch('connection', { status: 'connected', since: Date.now(), joinedAt: Date.now() });
    // An element outside the document never updates.
    if (this.isConnected) await this.updateComplete;
  }

  /** The page's word, and what the person last did where that is kept. */
  get #startsOff(): { readonly microphone: boolean; readonly camera: boolean } {
    const { isMicrophoneOff = false, isCameraOff = false } = this.#kept.value ?? {};
    return { microphone: this.microphoneOff || isMicrophoneOff, camera: this.cameraOff || isCameraOff };
  }

  #beginOnce(): void {
    if (this.isConnected && this.meeting.state.connection.status === 'idle') this.#begin();
  }

  /** The first screen, or the meeting itself where the page wants none before. */
  #begin(): void {
    if (!this.withoutPrejoin) {
      this.meeting.patch('connection', { status: 'prejoin', since: Date.now() });
      return;
    }
    const kinds = (['microphone', 'camera'] as const).filter((kind) => !this.#startsOff[kind]);
    // Attributes may be set right after the insertion: begin once they are.
    void this.updateComplete.then(async () => {
      if (!this.isConnected) return;
      const opening = kinds.length > 0 ? this.commands.devices.request(kinds) : Promise.resolve();
      await Promise.allSettled([this.join(), opening]);
    });
  }

  /** Once the screen has been drawn. */
  #prefetchWhenIdle(): void {
    whenIdle(() => {
      if (this.isConnected) void this.prefetch();
    });
  }

  /** A page of the State's design system has other radii; read again for a style sheet that comes late. */
  #followDesignSystem(signal: AbortSignal): void {
    const read = () => {
      const isThere = getComputedStyle(this).getPropertyValue('--grey-1000-50').trim() !== '';
      setState(this.internals, 'dsfr', isThere);
    };
    read();
    if (document.readyState !== 'complete') window.addEventListener('load', read, { once: true, signal });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-room': VisioRoom;
  }
}
