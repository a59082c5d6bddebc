import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeviceKind } from '../../core/device-failure.js';
import { avatarColour, initialsOf } from '../../ui/avatar.js';
import { entryIcon } from '../../ui/entry-icon.js';
import { VisioElement } from '../../ui/visio-element.js';
import { previewStrings } from './preview.strings.js';
import { previewStyles } from './preview.styles.js';

/**
 * The person's own picture, mirrored, before the meeting with the switches of microphone and camera.
 *
 * @element visio-preview
 *
 * @attr without-switches - The picture alone, for a meeting that is on: the switches are elsewhere.
 *
 * @csspart button - A switch.
 * @csspart icon - An icon.
 */
export class VisioPreview extends VisioElement {
  static readonly tagName: string = 'visio-preview';
  static override styles = previewStyles;

  @property({ type: Boolean, attribute: 'without-switches' }) withoutSwitches = false;
  readonly #camera = this.select((state) => state.camera);
  readonly #microphone = this.select((state) => state.microphone);
  readonly #permissions = this.select((state) => state.devices.permissions);
  readonly #name = this.select((state) => state.connection.displayName);

  override connectedCallback(): void {
    super.connectedCallback();
    // The picture was let go when the element left the document.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#show(null);
  }

  /** To the first switch. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('button')?.focus(options);
    });
  }

  protected override render(): TemplateResult {
    const words = this.words(previewStrings);
    const isOn = this.#camera.value?.status === 'on';
    const tag = this.withoutSwitches ? words.own : words.nobodySees;
    return html`<div class="preview">
      <video ?hidden=${!isOn} .muted=${true} autoplay playsinline aria-label=${words.picture}></video>
      ${isOn ? html`<span class="plate preview__tag">${tag}</span>` : this.#renderEmpty()}
      ${
        this.withoutSwitches
          ? nothing
          : html`<div class="preview__bar">${this.#renderSwitch('microphone')} ${this.#renderSwitch('camera')}</div>`
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isOn = this.isConnected && this.#camera.value?.status === 'on';
    this.#show(isOn ? (this.meeting?.media.track('camera') ?? null) : null);
  }

  #renderEmpty(): TemplateResult {
    const words = this.words(previewStrings);
    if (this.#camera.value?.status === 'pending') {
      const isAsking = this.#permissions.value?.camera !== 'granted';
      return html`<div class="stack stack--s" role="status">
        <span class="spinner"></span>
        <p>${isAsking ? words.answer : words.cameraStarting}</p>
      </div>`;
    }
    const isMissing = this.#camera.value?.failure === 'not-found';
    return html`<div class="stack stack--s">
      ${isMissing ? html`<span class="bigicon">${entryIcon('video-off')}</span>` : this.#renderAvatar()}
      <p class="t4 strong">${isMissing ? words.cameraMissingTitle : words.cameraOffTitle}</p>
      <p class="small muted">${words.initials}</p>
    </div>`;
  }

  #renderAvatar(): TemplateResult {
    const name = this.#name.value ?? '';
    const initials = initialsOf(name);
    return html`<span class="avatar avatar--${avatarColour(name)}" aria-hidden="true">
      ${initials || entryIcon('video-off')}
    </span>`;
  }

  #renderSwitch(kind: DeviceKind): TemplateResult {
    const words = this.words(previewStrings);
    const { status = 'off', failure } = (kind === 'camera' ? this.#camera.value : this.#microphone.value) ?? {};
    const isOff = status === 'off';
    const state = status === 'on' ? '' : status === 'pending' ? 'Pending' : failure === 'not-found' ? 'Missing' : 'Off';
    const word = words[`${kind}${state}`];
    const action = words[`${kind}${isOff ? 'TurnOn' : 'TurnOff'}`];
    const picture = kind === 'camera' ? 'video' : 'mic';
    return html`<button
      type="button"
      class="pill ${isOff ? 'is-off' : ''}"
      part="button"
      aria-label="${word}, ${action}"
      @click=${() => void this.act((commands) => commands[kind].toggle())}
    >
      ${
        status === 'pending'
          ? html`<span class="spinner"></span>`
          : entryIcon(isOff ? (`${picture}-off` as const) : picture)
      }${word}
      ${
        kind === 'microphone' && status === 'on'
          ? html`<visio-level-meter aria-hidden="true" .bars=${5}></visio-level-meter>`
          : nothing
      }
    </button>`;
  }

  #show(track: MediaStreamTrack | null): void {
    const video = this.renderRoot.querySelector('video');
    if (!video) return;
    const current = video.srcObject instanceof MediaStream ? (video.srcObject.getVideoTracks()[0] ?? null) : null;
    if (current !== track) video.srcObject = track && new MediaStream([track]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-preview': VisioPreview;
  }
}
