/**
 * What runs in the bench's page, bundled once per adapter (driver/bundle.mjs replaces '#adapter'). The driver calls
 * `window.bench`.
 */
import * as adapter from '#adapter';
import { startChurn, stopChurn } from './page/churn.js';
import { countElements, countEmitterListeners, listEmitterListeners } from './page/inspect.js';
import { CrowdedRoom } from './page/crowded-room.js';
import { afterPaint, nextFrame, pause } from './page/wait.js';

const stage = document.getElementById('stage');
const longTasks = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(Math.round(duration));
}).observe({ type: 'longtask', buffered: true });

/** @type {CrowdedRoom | undefined} */
let crowd;
/** @type {{ unmount(): void | Promise<void> } | undefined} */
let mounted;

const expectedTiles = (count) => (adapter.expectedTiles ? adapter.expectedTiles(count) : count);
const tiles = () => adapter.tiles(stage);

/** Waits until that many tiles exist and a frame has been painted since. Gives up after 20 s: the driver counts. */
async function waitForTiles(count) {
  const expected = expectedTiles(count);
  const limit = performance.now() + 20_000;
  while (tiles().length < expected && performance.now() < limit) await nextFrame();
  await afterPaint();
}

async function enter(count) {
  crowd = new CrowdedRoom();
  await crowd.connect();
  crowd.add(count - 1); // the local participant counts as one
}

async function mount() {
  mounted = await adapter.mount({ room: crowd.room, element: stage });
}

async function unmount() {
  await mounted?.unmount();
  mounted = undefined;
  stage.replaceChildren();
}

async function mountAndUnmount() {
  await mount();
  await afterPaint();
  await afterPaint();
  await unmount();
  await afterPaint();
}

globalThis.bench = {
  adapter: adapter.name,
  expectedTiles,
  /** A new room with `count` people in it, the local participant included. */
  enter,
  mount,
  /** Mounts into the room and gives the milliseconds until the frame after the last tile. */
  async mountAndWait(count) {
    const start = performance.now();
    await mount();
    await waitForTiles(count);
    return performance.now() - start;
  },
  /** Tiles that a person can see. Forces a layout: never call it inside what is measured. */
  shownTiles: () => tiles().filter((tile) => tile.checkVisibility()).length,
  startChurn: () => startChurn(crowd),
  /** Gives the number of events since the start. */
  stopChurn,
  takeLongTasks: () => longTasks.splice(0),
  countElements: () => countElements(document),
  countEmitterListeners: () => countEmitterListeners(crowd.room),
  listEmitterListeners: () => listEmitterListeners(crowd.room),
  pause,

  /** Intervals in milliseconds between the animation frames of a period. */
  async frameIntervals(period) {
    const intervals = [];
    let last = await nextFrame();
    const end = last + period;
    while (last < end) {
      const now = await nextFrame();
      intervals.push(now - last);
      last = now;
    }
    return intervals;
  },

  /** Mounts and unmounts on the same room. */
  async mountCycles(cycles) {
    for (let cycle = 0; cycle < cycles; cycle++) await mountAndUnmount();
  },

  /** Joins a new room and leaves it, each time. */
  async joinCycles(cycles, count) {
    for (let cycle = 0; cycle < cycles; cycle++) {
      await enter(count);
      await mountAndUnmount();
      await crowd.leave();
      crowd = undefined;
      await afterPaint();
    }
  },
};
