import { tsImport } from 'tsx/esm/api';
import { joinButton, launchChromium, openPage } from './chromium.mjs';
import { serve } from './static-server.mjs';

const LIVEKIT = /^chunks\/livekit-/;

export const autoloadFiles = () => ['visio-room-autoload.min.js'];

/** Nothing but the tag: the first paint is then ours. */
const PAGE = `<!doctype html><html lang="fr"><head><title>visio-room</title></head><body>
<visio-room room="demo" display-name="Amina Diallo"></visio-room>
<script type="module" src="/visio-room.min.js"></script></body></html>`;

/** In the page: notes when the join button is first there, before the frame that shows it. */
const noteFirstUse = () => {
  const isThere = (root) =>
    [...root.querySelectorAll('*')].some(
      (element) =>
        (element.localName === 'button' && element.textContent.includes('Rejoindre la réunion')) ||
        (element.shadowRoot && isThere(element.shadowRoot)),
    );
  const look = () => {
    const room = document.querySelector('visio-room');
    if (room?.matches(':state(prejoin)') && isThere(document)) globalThis.usableAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/**
 * In the page: `{ file, at }` of each script it asked for, and when it first painted something (`paintTime`, not
 * `startTime`, which waits for the screen: on a busy machine that is frames later).
 */
const scripts = () => ({
  usableAt: globalThis.usableAt,
  paintedAt: performance.getEntriesByName('first-contentful-paint')[0]?.paintTime,
  fetched: performance
    .getEntriesByType('resource')
    .map(({ name, startTime }) => ({ file: new URL(name).pathname.slice(1), at: startTime }))
    .filter(({ file }) => file.endsWith('.js')),
});

async function withPage(folder, run) {
  const server = await serve(folder, { pages: { '/': PAGE } });
  const browser = await launchChromium();
  try {
    return await run(await openPage(browser, `${server.origin}/`, { beforeLoad: noteFirstUse }));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The scripts that had been asked for when one could join. livekit-client may come once the screen is painted. */
export const prejoinFiles = (folder) =>
  withPage(folder, async ({ page }) => {
    await joinButton(page).waitFor();
    await page.waitForFunction(() => globalThis.usableAt && performance.getEntriesByName('first-contentful-paint')[0]);
    const { usableAt, paintedAt, fetched } = await page.evaluate(scripts);
    if (paintedAt === undefined) throw new Error('this Chromium does not say when it painted: 144 or later is needed');
    const early = fetched.find(({ file, at }) => LIVEKIT.test(file) && at < paintedAt);
    if (early) {
      const times = `${early.at.toFixed(0)} ms, ${paintedAt.toFixed(0)} ms`;
      throw new Error(`livekit-client was asked for before the first paint (${times})`);
    }
    return fetched.filter(({ file, at }) => at <= usableAt && !LIVEKIT.test(file)).map(({ file }) => file);
  });

const buttonNamed = (page, name) => page.getByRole('button', { name }).first();

/** The scripts that have been asked for once the meeting is on, in French and then in English. */
export async function joinedFiles(folder) {
  const { DevelopmentServer } = await tsImport('../../demo/server/server.ts', import.meta.url);
  const { createToken } = await tsImport('../../demo/server/tokens.ts', import.meta.url);
  const meeting = new DevelopmentServer();
  await meeting.listen();
  try {
    const token = await createToken(meeting.access, { room: 'demo', identity: 'amina', name: 'Amina Diallo' });
    return await withPage(folder, async ({ page }) => {
      await page.evaluate(
        ([serverUrl, value]) => {
          document.querySelector('visio-room').fetchToken = () => ({ serverUrl, token: value });
        },
        [meeting.access.url, token],
      );
      await joinButton(page).click();
      await buttonNamed(page, 'Quitter').waitFor();
      await page.evaluate(() => document.querySelector('visio-room').setAttribute('lang', 'en'));
      await buttonNamed(page, 'Leave').waitFor();
      await page.waitForLoadState('networkidle');
      const { fetched } = await page.evaluate(scripts);
      return fetched.map(({ file }) => file);
    });
  } finally {
    await meeting.close();
  }
}
