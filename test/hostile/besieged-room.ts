import { expect } from '@open-wc/testing';
import { ReactiveElement } from 'lit';
import type { Snapshot } from '../../src/core/meeting-state.js';
import '../../src/define/define.js';
import { MOST_LINES, LONGEST_LINE } from '../../src/features/captions/caption-book.js';
import { MOST_SHOWN } from '../../src/features/chat/chat-limits.js';
import { MOST_MESSAGES } from '../../src/features/chat/chat-log.js';
import type { PanelName } from '../../src/features/panel/panel-state.js';
import { NAME_LENGTH } from '../../src/core/text.js';
import { attachForTest } from '../../src/testing.js';
import { deepElements } from '../support/deep.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeRoom } from '../support/fake-room.js';
import { realTask } from '../support/virtual-time.js';
import { HONEST } from './attacks.js';
import { MARK, RAN } from './hostile-values.js';

/** What no element of ours is, and markup from outside would be. */
const FOREIGN = `script, img, iframe, object, embed, link, base, frame, meta, ${MARK}, visio-room visio-room`;

/** Frames in which nothing moved: the panel has made its place by then. */
const STILL = 10;

/** The element as a page has it, in a room where anybody may do anything. Time is in the hands of the test. */
export class BesiegedRoom {
  readonly clock = new FakeClock();
  readonly room = new FakeRoom({ isAutoSubscribing: false });
  readonly element = document.createElement('visio-room');
  /** Whatever went wrong: thrown out of a handler, rejected and not caught, told to the page. */
  readonly faults: string[] = [];
  /** How often each kind of element has rendered. */
  readonly renders = new Map<string, number>();
  readonly #end = new AbortController();
  readonly #stopCounting = this.#countRenders();
  #boxes = '';
  #honest = 0;

