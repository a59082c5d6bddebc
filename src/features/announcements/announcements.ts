import { css, html } from 'lit';
import { query } from 'lit/decorators.js';
import type { Snapshot, StateOf } from '../../core/meeting-state.js';
import type { VisioAnnouncer } from '../../ui/announcer.js';
import { say, type SayOptions } from '../../ui/say.js';
import { VisioElement } from '../../ui/visio-element.js';
import { announcementWords, isUrgent } from './announcement-words.js';
import { type Announcement, announcementsBetween } from './announcements-between.js';
import { announcementsStrings } from './announcements.strings.js';
import { HandsToSay } from './hands-to-say.js';
import { NOBODY, passagesToSay, withPassages } from './passage-groups.js';

/** How long people who come and go are gathered into one sentence, in milliseconds. */
const GATHERING = 1000;
/** The same where so many are there that it is only written down. */
const GATHERING_IN_CROWD = 15_000;
/** How long raised hands are gathered into one sentence, in milliseconds. */
const GATHERING_HANDS = 2000;
/** How long the signal alone may be lost before it is said, in milliseconds. */
const PATIENCE = 3000;

type Timer = ReturnType<typeof setTimeout>;
type Entry = StateOf<'journal'>['entries'][number];

/**
 * Says to people who do not look what the meeting tells them: its own life, and whatever else goes into the journal.
 * Shows nothing. Keep it in the document from before the meeting until after its end.
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
  readonly #hands = new HandsToSay();
  #gatheringHands: Timer | undefined;
  #patience: Timer | undefined;
  #isLostSaid = false;
  /** Of the newest entry that was seen: older ones go, and a place among them says nothing. */
  #lastSaid = 0;

  constructor() {
    super();
    // A selection that selects nothing: the snapshot is followed while the element is there, and nothing renders.
    this.select((state) => this.#observe(state));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#gathering);
    clearTimeout(this.#gatheringHands);
    clearTimeout(this.#patience);
    this.#gathering = this.#gatheringHands = this.#patience = undefined;
    this.#passages = NOBODY;
    this.#hands.clear();
    this.#previous = null;
  }

  override render() {
    return html`<visio-announcer></visio-announcer>`;
  }

  #observe(state: Snapshot): void {
    const previous = this.#previous;
    this.#previous = state;
    this.#sayEntries(state.journal?.entries ?? [], previous?.journal?.entries);
    if (!previous) return;
    for (const news of announcementsBetween(previous, state, Date.now())) this.#take(news);
    if (state.connection.status !== 'reconnecting') this.#forgetLoss();
    if (state.connection.status !== 'connected') this.#forgetPassages();
  }

  #take(news: Announcement): void {
    switch (news.kind) {
      case 'joined':
      case 'departed':
        this.#passages = withPassages(this.#passages, news.kind, news.people, news.isSilent);
        this.#gathering ??= setTimeout(() => this.#sayPassages(), news.isSilent ? GATHERING_IN_CROWD : GATHERING);
        return;
      case 'hands':
        this.#hands.add(news.people, Date.now());
        this.#gatheringHands ??= setTimeout(() => this.#sayHands(), GATHERING_HANDS);
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

  /** Whoever has lowered it again in the meantime is not named; the rest is as it is now. */
  #sayHands(): void {
    this.#gatheringHands = undefined;
    const { connection, hand } = this.meeting?.state ?? {};
    const queue = connection?.status === 'connected' ? (hand?.queue ?? []) : [];
    const people = this.#hands.take(queue, Date.now());
    if (people.length > 0) this.#say({ kind: 'hands', people, total: queue.length });
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
    const { preferences } = this.meeting?.state ?? {};
    say(this.meeting, announcementWords(news, this.words(announcementsStrings)), sayOptions(news, preferences));
  }

  /** Everything that was told since the last look, in its order. */
  #sayEntries(entries: readonly Entry[], known: readonly Entry[] | undefined): void {
    if (entries === known) return;
    const last = this.#lastSaid;
    this.#lastSaid = entries.at(-1)?.id ?? last;
    // What was told before this element was there is old.
    if (!known) return;
    const news = entries.filter(({ id, isSpoken }) => isSpoken && id > last);
    if (news.length === 0) return;
    void this.updateComplete.then(() => {
      for (const { text, language, isUrgent } of news) this.announcer.announce(text, { urgent: isUrgent, language });
    });
  }
}

/** What is said aloud of it, and what stays to be read. */
function sayOptions(news: Announcement, preferences: StateOf<'preferences'> | undefined): SayOptions {
  if (news.kind === 'joined' || news.kind === 'departed')
    return { isSpoken: !news.isSilent && preferences?.saysPassages !== false };
  return { urgent: isUrgent(news), isKept: news.kind !== 'page' };
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-announcements': VisioAnnouncements;
  }
}
