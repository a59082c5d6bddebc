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

/** What opens beside or over the stage, by the command that opens it. */
const OPENED = {
  chat: ({ panel }) => panel.show('chat'),
  people: ({ panel }) => panel.show('people'),
  history: ({ panel }) => panel.show('history'),
  journal: ({ panel }) => panel.show('journal'),
  settings: ({ settings }) => settings.show(),
};

/** In the page: whether nothing has been asked for in the last second. */
const isQuiet = () => {
  const last = performance.getEntriesByType('resource').at(-1);
  return performance.now() - (last?.responseEnd ?? 0) > 1000;
};

const countOfFiles = () => performance.getEntriesByType('resource').length;

async function fetchedFiles(page) {
  await page.waitForFunction(isQuiet);
  const { fetched } = await page.evaluate(scripts);
  return fetched.map(({ file }) => file);
}

/** What one page fetches that was not there before: `what` opens it. */
async function filesOf(page, name) {
  const before = new Set(await fetchedFiles(page));
  const count = await page.evaluate(countOfFiles);
  await page.evaluate(`(${OPENED[name]})(document.querySelector('visio-room').commands)`);
  // It was quiet before, too: until the first file has come, that says nothing.
  await page.waitForFunction((known) => performance.getEntriesByType('resource').length > known, count);
  return (await fetchedFiles(page)).filter((file) => !before.has(file));
}

/**
 * The scripts that have been asked for once the meeting is on with its captions, in French and then in English; and what
 * each panel asks for when it is the first to open, once menus and the frame of panels are there (they come 10 s after
 * the join, or with the first press).
 */
export async function meetingFiles(folder) {
  const { DevelopmentServer } = await tsImport('../../demo/server/server.ts', import.meta.url);
  const { createToken } = await tsImport('../../demo/server/tokens.ts', import.meta.url);
  const meeting = new DevelopmentServer();
  await meeting.listen();
  const inMeeting = (run) =>
    withPage(folder, async ({ page }) => {
      const token = await createToken(meeting.access, { room: 'demo', identity: 'amina', name: 'Amina Diallo' });
      await page.evaluate(
        ([serverUrl, value]) => {
          const room = document.querySelector('visio-room');
          room.setAttribute('captions', '');
          room.fetchToken = () => ({ serverUrl, token: value });
        },
        [meeting.access.url, token],
      );
      await joinButton(page).click();
      await buttonNamed(page, 'Quitter').waitFor();
      await page.evaluate(() => document.querySelector('visio-room').setAttribute('lang', 'en'));
      await buttonNamed(page, 'Leave').waitFor();
      await page.waitForFunction(() => document.querySelector('visio-room').state.captions?.isOn);
      return run(page);
    });
  try {
    const joined = await inMeeting(fetchedFiles);
    const opened = [];
    for (const name of Object.keys(OPENED)) {
      const files = await inMeeting(async (page) => {
        await buttonNamed(page, 'More').click();
        await page.getByRole('menu').waitFor();
        await page.keyboard.press('Escape');
        return filesOf(page, name);
      });
      opened.push({ name, files });
    }
    return { joined, opened };
  } finally {
    await meeting.close();
  }
}