  async open(): Promise<void> {
    this.clock.install();
    const { signal } = this.#end;
    window.addEventListener('error', (event) => this.#blame(event, event.message, event.error), { signal });
    window.addEventListener('unhandledrejection', (event) => this.#blame(event, '', event.reason), { signal });
    this.element.addEventListener('visio-error', ({ code }) => this.faults.push(code));
    this.element.style.cssText = 'display: block; inline-size: 1280px; block-size: 800px';
    this.element.captions = true;
    this.room.addRemote({ identity: HONEST, name: 'Claire Besnard', microphone: true, camera: 'muted' });
    for (const n of [1, 2, 3]) this.room.addRemote({ identity: `p${String(n)}`, name: `Personne ${String(n)}` });
    const showing = attachForTest(this.element, this.room.handle);
    document.body.append(this.element);
    await showing;
    // The code of what comes later is here before the first attack, as it is ten seconds after a join.
    await this.pass(11_000);
    await this.until(() => this.#part('visio-captions') !== undefined, 'the captions show');
  }

  async close(): Promise<void> {
    this.element.remove();
    await this.element.teardown;
    this.#stopCounting();
    this.#end.abort();
    this.clock.restore();
  }

  get state(): Snapshot {
    return this.element.state;
  }

  /** Fake time passes, real tasks in between: promises, streams, renders. */
  async pass(milliseconds: number): Promise<void> {
    await this.clock.advance(milliseconds);
    await realTask();
  }

  /** A condition of the page, looked at once a frame. */
  async until(condition: () => boolean, what: string): Promise<void> {
    for (let frame = 0; frame < 600; frame++) {
      if (condition()) return;
      await this.pass(20);
      await nextFrame();
    }
    throw new Error(`In vain: ${what}. ${this.faults.join(' | ')}`);
  }

  /** Opens a panel and remembers where everything is from now on. */
  async show(panel: PanelName): Promise<void> {
    await this.element.commands.panel.show(panel);
    await this.until(() => this.#panelText() !== '', `the panel ${panel}`);
    const { element } = this;
    await this.until(() => element.scrollWidth === element.clientWidth, 'the panel is in its place');
    let frames = 0;
    await this.until(() => {
      const boxes = this.boxes();
      frames = boxes === this.#boxes ? frames + 1 : 0;
      this.#boxes = boxes;
      return frames === STILL;
    }, 'nothing moves any more');
  }

  /** How many elements rendered while this was done. */
  async rendersOf(run: () => Promise<void>, tagName?: string): Promise<number> {
    const count = () => [...this.renders].reduce((sum, [name, n]) => sum + (tagName && tagName !== name ? 0 : n), 0);
    const before = count();
    await run();
    await this.pass(100);
    return count() - before;
  }

  /** What holds whatever came. */
  async expectUnharmed(): Promise<void> {
    await this.pass(1000);
    await nextFrame();
    await nextFrame();
    expect(this.faults, 'what was thrown or told to the page').to.deep.equal([]);
    expect((globalThis as unknown as Record<string, unknown>)[RAN], 'nothing runs').to.equal(undefined);
    this.#expectOurElements();
    expect(this.boxes(), 'the boxes of the layout').to.equal(this.#boxes);
    this.#expectBounded();
  }

  /** Whoever is honest is heard and read as before. */
  async expectHonestHeard(): Promise<void> {
    const text = `Honnête ${String(++this.#honest)}`;
    this.room.streams.text(HONEST, 'lk.chat', text);
    const microphone = this.room.person(HONEST).getTrackPublication('microphone')?.trackSid ?? '';
    this.room.streams.text(HONEST, 'lk.transcription', text, {
      attributes: {
        'lk.segment_id': text,
        'lk.transcribed_track_id': microphone,
        'lk.transcription_final': 'true',
      },
    });
    this.room.setAttributes(HONEST, { handRaisedAt: new Date(this.clock.now).toISOString() });
    const { chat, captions, hand } = {
      chat: () => this.state.chat,
      captions: () => this.state.captions,
      hand: () => this.state.hand,
    };
    await this.until(() => chat()?.messages.some((one) => one.senderId === HONEST && one.text === text) ?? false, text);
    await this.until(
      () =>
        captions()
          ?.pages.flat()
          .some((one) => one.speakerId === HONEST && one.text === text) ?? false,
      `caption ${text}`,
    );
    await this.until(() => hand()?.queue.some(({ id }) => id === HONEST) ?? false, 'the hand');
    await this.until(() => textOf(this.#part('visio-captions')).includes(text), `the caption ${text} shows`);
    if (this.state.panel?.open === 'chat') await this.until(() => this.#panelText().includes(text), `${text} shows`);
    this.room.setAttributes(HONEST, { handRaisedAt: '' });
    await this.until(() => !hand()?.queue.some(({ id }) => id === HONEST), 'the hand goes down');
  }

  boxes(): string {
    // In the tag, wherever the page is scrolled to.
    const { x: left, y: top } = this.element.getBoundingClientRect();
    const box = (name: string) => {
      const { x, y, width, height } = this.#part(name)?.getBoundingClientRect() ?? new DOMRect();
      return `${name} ${[x - left, y - top, width, height].map(Math.round).join(' ')}`;
    };
    const { scrollWidth, scrollHeight } = this.element;
    return [
      box('visio-stage'),
      box('visio-toolbar'),
      box('visio-head'),
      `${String(scrollWidth)} ${String(scrollHeight)}`,
    ].join(' | ');
  }

  #part(name: string): Element | undefined {
    return this.element.shadowRoot?.querySelector(name) ?? undefined;
  }

  #panelText(): string {
    return textOf(this.element.shadowRoot?.querySelector('.side > *') ?? undefined);
  }

  #expectOurElements(): void {
    for (const element of deepElements(this.element)) {
      const what = element.outerHTML.slice(0, 200);
      if (element !== this.element && (element.matches(FOREIGN) || element.localName === 'visio-room'))
        throw new Error(`foreign: ${what}`);
      if (element.localName.includes('-') && !element.localName.startsWith('visio-'))
        throw new Error(`foreign: ${what}`);
      for (const { name } of element.attributes) {
        if (/^on|^srcdoc$|^formaction$/i.test(name)) throw new Error(`an attribute that runs: ${what}`);
      }
      const href = element.getAttribute('href');
      if (href !== null && !/^https:\/\/|^#/.test(href)) throw new Error(`a link elsewhere: ${what}`);
    }
  }

  #expectBounded(): void {
    const { state } = this;
    const { chat, captions, hand, reactions, participants, journal } = state;
    const json = JSON.stringify(state);
    expect(JSON.stringify(JSON.parse(json)) === json && isData(state), 'the snapshot is JSON').to.equal(true);
    const longest = (texts: readonly string[] = []) => Math.max(0, ...texts.map((text) => text.length));
    expect(chat?.messages.length).to.be.at.most(MOST_MESSAGES);
    expect(longest(chat?.messages.map(({ text }) => text))).to.be.at.most(MOST_SHOWN);
    const lines = captions?.pages.flat() ?? [];
    expect(lines.length).to.be.at.most(MOST_LINES + 100);
    expect(longest(lines.map(({ text }) => text))).to.be.at.most(LONGEST_LINE);
    const people = Object.values(participants?.byId ?? {});
    const names = [...people, ...lines]
      .map(({ name }) => name)
      .concat(chat?.messages.map((one) => one.senderName) ?? []);
    expect(Math.max(...names.map((name) => Array.from(name).length))).to.be.at.most(NAME_LENGTH);
    expect(people.length).to.equal(this.room.numParticipants);
    expect(hand?.queue.length).to.be.at.most(people.length);
    expect(reactions?.recent.length).to.be.at.most(6);
    expect(journal?.entries.length).to.be.at.most(300);
    const rest = JSON.stringify({ ...state, chat: null, captions: null, journal: null });
    expect(rest.length, 'the snapshot without what was said').to.be.below(64 * 1024);
  }

  #blame(event: Event, what: string, error: unknown): void {
    event.preventDefault();
    this.faults.push(error instanceof Error ? (error.stack ?? error.message) : `${what} ${String(error)}`);
  }

  #countRenders(): () => void {
    const prototype = ReactiveElement.prototype as unknown as { performUpdate: (this: Element) => unknown };
    const { performUpdate } = prototype;
    const { renders } = this;
    prototype.performUpdate = function (this: Element) {
      renders.set(this.localName, (renders.get(this.localName) ?? 0) + 1);
      return performUpdate.call(this);
    };
    return () => {
      prototype.performUpdate = performUpdate;
    };
  }
}

/** A promise of the browser's next frame. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => void requestAnimationFrame(() => resolve()));
}

function textOf(root: Element | undefined): string {
  if (!root) return '';
  return deepElements(root)
    .flatMap((element) => [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])])
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent)
    .join('')
    .trim();
}

/** Frozen, and nothing that JSON would lose. */
function isData(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || !Object.isFrozen(value)) return false;
  return Object.values(value).every(isData);
}
