import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Meeting } from '../../core/meeting.js';
import { type ChosenKind, type DeviceChoice, deviceChoice } from '../../ui/device-choice.js';
import { devicesStrings } from '../../ui/devices.strings.js';
import { entryIcon } from '../../ui/entry-icon.js';
import { HearingController } from '../../ui/hearing-controller.js';
import { VisioElement } from '../../ui/visio-element.js';
import { deviceFieldsStyles } from './device-fields.styles.js';

const ALL: readonly ChosenKind[] = ['microphone', 'camera', 'speaker'];
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

  readonly #microphone = this.select(({ microphone }) => microphone);
  readonly #hearing = new HearingController(this);
  /** Which of them, in this order. */
  @property({ attribute: false }) kinds: readonly ChosenKind[] = ALL;
  @state() private isTesting = false;

  constructor() {
    super();
    // What else it shows of the snapshot.
    this.select(({ devices }) => devices);
    this.select(({ camera }) => camera);
    this.select(({ speaker }) => speaker);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { status, deviceId = '' } = this.#microphone.value ?? {};
    this.#hearing.follow(status === 'on' ? deviceId : null);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { meeting } = this;
    if (!meeting?.state.devices.isListed) return nothing;
    return html`<div class=${this.kinds === ALL ? 'devices' : 'some'}>
      ${this.kinds.map((kind) => this.#renderField(meeting, kind))}
    </div>`;
  }

  #renderField({ state, media }: Meeting, kind: ChosenKind): TemplateResult {
    const words = this.words(devicesStrings);
    const choice = deviceChoice(kind, state, words, media);
    const label = html`${entryIcon(ICONS[kind], 's')}${words[kind]}`;
    return html`<div class="field" part="field">
      ${
        choice.devices.length > 0
          ? html`<label for=${kind}>${label}</label>
              <span class="select-wrap">${this.#renderSelect(kind, choice)}${entryIcon('chevron-down', 's')}</span>`
          : html`<span class="label">${label}</span>
              <p class="hint">${words[`${kind}None`]}</p>`
      }
      <div class="device__foot">${this.#renderFoot(kind)}</div>
    </div>`;
  }

  #renderFoot(kind: ChosenKind): TemplateResult | typeof nothing {
    if (kind === 'microphone') return this.#renderHearing();
    return kind === 'speaker' ? this.#renderTest() : nothing;
  }

  #renderSelect(kind: ChosenKind, { devices, current }: DeviceChoice): TemplateResult {
    return html`<select
      class="select"
      part="select"
      id=${kind}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        void this.act((commands) => commands[kind].select(value));
      }}
    >
      ${devices.map(({ id, label }) => html`<option .value=${id} .selected=${id === current}>${label}</option>`)}
    </select>`;
  }

  #renderHearing(): TemplateResult {
    const words = this.words(devicesStrings);
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
    const words = this.words(devicesStrings);
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
