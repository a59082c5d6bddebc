import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, pageOf, webDriver } from './webdriver.mjs';

const BINARY = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const ARGS = [
  '--automation',
  '--autoplay-policy=allow',
  '--enable-media-stream=true',
  '--enable-mock-capture-devices=true',
];
/** Time-outs are for machines that are busy, not for measuring. */
const DRIVER_START_MS = 30_000;
/** One start in some hundred never comes to an end; the next one does. */
const PAGE_START_MS = 45_000;
const MOST_STARTS = 3;

/** A launcher for Debian's WebKitGTK (MiniBrowser), which no package of the test runner drives. */
export function webkitGtkLauncher({ driver = 'WebKitWebDriver', binary = BINARY, args = ARGS } = {}) {
  const processes = [];
  const sessions = new Map();
  let starting;
  let turn = Promise.resolve();

  const sessionOf = (id) => {
    const session = sessions.get(id);
    if (!session) throw new Error(`no WebKit session ${id}`);
    return session;
  };

  return {
    name: 'WebKitGTK',
    // The runner's commands know two kinds of page; ours answers like this one.
    type: 'puppeteer',
    concurrency: 1,

    async startSession(id, url) {
      const base = await (starting ??= startDriver(driver, processes));
      const before = turn;
      const done = new Promise((resolve) => sessions.set(id, { url, release: resolve }));
      turn = before.then(() => done); // WebKitWebDriver holds one session at a time
      await before;
      const session = sessionOf(id);
      const open = async () => {
        const capabilities = {
          alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } },
        };
        const { sessionId } = await webDriver(base, 'POST', '/session', { capabilities });
        session.call = (method, path, body) => webDriver(base, method, `/session/${sessionId}${path}`, body);
        session.page = pageOf(session.call);
        await session.page.setViewport({ width: 800, height: 600 });
        await session.call('POST', '/url', { url });
      };
      try {
        await startAgain(open, () => session.call?.('DELETE', ''));
      } catch (error) {
        sessions.delete(id);
        session.release();
        throw error;
      }
    },
    async stopSession(id) {
      const session = sessionOf(id);
      sessions.delete(id);
      try {
        // A session that never began has nothing to end.
        await session.call?.('DELETE', '');
      } finally {
        session.release();
      }
      return {};
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: (id) => sessionOf(id).url,
    getPage: (id) => sessionOf(id).page,
    startDebugSession: () => Promise.reject(new Error('no debugging in WebKitGTK')),

    async stop() {
      for (const { call } of sessions.values()) await call?.('DELETE', '').catch(() => undefined);
      for (const child of processes.reverse()) child.kill();
    },
  };
}

const within = (milliseconds, promise) =>
  Promise.race([
    promise,
    wait(milliseconds, undefined, { ref: false }).then(() => {
      throw new Error(`not done within ${milliseconds / 1000} s`);
    }),
  ]);

/** Opens a page; what hangs is closed and opened anew, what fails is not. */
async function startAgain(open, close) {
  for (let start = 1; ; start++) {
    let isHanging = true;
    try {
      return await within(
        PAGE_START_MS,
        open().finally(() => (isHanging = false)),
      );
    } catch (error) {
      if (!isHanging || start === MOST_STARTS) throw error;
      console.warn(`WebKitGTK: start ${start} of a page hangs, once more`);
      await within(PAGE_START_MS, Promise.resolve(close())).catch(() => undefined);
    }
  }
}

/** Starts a display when there is none, then the driver. Resolves to its address. */
async function startDriver(driver, processes) {
  const env = {
    ...process.env,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // its sandbox needs name spaces that containers refuse
    LIBGL_ALWAYS_SOFTWARE: '1',
    GDK_BACKEND: 'x11',
    LANGUAGE: 'fr',
  };
  if (!env.DISPLAY) {
    const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    processes.push(xvfb);
    const [display] = await once(xvfb.stdio[3], 'data');
    env.DISPLAY = `:${String(display).trim()}`;
  }
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  processes.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
  const deadline = Date.now() + DRIVER_START_MS;
  while (Date.now() < deadline) {
    try {
      await webDriver(base, 'GET', '/status');
      return base;
    } catch {
      await wait(100);
    }
  }
  throw new Error('WebKitWebDriver did not start');
}
