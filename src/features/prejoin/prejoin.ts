import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DeviceKind } from '../../core/device-failure.js';
import { isOffered } from '../../core/offer.js';
import { VisioElement } from '../../ui/visio-element.js';
import { browserOf } from './browser.js';
import type * as DeviceHelp from './device-help.js';
import { renderQuestion } from './device-question.js';
import {
  type DeviceProblem,
  type DeviceSituation,
  KINDS,
  kindsToAsk,
  kindsToOpen,
  problemsOf,
  type Situations,
} from './device-situation.js';
import { renderNameField } from './name-field.js';
import { prejoinStrings } from './prejoin.strings.js';
import { prejoinStyles } from './prejoin.styles.js';

/**
 * The screen before the meeting: camera and microphone, name, join. Nothing here waits for livekit-client.
 *
 * @element visio-prejoin
 *
 * @attr {string} heading - The portal's title for the meeting; without it, the room's name.
 * @attr {number} heading-level - Level of the title in the page's outline, 1 to 6.
 * @attr {boolean} without-name - Does not ask for a name that is known.
 * @attr {boolean} microphone-off - The microphone does not start by itself.
 * @attr {boolean} camera-off - The camera does not start by itself.
 * @attr {boolean} captions - The choice of captions begins as taken.
 *
 * @slot brand - The portal's mark, above the title.
 * @slot prejoin-aside - What to know or prepare, under the title.
 * @slot consent - A notice that is read before the devices open.
 *
 * @csspart button - A button.
 * @csspart button-primary - The next step.
 * @csspart field - A field with its label.
 * @csspart select - A list of devices.
 * @csspart icon - An icon.
 */
export class VisioPrejoin extends VisioElement {
  static readonly tagName: string = 'visio-prejoin';
  static override styles = prejoinStyles;

  @property() heading = '';
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  @property({ type: Boolean, attribute: 'without-name' }) withoutName = false;
  @property({ type: Boolean, attribute: 'microphone-off' }) microphoneOff = false;
  @property({ type: Boolean, attribute: 'camera-off' }) cameraOff = false;
  @property({ type: Boolean }) captions = false;

  readonly #devices = this.select((state) => state.devices);
  readonly #camera = this.select((state) => state.camera);
  readonly #microphone = this.select((state) => state.microphone);
  readonly #roomName = this.select((state) => state.connection.roomName);
  readonly #offersCaptions = this.select((state) => isOffered(state, 'captions'));
  /** Unknown until the meeting's code is here. */
  readonly #hasCaptions = this.select((state) => state.captions?.isOn);
  readonly #displayName = this.select((state) => state.connection.displayName);

