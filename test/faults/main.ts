import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startDemo } from '../../demo/server/demo.js';
import { launchChromium } from '../e2e/browser.js';
import { startServer } from '../e2e/servers.js';
import { chapters } from './cases/all.js';
import type { Fault, Row } from './fault.js';
import { observe } from './observe.js';
import { Scene, type Stage } from './scene.js';
import { pageOf } from './table.js';

/** Faults staged at once: most of the time they wait. */
const AT_ONCE = 6;
/** A fault takes no longer, ms. */
const LIMIT = 90_000;
/** Of the message of a failure. */
const LINES = 12;
const PAGE = path.resolve(import.meta.dirname, '../../docs/faults.md');

const { values } = parseArgs({ options: { grep: { type: 'string' } } });
const wanted = chapters
  .flatMap(({ faults }) => faults)
  .filter(({ name, staged }) => !values.grep || new RegExp(values.grep, 'i').test(`${name} ${staged}`));
const queue = [...wanted.filter(({ isSlow }) => isSlow), ...wanted.filter(({ isSlow }) => !isSlow)];

const began = Date.now();
const server = await startServer('embedded');
const browser = await launchChromium();
const site = await startDemo({ liveKit: server, backend: 'embedded' });
const stage: Stage = { browser, server, site: site.url };
const rows = new Map<string, Row>();
let failed = 0;
await Promise.all(Array.from({ length: AT_ONCE }, work));
if (!values.grep && failed === 0) await compare();
console.log(`\nin ${seconds(began)} s\n${String(rows.size)} passed, ${String(failed)} failed`);
await browser.close();
await site.close();
// node-datachannel keeps threads of its own, and ending a hundred of its connections at once can end it badly: by hand.
process.exit(failed > 0 || rows.size === 0 ? 1 : 0);

async function work(): Promise<void> {
  for (let fault = queue.shift(); fault; fault = queue.shift()) await play(fault);
}

async function play(fault: Fault): Promise<void> {
  const since = Date.now();
  const scene = await Scene.on(stage, `fault-${String(wanted.indexOf(fault))}`);
  try {
    rows.set(fault.name, await Promise.race([observe(fault, scene), limit()]));
    console.log(`✓ ${seconds(since).padStart(5)} s  ${fault.name}`);
  } catch (error) {
    failed++;
    const detail = error instanceof Error ? error.message.split('\n').slice(0, LINES).join('\n') : String(error);
    console.log(`✗ ${seconds(since).padStart(5)} s  ${fault.name}\n           ${detail}`);
  } finally {
    await scene.close();
  }
}

function limit(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`not over within ${String(LIMIT)} ms`)), LIMIT).unref();
  });
}

/** Writes the page anew, to be committed, and fails when the committed one was another. */
async function compare(): Promise<void> {
  const page = await pageOf(chapters, rows);
  const before = (() => {
    try {
      return readFileSync(PAGE, 'utf8');
    } catch {
      return '';
    }
  })();
  if (page === before) return;
  writeFileSync(PAGE, page);
  failed++;
  console.log('✗ docs/faults.md was not what the tests observed: commit the new one');
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}
