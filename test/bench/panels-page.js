/**
 * What runs in the bench's page for the panels, bundled into dist/panels.js: `<visio-room>` in a full room, the
 * conversation and the history of captions. The driver calls `window.bench`.
 */
import { mount } from './adapters/visio-room-paged25.js';
import { CrowdedRoom } from './page/crowded-room.js';
import { say, sayMany, writeMany } from './page/talk.js';
import { afterPaint, nextFrame, pause } from './page/wait.js';

const PANELS = {
  chat: { tag: 'visio-chat', receive: writeMany, count: ({ chat }) => chat.messages.length },
  history: { tag: 'visio-caption-history', receive: sayMany, count: ({ captions }) => captions.next },
};
/** Between two screens of a scroll, and between two messages. */
const ARRIVAL = 300;

const stage = document.getElementById('stage');
/** @type {CrowdedRoom} */
let crowd;
let received = 0;

const tag = () => stage.querySelector('visio-room');
const panel = (name) => tag().shadowRoot.querySelector(PANELS[name].tag);
const viewport = (name) => panel(name)?.shadowRoot?.querySelector('.viewport');

async function until(condition, what) {
  const limit = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > limit) throw new Error(`in vain: ${what}`);
    await nextFrame();
  }
}

globalThis.bench = {
  pause,

  /** The interface in a room of `people`, the local participant included. */
  async enter(people) {
    crowd = new CrowdedRoom();
    await crowd.connect();
    crowd.add(people - 1);
    await mount({ room: crowd.room, element: stage });
    await afterPaint();
  },

  /** Messages or lines, on the wire. Gives how many the snapshot has in the end. */
  async receive(name, count) {
    await PANELS[name].receive(crowd, count);
    received = count;
    return PANELS[name].count(tag().state);
  },

  async open(name) {
    await tag().commands.panel.show(name);
    await until(() => viewport(name)?.clientHeight > 0, 'an open panel');
    await afterPaint();
  },

  async close() {
    await tag().commands.panel.close();
    await afterPaint();
  },

  /** How many rows a person sees, and of how many. Forces a layout: never inside what is measured. */
  look(name) {
    const { top, bottom } = viewport(name).getBoundingClientRect();
    const rows = [...viewport(name).querySelectorAll('[data-index]')];
    const shown = rows.filter((row) => {
      const box = row.getBoundingClientRect();
      return row.checkVisibility() && box.bottom > top && box.top < bottom;
    });
    return { rows: rows.length, shown: shown.length, of: Number(rows[0]?.ariaSetSize ?? 0) };
  },

  /** One screen a frame, up or down. Gives how many pixels it went. */
  async scroll(name, screens, direction) {
    const place = viewport(name);
    const from = place.scrollTop;
    for (let screen = 0; screen < screens; screen++) {
      place.scrollTop += direction * place.clientHeight;
      await nextFrame();
    }
    return Math.abs(place.scrollTop - from);
  },

  async scrollToEnd(name) {
    const place = viewport(name);
    // Rows that come into view are measured: the end moves.
    await until(() => {
      place.scrollTop = place.scrollHeight;
      return place.scrollHeight - place.clientHeight - place.scrollTop <= 1;
    }, 'the end');
    await afterPaint();
  },

  /** `count` more, one by one: messages, or words of one line of captions. Takes `count` × 300 ms. */
  async arrive(name, count) {
    const line = received;
    for (let number = 1; number <= count; number++) {
      if (name === 'chat') await writeMany(crowd, 1, received++);
      else say(crowd, line, { text: 'encore un mot '.repeat(number).trim(), isFinal: false });
      await pause(ARRIVAL);
    }
    return PANELS[name].count(tag().state);
  },

  /** The same time without any. */
  silence: (count) => pause(count * ARRIVAL),
};
