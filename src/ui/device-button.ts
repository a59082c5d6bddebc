import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { DeviceKind } from '../core/device-failure.js';
import type { SourceState } from '../core/source.js';
import { deviceButtonLook, type DeviceButtonLook, type DeviceButtonWords } from './device-button-state.js';
import { deviceButtonStyles } from './device-button.styles.js';
import { type EntryIconName, entryIcon } from './entry-icon.js';
import type * as DeviceReason from './device-reason.js';
import type { VisioReason } from './reason.js';
import { loadElements } from './lazy-elements.js';
import { baseStyles } from './styles/base.styles.js';
import { spinnerStyles } from './styles/feedback.styles.js';
import { toolbarButtonStyles } from './styles/toolbar-button.styles.js';
import { type MenuEntry, ToolbarControl } from './toolbar-control.js';

/** The menu beside the button: shows on request, with `opener` for its place and for the focus at the end. */
export interface DeviceMenuElement extends HTMLElement {
  show(opener: HTMLElement): void;
}

/** The microphone and camera buttons: the same states, other words. */
export abstract class DeviceButton extends ToolbarControl {
  static override styles = [baseStyles, spinnerStyles, toolbarButtonStyles, deviceButtonStyles];

  /** Leaves the arrow of the device menu out; the choice is a row of "Plus" then. */
  @property({ type: Boolean, reflect: true, attribute: 'without-menu' }) withoutMenu = false;

  /** Leaves the moving bars out, where there is no room for them. */
  @property({ type: Boolean, attribute: 'without-level' }) withoutLevel = false;

  @query('.tb') private button!: HTMLButtonElement;
  @query('visio-reason') private reason!: VisioReason;
  @query('[data-menu]') private menu!: DeviceMenuElement | null;
  /** Most people meet no refusal: its words come with the first one. */
  #answers: typeof DeviceReason | null = null;

  protected abstract readonly kind: DeviceKind;
  protected abstract readonly icons: { readonly on: EntryIconName; readonly off: EntryIconName };
  protected abstract get source(): SourceState | undefined;
  /** Whether there is a device of the kind, as far as the browser tells. */
  protected abstract get isThere(): boolean;
  protected abstract get phrases(): DeviceButtonWords;
  /** The device menu, marked `data-menu`; hidden of its arrow when `withoutMenu`. */
  protected abstract renderMenu(): TemplateResult;
  /** What moves beside the icon while it is on. */
  protected renderLevel(): TemplateResult | typeof nothing {
    return nothing;
  }

  override get menuEntries(): readonly MenuEntry[] {
    if (!this.withoutMenu || !this.hasMenu) return [];
    const run = (opener: HTMLElement) => this.menu?.show(opener);
    return [{ id: `${this.kind}-device`, icon: this.icons.on, label: this.phrases.choose, run }];
  }

  override render() {
    if (!this.source) return nothing;
    const { look, phrases } = this;
    const button = html`<button
      type="button"
      class=${look === 'off' || look === 'missing' ? 'tb is-off' : 'tb'}
      part="button"
      aria-disabled=${look === 'closed' || look === 'pending' ? 'true' : nothing}
      aria-busy=${look === 'pending' ? 'true' : nothing}
      @click=${this.#press}
    >
      ${this.#renderIcon(look)}
      <span class="tb__word" part="button-label" aria-hidden="true">${phrases[look]}</span>
      <span class="sr">${this.#name(look)}</span>
    </button>`;
    return html`<span class=${look === 'off' && this.hasMenu ? 'split is-off' : 'split'} ?data-alone=${!this.hasMenu}>
        ${button}${this.hasMenu ? this.renderMenu() : nothing}
      </span>
      ${this.#answers ? this.#renderReason(this.#answers) : nothing}`;
  }

  #renderReason({ deviceReason, anotherTry, deviceFailuresStrings }: typeof DeviceReason) {
    const { look } = this;
    const words = this.words(deviceFailuresStrings);
    const failure = this.source?.failure ?? null;
    return html`<visio-reason
      .label=${this.phrases[look]}
      .text=${deviceReason(this.kind, look, failure, words)}
      .action=${anotherTry(look, failure, words)}
      @reason-action=${this.#tryAgain}
    ></visio-reason>`;
  }

  private get look(): DeviceButtonLook {
    return this.source ? deviceButtonLook(this.source, this.isThere) : 'off';
  }

  /** Without a device, or without the right to use one, there is nothing to choose. */
  private get hasMenu(): boolean {
    return this.look !== 'closed' && this.look !== 'missing';
  }

  #renderIcon(look: DeviceButtonLook) {
    if (look === 'pending') return html`<span class="spinner"></span>`;
    if (look !== 'on') return entryIcon(this.icons.off);
    return html`<span class="tb__icon"
      >${entryIcon(this.icons.on)}${this.withoutLevel ? nothing : this.renderLevel()}</span
    >`;
  }

  /** The visible words first, so that saying them works; then what a press does. */
  #name(look: DeviceButtonLook): string {
    const { turnOff, turnOn, askHelp } = this.phrases;
    const action = { on: turnOff, off: turnOn, missing: askHelp, pending: '', closed: '' }[look];
    return [this.phrases[look], action].filter(Boolean).join(', ');
  }

  async #press(): Promise<void> {
    const { look } = this;
    if (look === 'pending') return;
    if (look === 'closed' || look === 'missing') return this.#explain();
    const isDone = await this.act((commands) => commands[this.kind][look === 'on' ? 'turnOff' : 'turnOn']());
    // A refusal of the page leaves no failure behind: there is nothing to explain.
    if (!isDone && this.source?.failure && this.source.status === 'off') await this.#explain();
  }

  async #explain(): Promise<void> {
    try {
      const [answers] = await Promise.all([import('./device-reason.js'), loadElements('later')]);
      this.#answers = answers;
    } catch {
      // Still without its code: the word and the crossed icon have said it already.
      return;
    }
    this.requestUpdate();
    await this.updateComplete;
    if (customElements.get('visio-reason')) await this.reason.show(this.button);
  }

  async #tryAgain(): Promise<void> {
    if (this.look === 'missing') await this.act((commands) => commands.devices.refresh());
    const isDone = await this.act((commands) => commands[this.kind].turnOn());
    if (!isDone && this.source?.failure) await this.#explain();
  }
}
