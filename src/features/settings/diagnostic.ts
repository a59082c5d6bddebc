import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { StateOf } from '../../core/meeting-state.js';
import { VERSION } from '../../core/version.js';
import type { ConnectionFacts } from '../../livekit/connection-facts.js';
import { roomOf } from '../../livekit/feature.js';
import { copyText } from '../../ui/copy-text.js';
import { entryIcon } from '../../ui/entry-icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { reportTextStyles } from '../../ui/styles/report.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { diagnosticStrings } from './diagnostic.strings.js';
import { diagnosticStyles } from './diagnostic.styles.js';
import { factRows } from './fact-rows.js';
import { supportReport } from './support-report.js';

type Quality = StateOf<'participants'>['byId'][string]['connectionQuality'];

/**
 * How the connection does, a report for the support, what is kept on this device.
 *
 * @element visio-diagnostic
 * @csspart button - A button.
 * @csspart icon - An icon.
 */
export class VisioDiagnostic extends VisioElement {
  static readonly tagName = 'visio-diagnostic';
  static override styles = [baseStyles, buttonStyles, reportTextStyles, diagnosticStyles];

  @state() private measured: ConnectionFacts | null = null;
  @state() private isTesting = false;
  @state() private answer: 'copied' | 'notCopied' | 'forgotten' | 'tested' | null = null;
  readonly #quality = this.select(({ participants }): Quality => {
    const { localId = null, byId = {} } = participants ?? {};
    return (localId === null ? undefined : byId[localId]?.connectionQuality) ?? 'unknown';
  });
  readonly #storage = this.select(({ storage }) => storage);
  #lifetime: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lifetime = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime?.abort();
    this.isTesting = false;
  }

  override render() {
    const words = this.words(diagnosticStrings);
    const quality = this.#quality.value ?? 'unknown';
    return html`<div class="row row--between">
        <p class="state strong">
          ${entryIcon(quality === 'good' ? 'circle-check' : quality === 'unknown' ? 'info' : 'wifi-off', 's')}
          ${words[quality]}
        </p>
        <button
          type="button"
          class="btn btn--s btn--secondary"
          part="button"
          aria-disabled=${this.isTesting ? 'true' : nothing}
          @click=${this.#test}
        >
          ${this.isTesting ? words.testing : words.test}
        </button>
      </div>
      ${this.#renderFacts()}
      <section class="report" aria-labelledby="report">
        <div class="report__head">
          <h4 id="report">${words.report}</h4>
          <button type="button" class="btn btn--s btn--quiet" part="button" @click=${this.#copy}>
            ${entryIcon('copy', 's')}${words.copy}
          </button>
        </div>
        <pre>${this.#report}</pre>
        <p class="small muted">${words.nothingPrivate}</p>
      </section>
      <section class="stack stack--s" aria-labelledby="kept">
        <h4 id="kept" tabindex="-1">${words.kept}</h4>
        ${this.#renderKept()}
      </section>
      <p class="small" role="status">${this.answer ? words[this.answer] : nothing}</p>
      <p class="small muted">${words.version(VERSION)}</p>`;
  }

  #renderFacts(): TemplateResult | typeof nothing {
    if (!this.measured) return nothing;
    const words = this.words(diagnosticStrings);
    const rows = factRows(this.measured, words, this.locale?.tag ?? 'fr');
    if (rows.length === 0) return html`<p>${words.nothing}</p>`;
    return html`<dl class="facts">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd class="tabular">${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #renderKept(): TemplateResult {
    const words = this.words(diagnosticStrings);
    const storage = this.#storage.value;
    if (!storage || storage.isEmpty) return html`<p class="small">${storage ? words.nothingKept : words.notKept}</p>`;
    return html`<p class="small">${words.keptHere}</p>
      <div>
        <button type="button" class="btn btn--s btn--secondary" part="button" @click=${this.#forget}>
          ${words.forget}
        </button>
      </div>`;
  }

  get #report(): string {
    const { meeting } = this;
    if (!meeting) return '';
    const { connection, microphone, camera, participants, captions, journal } = meeting.state;
    return supportReport({
      now: Date.now(),
      joinedAt: connection.joinedAt,
      interruptions: journal?.interruptions ?? [],
      userAgent: navigator.userAgent,
      width: window.innerWidth,
      height: window.innerHeight,
      isOnline: navigator.onLine,
      microphone,
      camera,
      people: participants?.ids.length ?? 0,
      hasCaptions: captions?.isOn ?? false,
      measured: this.measured,
    });
  }

  async #test(): Promise<void> {
    const room = this.meeting?.room;
    const signal = this.#lifetime?.signal;
    if (this.isTesting || !room || !signal) return;
    this.isTesting = true;
    this.answer = null;
    try {
      const { measureConnection } = await import('../../livekit/measure-connection.js');
      this.measured = await measureConnection(roomOf(room), { signal });
      this.answer = 'tested';
    } catch {
      // The dialog was closed, or the code could not be fetched: the button is there for another try.
    }
    this.isTesting = false;
  }

  async #copy(): Promise<void> {
    this.answer = (await copyText(this.#report)) ? 'copied' : 'notCopied';
  }

  async #forget(): Promise<void> {
    if (!(await this.act(({ storage }) => storage.clear()))) return;
    this.answer = 'forgotten';
    // The button that was pressed is gone.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#kept')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-diagnostic': VisioDiagnostic;
  }
}
