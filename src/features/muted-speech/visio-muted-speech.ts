import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { visibleButtons } from '../../ui/composed-tree.js';
import type { HintAnswerEvent } from '../../ui/hint.js';
import { say } from '../../ui/say.js';
import { VisioElement } from '../../ui/visio-element.js';
import { mutedSpeechStrings } from './muted-speech.strings.js';
import { watchSpeech } from './speech-watch.js';

/**
 * Tells a person who speaks with the microphone off, and offers to turn it on. To hear it the device is opened: so this
 * is there only where the person asked for it in the settings. Once it has asked, or was told to be silent, the device
 * is closed until the microphone has been on again.
 *
 * @element visio-muted-speech
 * @csspart menu - The surface in the top layer.
 * @csspart button - A button.
 */
export class VisioMutedSpeech extends VisioElement {
  static readonly tagName = 'visio-muted-speech';

  /** What the question stands above; its first button gets the focus that went with the question. @internal */
  @property({ attribute: false }) anchor: HTMLElement | null = null;
  @state() private isAsking = false;
  readonly #isOff = this.select(({ microphone }) => microphone.status === 'off');
  /** The device to listen to; `null` when there is nothing to hear or to offer. */
  readonly #device = this.select(({ connection, microphone: { status, failure, isAllowed, deviceId } }) =>
    connection.status === 'connected' && status === 'off' && isAllowed && !failure ? deviceId : null,
  );
  #isAnswered = false;
  #listening: string | null = null;
  #watch: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved in the document: it listens again.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(null);
  }

  protected override willUpdate(): void {
    if (!this.#isOff.value) this.#isAnswered = false;
    const device = this.#device.value ?? null;
    if (device === null || this.#isAnswered) this.isAsking = false;
    // A last render may come after the removal.
    this.#listen(this.isConnected && !this.isAsking && !this.#isAnswered ? device : null);
  }

  override render() {
    if (!this.isAsking) return nothing;
    const words = this.words(mutedSpeechStrings);
    return html`<visio-hint
      exportparts="menu, button, button-primary"
      .text=${words.heard}
      .accept=${words.turnOn}
      .decline=${words.stay}
      .anchor=${this.anchor}
      @hint-answer=${this.#answer}
    ></visio-hint>`;
  }

  #listen(device: string | null): void {
    if (device === this.#listening) return;
    this.#watch?.abort();
    this.#watch = null;
    this.#listening = device;
    if (device === null) return;
    const watch = (this.#watch = new AbortController());
    // A device that does not open is told of when the person turns it on.
    void watchSpeech(device, () => this.#ask(), { signal: watch.signal }).catch(() => watch.abort());
  }

  #ask(): void {
    if (this.isAsking) return;
    this.isAsking = true;
    say(this.meeting, this.words(mutedSpeechStrings).heard, { urgent: true, isKept: false });
  }

  #answer({ detail }: HintAnswerEvent): void {
    // The question goes with the focus in it.
    if (this.shadowRoot?.activeElement && this.anchor?.shadowRoot) visibleButtons(this.anchor.shadowRoot)[0]?.focus();
    this.#isAnswered = true;
    this.isAsking = false;
    if (detail.isAccepted) void this.act(({ microphone }) => microphone.turnOn());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-muted-speech': VisioMutedSpeech;
  }
}
