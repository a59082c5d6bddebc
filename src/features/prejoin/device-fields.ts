import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { entryIcon } from '../../ui/entry-icon.js';
import { VisioElement } from '../../ui/visio-element.js';
import { deviceFieldsStrings } from './device-fields.strings.js';
import { deviceFieldsStyles } from './device-fields.styles.js';
import { HearingController } from './hearing-controller.js';

type Kind = 'microphone' | 'camera' | 'speaker';

const ICONS = { microphone: 'mic', camera: 'video', speaker: 'volume-2' } as const;

/**
 * Which microphone, which camera, which speaker; whether the microphone hears something; a test sound.
 *
 * @element visio-device-fields
 *
 * @csspart field - A choice with its label.
 * @csspart select - The native list.
 * @csspart button - The button of the test sound.
 * @csspart icon - An icon.
 */
export class VisioDeviceFields extends VisioElement {
  static readonly tagName: string = 'visio-device-fields';
  static override styles = deviceFieldsStyles;

  readonly #devices = this.select(({ devices }) => devices);
  readonly #microphone = this.select(({ microphone }) => microphone);
  readonly #camera = this.select(({ camera }) => camera);
  readonly #speaker = this.select(({ speaker }) => speaker);
  readonly #hearing = new HearingController(this);
  #heardDevice: string | null = null;
  @state() private isTesting = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { status, deviceId } = this.#microphone.value ?? {};
    const device = status === 'on' ? (deviceId ?? '') : null;
    if (device === this.#heardDevice) return;
    this.#heardDevice = device;
    this.#hearing.restart(device !== null);
  }

  protected override render(): TemplateResult | typeof nothing {
    const devices = this.#devices.value;
    if (!devices?.isListed) return nothing;
    return html`<div class="devices">
      ${this.#renderField('microphone', devices.microphones.length > 0, this.#renderHearing())}
      ${this.#renderField('camera', devices.cameras.length > 0)}
      ${this.#renderField('speaker', this.#speaker.value?.selection === 'available', this.#renderTest())}
    </div>`;
  }

  #renderField(kind: Kind, canChoose: boolean, foot: unknown = nothing): TemplateResult {
    const words = this.words(deviceFieldsStrings);
    const label = html`${entryIcon(ICONS[kind], 's')}${words[kind]}`;
    return html`<div class="field" part="field">
      ${
        canChoose
          ? html`<label for=${kind}>${label}</label>
              <span class="select-wrap">${this.#renderSelect(kind)}${entryIcon('chevron-down', 's')}</span>`
          : html`<span class="label">${label}</span>
              <p class="hint">${words[`${kind}None`]}</p>`
      }
      <div class="device__foot">${foot}</div>
    </div>`;
  }

  #renderSelect(kind: Kind): TemplateResult {
    const words = this.words(deviceFieldsStrings);
    const devices = this.#devices.value?.[`${kind}s`] ?? [];
    const current = this.#currentId(kind);
    return html`<select
      class="select"
      part="select"
      id=${kind}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        void this.act((commands) => commands[kind].select(value));
      }}
    >
      ${devices.map(
        ({ id, label }, index) =>
          html`<option .value=${id} .selected=${id === current}>${label || words[`${kind}Number`](index + 1)}</option>`,
      )}
    </select>`;
  }

  /** Where the system chose, the track tells which device that was. */
  #currentId(kind: Kind): string {
    const asked = { microphone: this.#microphone, camera: this.#camera, speaker: this.#speaker }[kind].value?.deviceId;
    if (asked || kind === 'speaker') return asked ?? '';
    const used = this.meeting?.media.track(kind)?.getSettings().deviceId ?? '';
    return used === 'default' ? '' : used;
  }

  #renderHearing(): TemplateResult {
    const words = this.words(deviceFieldsStrings);
    const isOn = this.#microphone.value?.status === 'on';
    const { value } = this.#hearing;
    // The region is there before its words, so that they are said when they come.
    return html`${
        isOn
          ? html`<visio-level-meter
              aria-hidden="true"
              .bars=${12}
              @heard-change=${(event: CustomEvent<{ isHeard: boolean }>) => this.#hearing.tell(event.detail.isHeard)}
            ></visio-level-meter>`
          : nothing
      }<span role="status" class=${value === 'heard' ? 'ok' : ''}
        >${isOn && value !== 'listening' ? words[value] : nothing}</span
      >`;
  }

  #renderTest(): TemplateResult {
    const words = this.words(deviceFieldsStrings);
    return html`<button type="button" class="link" part="button" @click=${this.#test}>
      ${this.isTesting ? words.testing : words.test}
    </button>`;
  }

  async #test(): Promise<void> {
    if (this.isTesting) return;
    this.isTesting = true;
    await this.act((commands) => commands.speaker.test());
    this.isTesting = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-device-fields': VisioDeviceFields;
  }
}
