import { css, html } from 'lit';
import { query } from 'lit/decorators.js';
import type { Snapshot } from '../../core/meeting-state.js';
import type { VisioAnnouncer } from '../../ui/announcer.js';
import { VisioElement } from '../../ui/visio-element.js';
import { announcementWords, isUrgent } from './announcement-words.js';
import { type Announcement, announcementsBetween } from './announcements-between.js';
import { announcementsStrings } from './announcements.strings.js';
import { NOBODY, passagesToSay, withPassages } from './passage-groups.js';

/** How long people who come and go are gathered into one sentence, in milliseconds. */
const GATHERING = 1000;
/** How long the signal alone may be lost before it is said, in milliseconds. */
const PATIENCE = 3000;

type Timer = ReturnType<typeof setTimeout>;

/**
 * Says the life of the meeting to people who do not look. Shows nothing. Keep it in the document from before the
 * meeting until after its end.
 *
 * @element visio-announcements
 */
export class VisioAnnouncements extends VisioElement {
  static readonly tagName = 'visio-announcements';
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @query('visio-announcer') private announcer!: VisioAnnouncer;
  #previous: Snapshot | null = null;
  #passages = NOBODY;
  #gathering: Timer | undefined;
  #patience: Timer | undefined;
  #isLostSaid = false;

  constructor() {
    super();
    // A selection that selects nothing: the snapshot is followed while the element is there, and nothing renders.
    this.select((state) => this.#observe(state));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#gathering);
    clearTimeout(this.#patience);
    this.#gathering = this.#patience = undefined;
    this.#passages = NOBODY;
    this.#previous = null;
  }

  override render() {
    return html`<visio-announcer></visio-announcer>`;
  }

  #observe(state: Snapshot): void {
    const previous = this.#previous;
    this.#previous = state;
    if (!previous) return;
    for (const news of announcementsBetween(previous, state, Date.now())) this.#take(news);
    if (state.connection.status !== 'reconnecting') this.#forgetLoss();
    if (state.connection.status !== 'connected') this.#forgetPassages();
  }

  #take(news: Announcement): void {
    switch (news.kind) {
      case 'joined':
      case 'departed':
        this.#passages = withPassages(this.#passages, news.kind, news.people);
        this.#gathering ??= setTimeout(() => this.#sayPassages(), GATHERING);
        return;
      case 'lost':
        if (news.isSlight) this.#patience ??= setTimeout(() => this.#sayLost(), PATIENCE);
        else this.#sayLost();
        return;
      case 'back':
        if (this.#isLostSaid) this.#say(news);
        return;
      default:
        this.#say(news);
    }
  }

  #sayPassages(): void {
    this.#gathering = undefined;
    const group = this.#passages;
    this.#passages = NOBODY;
    for (const news of passagesToSay(group)) this.#say(news);
  }

  #sayLost(): void {
    clearTimeout(this.#patience);
    if (this.#isLostSaid) return;
    this.#isLostSaid = true;
    this.#say({ kind: 'lost', isSlight: false });
  }

  #forgetLoss(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#isLostSaid = false;
  }

  #forgetPassages(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#passages = NOBODY;
  }

  #say(news: Announcement): void {
    const text = announcementWords(news, this.words(announcementsStrings));
    void this.updateComplete.then(() => this.announcer.announce(text, { urgent: isUrgent(news) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-announcements': VisioAnnouncements;
  }
}