  @state() private isNameMissing = false;
  @state() private isOtherBrowser = false;
  readonly #browser = browserOf(navigator);
  readonly #tried: Record<DeviceKind, boolean> = { camera: false, microphone: false };
  #situations: Situations | null = null;
  #toOpen: readonly DeviceKind[] = [];
  /** What the person typed; until then the field follows the name the page gives. */
  #typedName: string | null = null;
  #focused: Element | null = null;
  /** Most people meet no refusal: its words come with the first one. */
  #help: typeof DeviceHelp | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#focused = this.shadowRoot?.activeElement ?? null;
    const before = this.#situations;
    this.#situations = this.#read();
    this.#toOpen = this.#situations ? kindsToOpen(this.#situations, before) : [];
  }

  protected override render(): TemplateResult | typeof nothing {
    const situations = this.#situations;
    if (!situations) return nothing;
    const problems = problemsOf(situations, this.#browser === 'chromium');
    const toAsk = this.#devices.value?.isListed ? kindsToAsk(situations) : [];
    if (problems.length > 0 && !this.#help) void this.#loadHelp();
    const isBlocked = problems.some(({ failure, kinds }) => failure === 'denied' && kinds.length > 1);
    const hasDevices = toAsk.length === 0 && problems.every(({ kinds }) => kinds.length < KINDS.length);
    return html`<div class="calm">
      <div class="calm__in prejoin">
        <div class="prejoin__look stack ${isBlocked ? 'stack--l' : ''} ${hasDevices ? '' : 'prejoin__look--tall'}">
          <slot name="consent"></slot>
          ${this.#renderLook(isBlocked && this.#help !== null, toAsk)} ${this.#renderProblems(problems)}
        </div>
        ${this.#renderForm(toAsk.length > 0 || isBlocked)}
        ${
          hasDevices
            ? html`<visio-device-fields exportparts="button, field, select, icon"></visio-device-fields>`
            : nothing
        }
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#toOpen.length > 0) this.#request(this.#toOpen);
    // The control that was pressed may be gone with the question it answered.
    if (!this.#focused || this.#focused.isConnected) return;
    this.renderRoot.querySelector<HTMLElement>('visio-preview, [tabindex="-1"]')?.focus();
  }

  #read(): Situations | null {
    const permissions = this.#devices.value?.permissions;
    const sources = { camera: this.#camera.value, microphone: this.#microphone.value };
    if (!permissions || !sources.camera || !sources.microphone) return null;
    const of = (kind: DeviceKind): DeviceSituation => {
      const { status = 'off', failure = null } = sources[kind] ?? {};
      this.#tried[kind] ||= status !== 'off' || failure !== null;
      const isWanted = !(kind === 'camera' ? this.cameraOff : this.microphoneOff);
      return { status, failure, permission: permissions[kind], isWanted, wasTried: this.#tried[kind] };
    };
    return { camera: of('camera'), microphone: of('microphone') };
  }

  #renderLook(isBlocked: boolean, toAsk: readonly DeviceKind[]): TemplateResult | typeof nothing {
    if (isBlocked) return nothing;
    if (toAsk.length > 0) return renderQuestion(toAsk, this.words(prejoinStrings), (kinds) => this.#request(kinds));
    return html`<visio-preview exportparts="button, icon"></visio-preview>`;
  }

  #renderProblems(problems: readonly DeviceProblem[]): TemplateResult {
    const help = this.#help;
    const rows = help ? problems.filter(({ failure }) => failure !== 'denied') : [];
    // The region is there before its words, so that they are said when they come.
    return html`<div role="status" class=${rows.length > 0 ? 'stack' : 'sr'}>
        ${rows.map((problem) => help?.renderNotice(problem, this.words(help.helpStrings)))}
      </div>
      ${help && this.#renderWays(help, problems, rows)}`;
  }

  #renderWays(help: typeof DeviceHelp, problems: readonly DeviceProblem[], rows: readonly DeviceProblem[]): unknown {
    const options: DeviceHelp.HelpOptions = {
      words: this.words(help.helpStrings),
      browser: this.isOtherBrowser ? null : this.#browser,
      headingLevel: this.headingLevel,
      onRetry: (kinds) => this.#retry(kinds),
      onOtherBrowser: () => (this.isOtherBrowser = true),
    };
    const blocked = problems.find(({ failure }) => failure === 'denied');
    return [help.renderActions(rows, options), blocked && help.renderSteps(blocked, options)];
  }

  /** Where it does not come, the picture says what is missing and joining is still offered. */
  async #loadHelp(): Promise<void> {
    try {
      this.#help = await import('./device-help.js');
      adoptStyles(this.renderRoot as ShadowRoot, [...VisioPrejoin.elementStyles, ...this.#help.helpStyles]);
      this.requestUpdate();
    } catch {
      // Asked for again at the next render.
    }
  }

  #renderTitle(): TemplateResult {
    const title = this.heading || this.#roomName.value;
    const language = this.heading ? this.pageLanguage : nothing;
    return html`<h2 class="t1" aria-level=${this.headingLevel} lang=${language}>${title}</h2>`;
  }

  #renderForm(isWithout: boolean): TemplateResult {
    const words = this.words(prejoinStrings);
    return html`<form class="prejoin__form stack stack--l" novalidate @submit=${this.#submit}>
      <div class="stack stack--s">
        <slot name="brand"></slot>
        ${this.#renderTitle()}
      </div>
      <slot name="prejoin-aside"></slot>
      ${
        this.#isNameAsked
          ? renderNameField({
              words,
              value: this.#name,
              isMissing: this.isNameMissing,
              onInput: (name) => this.#type(name),
            })
          : nothing
      }
      ${this.#offersCaptions.value ? this.#renderCaptionsChoice() : nothing}
      <div class="stack stack--s">
        <button type="submit" class="btn btn--primary btn--l btn--block" part="button button-primary">
          ${isWithout ? words.joinWithout : words.join}
        </button>
        <p class="hint">${isWithout ? words.later : words.nothingSent}</p>
      </div>
    </form>`;
  }

  #renderCaptionsChoice(): TemplateResult {
    const words = this.words(prejoinStrings);
    return html`<label class="check">
      <input
        type="checkbox"
        id="captions"
        aria-labelledby="captions-label"
        aria-describedby="captions-hint"
        .checked=${this.#hasCaptions.value ?? this.captions}
        @change=${this.#chooseCaptions}
      />
      <span>
        <span class="strong" id="captions-label">${words.captions}</span><br />
        <span class="hint" id="captions-hint">${words.captionsHint}</span>
      </span>
    </label>`;
  }

  get #name(): string {
    return this.#typedName ?? this.#displayName.value ?? '';
  }

  /** A name that was typed here stays where it can be changed, also once the room knows it. */
  get #isNameAsked(): boolean {
    return !this.withoutName || this.#typedName !== null || !this.#displayName.value;
  }

  #type(name: string): void {
    this.#typedName = name;
    if (name.trim()) this.isNameMissing = false;
  }

  async #chooseCaptions({ target }: Event): Promise<void> {
    const box = target as HTMLInputElement;
    const isDone = await this.act(({ captions }) => (box.checked ? captions.turnOn() : captions.turnOff()));
    // Refused by the page, or the code did not come: the box says what is.
    if (!isDone) box.checked = this.#hasCaptions.value ?? this.captions;
  }

  #request(kinds: readonly DeviceKind[]): void {
    for (const kind of kinds) this.#tried[kind] = true;
    void this.act(({ devices }) => devices.request(kinds));
  }

  #retry(kinds: readonly DeviceKind[]): void {
    void this.act(({ devices }) => devices.refresh());
    this.#request(kinds);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const name = this.#name.trim();
    this.isNameMissing = !name;
    if (!name) {
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    await this.act(async ({ connection }) => {
      if (name !== this.#displayName.value) await connection.rename(name);
      await connection.join();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-prejoin': VisioPrejoin;
  }
}
