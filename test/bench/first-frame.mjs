/**
 * From `join()` to the first picture of somebody who is there already, on a server of this process: `<visio-room>` beside
 * a page with livekit-client alone. The last line of the output is the figures as JSON.
 *
 *   node --import tsx test/bench/first-frame.mjs [joins of each, 7]
 */
import process from 'node:process';
import { startDemo } from '../../demo/server/demo.js';
import { DevelopmentServer } from '../../demo/server/server.js';
import { createToken } from '../../demo/server/tokens.js';
import { launchChromium, openContext } from '../e2e/browser.js';
import { RoomPage } from '../e2e/room-page.js';

const ROOM = 'first-frame';
const OTHER = 'Camille';
/** Milliseconds for one page, from its opening to the frame. */
const LIMIT = 60_000;

/**
 * Runs in the page: the milliseconds from the call of `join` until the video that `find` gives has drawn a frame. It looks
 * once a frame.
 */
function timeToFirstFrame(join, find) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const look = () => {
      if (find()?.getVideoPlaybackQuality().totalVideoFrames > 0) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    join().catch(reject);
    look();
  });
}

const measure = (page, join, find) => page.evaluate(`(${timeToFirstFrame})(${join}, ${find})`);

/** Page loaded, token in hand: the join, then camera and microphone, as a page without an interface does. */
async function bare(page, site, server) {
  const token = await createToken(server.access, { room: ROOM, identity: crypto.randomUUID() });
  await page.goto(`${site}/bare.html`);
  await page.waitForFunction(() => 'bare' in window);
  const join = `() => bare.join(${JSON.stringify(server.access.url)}, ${JSON.stringify(token)}).then(() => bare.publish())`;
  return measure(page, join, () => document.querySelector('#videos video'));
}

/** Pre-join shown, camera and microphone open: `join()` asks for the token and publishes both. */
async function visioRoom(page, site) {
  const visitor = new RoomPage(page, site);
  await visitor.open({ room: ROOM, name: 'Ma vue' });
  await visitor.previews();
  await page.waitForLoadState('networkidle'); // what the pre-join screen fetches ahead, while a person reads it
  const find = `() => {
    const tilesBelow = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.localName === 'visio-tile' ? [element] : []),
        ...(element.shadowRoot ? tilesBelow(element.shadowRoot) : []),
      ]);
    const tile = tilesBelow(document).find(({ shadowRoot }) => shadowRoot.textContent.includes('${OTHER}'));
    return tile?.shadowRoot.querySelector('video');
  }`;
  return measure(page, () => window.room.join(), find);
}

const tooLong = (name) =>
  new Promise((_, reject) => {
    const signal = AbortSignal.timeout(LIMIT);
    signal.addEventListener('abort', () => reject(new Error(`${name}: no frame within ${LIMIT} ms`)));
  });

const joins = Number(process.argv[2] ?? 7);
const server = new DevelopmentServer();
await server.listen();
const demo = await startDemo({ liveKit: server.access, backend: 'embedded' });
server.addSynthetic(ROOM, { identity: 'other', name: OTHER, video: true, audio: true });
const browser = await launchChromium();
const figures = { bare: [], visioRoom: [] };
try {
  // They take turns; the first turn warms caches up and is not counted.
  for (let turn = 0; turn <= joins; turn++) {
    for (const [name, run] of Object.entries({ bare, visioRoom })) {
      const { context, offences } = await openContext(browser);
      const time = await Promise.race([run(await context.newPage(), demo.url, server), tooLong(name)]);
      await context.close();
      if (offences.length > 0) throw new Error(`${name}: ${offences.join('; ')}`);
      if (turn > 0) figures[name].push(Math.round(time));
    }
  }
} finally {
  await browser.close();
  await demo.close();
  await server.close();
}
console.log(JSON.stringify(figures));
// The media engine keeps threads of its own: end by hand.
process.exit(0);
