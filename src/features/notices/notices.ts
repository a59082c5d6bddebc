import { html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { icon } from '../../ui/icon.js';
import type { MenuSelectEvent } from '../../ui/menu.js';
import { say } from '../../ui/say.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { spinnerStyles } from '../../ui/styles/feedback.styles.js';
import { noticeStyles } from '../../ui/styles/notice.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { noticeIcon, noticeTone, noticeWords } from './notice-words.js';
import { NOTHING_REMEMBERED, remember } from './notices-memory.js';
import { MOST_AT_ONCE, type Notice, noticesOf } from './notices-of.js';
import { noticesStrings } from './notices.strings.js';
import { noticesStyles } from './notices.styles.js';

const NONE: readonly Notice[] = [];
/** The kinds that nobody else tells. */
const TOLD: ReadonlySet<Notice['kind']> = new Set(['audio-blocked', 'unplugged', 'failure'] as const);

/** How long the name of a device that was pulled out may take: until the browser has listed the others. Milliseconds. */
const NAMING = 300;

const isNamed = (notice: Notice) => notice.kind !== 'unplugged' || notice.label !== '';
const isUrgent = (notice: Notice) => notice.kind === 'unplugged' && !notice.isBack;
/** A device that is plugged in again is news once more. */
const newsOf = (notice: Notice) => (notice.kind === 'unplugged' && notice.isBack ? `${notice.id}:back` : notice.id);

/**
 * What the person should know now, in rows between head and stage: at most three, most urgent first. A problem leaves
 * when it is over, a piece of information when it is closed.
 *
 * @element visio-notices
 * @csspart notices - The rows.
 * @csspart button - Each button.
 * @csspart icon - Each icon.
 */
export class VisioNotices extends VisioElement {
  static readonly tagName = 'visio-notices';
  static override styles = [baseStyles, buttonStyles, noticeStyles, spinnerStyles, noticesStyles];

  #memory = NOTHING_REMEMBERED;
  #previous: Snapshot | null = null;
  #last: readonly Notice[] = NONE;
  #told: ReadonlySet<string> = new Set();
  #naming: ReturnType<typeof setTimeout> | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #hadFocus = false;
  readonly #notices = this.select((state) => this.#derive(state));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tick(false);
    clearTimeout(this.#naming);
    this.#naming = undefined;
  }

  override render() {
    const notices = this.#shown();
    const words = this.words(noticesStrings);
    if (notices.length === 0) return nothing;
    return html`<section class="notices" part="notices" aria-label=${words.region}>
      ${repeat(
        notices,
        ({ id }) => id,
        (notice) => this.#renderNotice(notice),
      )}
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tellNew();
    this.#keepFocus();
  }

  #shown(): readonly Notice[] {
    return (this.#notices.value ?? NONE).slice(0, MOST_AT_ONCE);
  }

  /** The same array while nothing in it has changed, so that nothing renders. */
  #derive(state: Snapshot): readonly Notice[] {
    this.#memory = remember(this.#memory, this.#previous, state);
    this.#previous = state;
    this.#tick(state.connection.status === 'reconnecting');
    const next = noticesOf(state, this.#memory, Date.now());
    if (JSON.stringify(next) !== JSON.stringify(this.#last)) this.#last = next;
    return this.#last;
  }

  /** The seconds that are shown, and the moment from which a lost signal is worth a notice. */
  #tick(isOn: boolean): void {
    if (!isOn) clearInterval(this.#clock);
    if (!isOn) this.#clock = undefined;
    else if (this.isConnected) this.#clock ??= setInterval(() => this.requestUpdate(), 1000);
  }

  #renderNotice(notice: Notice) {
    const { fact, advice } = noticeWords(notice, this.words(noticesStrings), Date.now());
    return html`<div class="notice notice--${noticeTone(notice)}">
      ${icon(noticeIcon(notice))}
      <div class="notice__body"><b>${fact}</b> ${advice}</div>
      <div class="notice__actions">${this.#renderActions(notice)}</div>
    </div>`;
  }

  #renderActions(notice: Notice) {
    const words = this.words(noticesStrings);
    switch (notice.kind) {
      case 'reconnecting':
        return html`<span class="spinner" aria-hidden="true"></span> ${this.#button(words.retryNow, () =>
            this.act((commands) => commands.connection.retryNow()),
          )}`;
      case 'audio-blocked':
        return this.#button(words.unblock, () => this.act((commands) => commands.speaker.unblock()), 'primary');
      case 'unplugged':
        return this.#renderOthers(notice);
      case 'failure':
        return [this.#renderRetry(notice), this.#closeButton(notice)];
      case 'muted':
        return [this.#renderTurnOn(notice), this.#closeButton(notice)];
      case 'back':
        return this.#closeButton(notice);
    }
  }

  #renderOthers(notice: Extract<Notice, { kind: 'unplugged' }>) {
    const words = this.words(noticesStrings);
    const { device, others } = notice;
    const [first] = others;
    const groups = [{ id: device, items: others }];
    return html`${first ? this.#button(words.use(first.label), () => this.#use(device, first.id)) : nothing}
    ${
      others.length > 1
        ? html`<visio-menu
            label=${words.chooseTitle(device)}
            .groups=${groups}
            @menu-select=${({ detail }: MenuSelectEvent) => this.#use(device, detail.item)}
          >
            <button slot="trigger" type="button" class="btn btn--s btn--quiet" part="button">${words.choose}</button>
          </visio-menu>`
        : nothing
    }
    ${this.#closeButton(notice)}`;
  }

  #renderRetry({ device, failure }: Extract<Notice, { kind: 'failure' }>) {
    const words = this.words(noticesStrings);
    if (failure === 'denied-by-page' || failure === 'unsupported') return nothing;
    const label = failure === 'not-found' ? words.search : words.retry;
    return this.#button(label, () => this.act((commands) => commands[device].turnOn()));
  }

  #renderTurnOn({ device, mayTurnOn }: Extract<Notice, { kind: 'muted' }>) {
    if (!mayTurnOn) return nothing;
    const label = this.words(noticesStrings).turnOn(device);
    return this.#button(label, () => this.act((commands) => commands[device].turnOn()));
  }

  #closeButton({ id }: Notice) {
    const label = html`${icon('x', 's')}${this.words(noticesStrings).close}`;
    return this.#button(label, () => this.#close(id), 'quiet');
  }

  #button(label: unknown, press: () => unknown, look: 'primary' | 'secondary' | 'quiet' = 'secondary') {
    return html`<button type="button" class="btn btn--s btn--${look}" part="button" @click=${press}>${label}</button>`;
  }

  async #use(device: 'microphone' | 'camera', id: string): Promise<void> {
    const isChosen = await this.act((commands) => commands[device].select(id));
    if (isChosen) await this.act((commands) => commands[device].turnOn());
  }

  #close(id: string): void {
    const { closed, muted } = this.#memory;
    this.#memory = {
      ...this.#memory,
      ...(id === 'back' && { isBack: false }),
      muted: muted.filter((device) => id !== `${device}:muted`),
      closed: [...closed, id],
    };
    this.requestUpdate();
  }

  /** Told once each time it comes, those that wait for room too. The life of the meeting tells the others. */
  #tellNew({ evenUnnamed = false } = {}): void {
    const notices = (this.#notices.value ?? NONE).filter(({ kind }) => TOLD.has(kind));
    const due = notices.filter((notice) => evenUnnamed || isNamed(notice) || this.#told.has(newsOf(notice)));
    for (const notice of due) {
      if (this.#told.has(newsOf(notice))) continue;
      const { fact, advice } = noticeWords(notice, this.words(noticesStrings), Date.now());
      say(this.meeting, advice ? `${fact} ${advice}` : fact, { urgent: isUrgent(notice) });
    }
    this.#told = new Set(due.map(newsOf));
    if (due.length < notices.length) this.#naming ??= setTimeout(() => this.#tellUnnamed(), NAMING);
  }

  #tellUnnamed(): void {
    this.#naming = undefined;
    this.#tellNew({ evenUnnamed: true });
  }

  /** A row that leaves with the focus in it hands it to the next one, else to this place in the page. */
  #keepFocus(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    const next = this.renderRoot.querySelector('button');
    if (!next) this.tabIndex = -1;
    (next ?? this).focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-notices': VisioNotices;
  }
}
