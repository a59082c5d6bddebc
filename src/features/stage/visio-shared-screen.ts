import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { attachVideo } from '../../livekit/track-elements.js';
import { roomOf } from '../../livekit/feature.js';
import { cssVars } from '../../ui/css-vars.js';
import { icon } from '../../ui/icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { identityOf } from './tile-id.js';
import { tileStrings } from './tile.strings.js';
import { sharedScreenStyles } from './visio-shared-screen.styles.js';

/** Percent; 100 shows the whole screen. */
const ZOOMS = [100, 125, 150, 200, 300, 400] as const;

/**
 * A shared screen put forward: the whole picture, and under it a bar of its own that says whose it is, zooms and fills
 * the screen. Nothing covers what must be read.
 *
 * @element visio-shared-screen
 * @csspart tile-video - the picture
 * @csspart tile-name - whose screen it is
 * @csspart button - zoom and full screen
 */
export class VisioSharedScreen extends VisioElement {
  static readonly tagName = 'visio-shared-screen';
  static override styles = [baseStyles, buttonStyles, sharedScreenStyles];

  /** `identity/screen`. */
  @property({ attribute: 'tile-id' }) tileId = '';
  @state() private zoom: (typeof ZOOMS)[number] = 100;

  readonly #name = this.select((state) => state.participants?.byId[identityOf(this.tileId)]?.name);
  /** Another track is another attachment. */
  readonly #track = this.select((state) => state.participants?.byId[identityOf(this.tileId)]?.screenTrack);
  readonly #fullScreen = this.select((state) => state.fullScreen);
  #detach: (() => void) | null = null;
  #attached: readonly unknown[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('role')) this.setAttribute('role', 'group');
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#release();
    });
  }

  override render(): TemplateResult {
    const words = this.words(tileStrings);
    const title = this.#title();
    const isZoomed = this.zoom > 100;
    return html`<div
        class="view"
        role=${isZoomed ? 'region' : nothing}
        aria-label=${isZoomed ? title : nothing}
        tabindex=${isZoomed ? 0 : nothing}
        ${cssVars({ '--_visio-zoom': `${this.zoom / 100}` })}
      >
        <video part="tile-video" aria-hidden="true" autoplay playsinline disablepictureinpicture .muted=${true}></video>
      </div>
      <div class="bar">
        ${icon('presentation')}<bdi class="grow ellipsis" part="tile-name" dir="auto">${title}</bdi>
        ${this.#zoomButton('zoom-out', words.zoomOut, -1)}
        <span class="zoom percent tabular">${words.zoom(this.zoom)}</span>
        ${this.#zoomButton('zoom-in', words.zoomIn, 1)} ${this.#fullScreenButton()}
      </div>`;
  }

  protected override updated(): void {
    const title = this.#title();
    if (this.getAttribute('aria-label') !== title) this.setAttribute('aria-label', title);
    this.#follow();
  }

  #title(): string {
    const words = this.words(tileStrings);
    return words.screenOf(this.#name.value || words.noName);
  }

  #zoomButton(name: 'zoom-in' | 'zoom-out', label: string, step: 1 | -1): TemplateResult {
    const next = ZOOMS[ZOOMS.indexOf(this.zoom) + step];
    const zoom = () => {
      if (next !== undefined) this.zoom = next;
    };
    return html`<button
      class="zoom btn btn--icon btn--quiet"
      part="button"
      type="button"
      aria-label=${label}
      aria-disabled=${next === undefined ? 'true' : nothing}
      @click=${zoom}
    >
      ${icon(name, 's')}
    </button>`;
  }

  #fullScreenButton(): TemplateResult | typeof nothing {
    const fullScreen = this.#fullScreen.value;
    if (fullScreen?.support !== 'available') return nothing;
    const words = this.words(tileStrings);
    return html`<button class="btn btn--quiet" part="button" type="button" @click=${this.#toggleFullScreen}>
      ${icon(fullScreen.isActive ? 'minimize' : 'maximize', 's')}<span part="button-label"
        >${fullScreen.isActive ? words.leaveFullScreen : words.fullScreen}</span
      >
    </button>`;
  }

  #toggleFullScreen(): void {
    void this.act(({ fullScreen }) => fullScreen.toggle());
  }

  #follow(): void {
    const handle = this.meeting?.room;
    const video = this.renderRoot.querySelector('video');
    const wanted = [handle, this.tileId, this.#track.value];
    if (wanted.every((value, i) => value === this.#attached[i])) return;
    this.#release();
    if (!handle || !video) return;
    this.#attached = wanted;
    this.#detach = attachVideo(roomOf(handle), identityOf(this.tileId), 'screen_share', video);
  }

  #release(): void {
    this.#detach?.();
    this.#detach = null;
    this.#attached = [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-shared-screen': VisioSharedScreen;
  }
}
