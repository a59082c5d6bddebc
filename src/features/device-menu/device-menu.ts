import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DeviceKind } from '../../core/device-failure.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { devicesStrings } from '../../ui/devices.strings.js';
import { HearingController } from '../../ui/hearing-controller.js';
import { icon } from '../../ui/icon.js';
import type { HeardChangeEvent } from '../../ui/level-meter.js';
import type { MenuSelectEvent, MenuToggleEvent, VisioMenu } from '../../ui/menu.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { deviceGroups } from './device-groups.js';
import { deviceMenuStrings } from './device-menu.strings.js';
import { deviceMenuStyles } from './device-menu.styles.js';

/** What the menu shows of the snapshot. */
const shown = ({ devices, microphone, camera, speaker }: Snapshot): string =>
  JSON.stringify([devices, microphone.deviceId, camera.deviceId, speaker]);

/**
 * Chooses a camera, or a microphone and a speaker: an arrow beside the button it belongs to.
 *
 * @element visio-device-menu
 * @attr kind - `microphone` (with the speakers) or `camera`.
 * @attr without-trigger - Leaves the arrow out: the menu opens by `show()`.
 * @csspart button - The arrow.
 * @csspart icon - Its icon.
 * @csspart menu - The surface in the top layer.
 */
export class VisioDeviceMenu extends VisioElement {
  static readonly tagName = 'visio-device-menu';
  static override styles = [baseStyles, deviceMenuStyles];

  @property() kind: DeviceKind = 'microphone';
  @property({ type: Boolean, attribute: 'without-trigger' }) withoutTrigger = false;
  @state() private isOpen = false;
  @query('visio-menu') private menu!: VisioMenu;
  readonly #shown = this.select(shown);
  readonly #hearing = new HearingController(this);
  /** The microphone is listened to only while somebody looks at its bars. */
  readonly #isLevelShown = this.select(
    ({ microphone }) => this.isOpen && this.kind === 'microphone' && microphone.status === 'on',
  );

  protected override willUpdate(): void {
    this.#hearing.follow(this.#isLevelShown.value ? (this.meeting?.state.microphone.deviceId ?? '') : null);
  }

  /** Opens the menu; `opener` gives its place and gets the focus back. */
  show(opener: HTMLElement): void {
    void this.menu.show({ anchor: opener });
  }

  override render() {
    if (!this.meeting || this.#shown.value === undefined) return nothing;
    const words = this.words(deviceMenuStrings);
    const devices = this.words(devicesStrings);
    const isMicrophone = this.kind === 'microphone';
    return html`<visio-menu
      label=${isMicrophone ? words.microphoneTitle : devices.camera}
      exportparts="menu, button, icon"
      .groups=${deviceGroups(this.kind, this.meeting, devices)}
      @menu-select=${this.#choose}
      @menu-toggle=${this.#onToggle}
    >
      <button
        slot="trigger"
        type="button"
        class="arrow"
        part="button"
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label=${isMicrophone ? words.chooseMicrophone : words.chooseCamera}
        ?hidden=${this.withoutTrigger}
      >
        ${icon('chevron-up', 's')}
      </button>
      ${this.#isLevelShown.value ? this.#renderLevel() : nothing}
    </visio-menu>`;
  }

  #renderLevel() {
    const words = this.words(devicesStrings);
    const { value } = this.#hearing;
    return html`<div slot="after-microphone" class="level">
      <visio-level-meter bars="20" @heard-change=${this.#onHeard}></visio-level-meter>
      <span>${value === 'listening' ? nothing : words[value]}</span>
    </div>`;
  }

  #onToggle({ detail }: MenuToggleEvent): void {
    this.isOpen = detail.isOpen;
  }

  #onHeard({ detail }: HeardChangeEvent): void {
    this.#hearing.tell(detail.isHeard);
  }

  #choose({ detail: { group, item } }: MenuSelectEvent): void {
    void this.act((commands) => {
      if (group === 'sound') return commands.speaker.test();
      if (group === 'speaker') return commands.speaker.select(item);
      return commands[this.kind].select(item);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-device-menu': VisioDeviceMenu;
  }
}
