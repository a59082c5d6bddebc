import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM } from '../../../tools/browsers.mjs';
import { BENCH } from './prepare.mjs';

const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };
const VIEWPORT = { width: 1280, height: 800 };
const COLLECTIONS = 3;

async function servePages() {
  const server = createServer(async ({ url }, response) => {
    const file = path.join(BENCH, path.normalize(new URL(url, 'http://localhost').pathname));
    const type = TYPES[path.extname(file)];
    const body = type && (await readFile(file).catch(() => null));
    response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(body ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** A headless Chromium and the pages of the bench. `open(adapter)` gives a page of its own. */
export class BenchBrowser {
  #browser;
  #server;

  static async launch() {
    const bench = new BenchBrowser();
    bench.#server = await servePages();
    bench.#browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--headless=new', '--mute-audio', '--autoplay-policy=no-user-gesture-required'],
    });
    return bench;
  }

  async open(adapter) {
    const context = await this.#browser.newContext({ viewport: VIEWPORT });
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    const opened = new BenchPage(page, protocol);
    const site = `http://127.0.0.1:${this.#server.address().port}`;
    await page.goto(`${site}/index.html`);
    if (existsSync(path.join(BENCH, `dist/${adapter}.css`))) await page.addStyleTag({ url: `/dist/${adapter}.css` });
    await page.addScriptTag({ type: 'module', url: `/dist/${adapter}.js` });
    await page.waitForFunction(() => 'bench' in globalThis);
    // CPU time of the page's main thread: other processes inflate it far less than wall time.
    await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
    await protocol.send('HeapProfiler.enable');
    return opened;
  }

  async close() {
    await this.#browser.close();
    this.#server.close();
  }
}

class BenchPage {
  /** What went wrong in the page: uncaught errors, and what the console says at the level of errors. */
  errors = [];

  constructor(page, protocol) {
    this.page = page;
    this.protocol = protocol;
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Runs `bench[method](...args)` in the page. */
  call(method, ...args) {
    return this.page.evaluate(([name, values]) => globalThis.bench[name](...values), [method, args]);
  }

  /** The protocol's counters: seconds for durations, bytes for the heap. */
  async metrics() {
    const { metrics } = await this.protocol.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** Finalizers and weak references free more on the next round. */
  async collectGarbage() {
    for (let round = 0; round < COLLECTIONS; round++) {
      await this.protocol.send('HeapProfiler.collectGarbage');
      await this.pause(100);
    }
  }

  /** A bench measures during periods, where a test waits for a condition. */
  pause(milliseconds) {
    return this.call('pause', milliseconds);
  }

  close() {
    return this.page.context().close();
  }
}

const TIMES = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration', 'ProcessTime'];
const COUNTS = ['LayoutCount', 'RecalcStyleCount'];

/** What was spent between two readings: milliseconds, and counts. */
export function spent(before, after) {
  const times = TIMES.map((name) => [name, Number(((after[name] - before[name]) * 1000).toFixed(1))]);
  const counts = COUNTS.map((name) => [name, after[name] - before[name]]);
  return Object.fromEntries([...times, ...counts]);
}
