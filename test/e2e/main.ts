import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startDemo } from '../../demo/server/demo.js';
import { BarePage } from './bare-page.js';
import { launchChromium, openContext, type Watched } from './browser.js';
import { type BadSite, openBadSite } from './network/bad-site.js';
import { RoomPage } from './room-page.js';
import { type MediaServer, startServer } from './servers.js';
import type { Spec, VisitorOptions, World } from './spec.js';
import { specs } from './specs/all.js';

/** Milliseconds one spec may take; a restarted server needs half of it. */
const LIMIT = 90_000;
const LONG_LIMIT = 240_000;
/** Specs at a time: most of their time they wait. */
const LANES = 2;

interface Result {
  readonly name: string;
  readonly outcome: 'passed' | 'failed';
  readonly seconds: number;
  readonly detail: string;
  /** What a spec measured. */
  readonly notes: readonly string[];
}

const { values } = parseArgs({ options: { livekit: { type: 'boolean' }, grep: { type: 'string' } } });
const serverName = values.livekit ? 'livekit' : 'embedded';
const wanted = specs.filter(({ name }) => !values.grep || new RegExp(values.grep, 'i').test(name));

const results: Result[] = [];
console.log(
  `${String(wanted.length)} specs on the ${serverName === 'livekit' ? 'real livekit-server' : 'embedded server'}\n`,
);
const queue = wanted.filter(({ isLong }) => !isLong).entries();
const long = wanted.filter(({ isLong }) => isLong);
await Promise.all([
  ...Array.from({ length: LANES }, (_, lane) => playInTurn(queue, `e2e-${String(lane)}`)),
  ...long.map((spec, index) => playInTurn([[0, spec]], `long-${String(index)}`)),
]);
const count = (outcome: Result['outcome']) => results.filter((result) => result.outcome === outcome).length;
console.log(`\n${String(count('passed'))} passed, ${String(count('failed'))} failed`);
// node-datachannel keeps threads of its own: end by hand.
process.exit(count('failed') > 0 || results.length === 0 ? 1 : 0);

function tell(result: Result): void {
  results.push(result);
  const mark = { passed: '✓', failed: '✗' }[result.outcome];
  console.log(
    `${mark} ${result.seconds.toFixed(1).padStart(5)} s  ${result.name}${result.detail && `\n           ${result.detail}`}`,
  );
  for (const note of result.notes) console.log(`           ${note}`);
}

/** Takes one spec after the other, on a server that only these know: some of them restart it. */
async function playInTurn(queue: Iterable<readonly [number, Spec]>, room: string): Promise<void> {
  const server = await startServer(serverName);
  const site = await startDemo({ liveKit: server, backend: serverName });
  try {
    for (const [index, spec] of queue) tell(await play(spec, server, site.url, `${room}-${String(index)}`));
  } finally {
    await site.close();
    // node-datachannel may crash on the end of many connections: the embedded server goes with this process.
    if (server.name === 'livekit') await server.stop();
  }
}

async function play(spec: Spec, server: MediaServer, site: string, room: string): Promise<Result> {
  const since = Date.now();
  // One browser a spec: what one leaves behind in it must not reach the next.
  const silent = await launchChromium();
  const others: Browser[] = [];
  const people: Watched[] = [];
  const badSites: BadSite[] = [];
  const notes: string[] = [];
  const open = async ({ speech, isAlone }: Pick<VisitorOptions, 'speech' | 'isAlone'> = {}) => {
    // All pages of a browser have the same microphone.
    const browser = speech || isAlone ? await launchChromium({ speech }) : silent;
    if (browser !== silent) others.push(browser);
    const watched = await openContext(browser);
    people.push(watched);
    return watched.context.newPage();
  };
  const world: World = {
    server,
    site,
    room,
    visitor: async (visitor, { speech, isAlone, site: other = site, ...options } = {}) =>
      new RoomPage(await open({ speech, isAlone }), other).open({ room, name: visitor, ...options }),
    note: (line) => notes.push(line),
    badSite: async () => {
      const bad = await openBadSite(server);
      badSites.push(bad);
      return bad;
    },
    bare: async (identity, options) => new BarePage(await open(), site, server).join(room, identity, options),
  };
  let detail = '';
  const timer = new AbortController();
  try {
    await spec.prepare?.();
    await Promise.race([spec.run(world), limit(spec.isLong ? LONG_LIMIT : LIMIT, timer.signal)]);
    const offences = people.flatMap((one) => one.offences).filter((offence) => !spec.stages?.test(offence));
    if (offences.length > 0) throw new Error([...new Set(offences)].join('; '));
  } catch (error) {
    detail = error instanceof Error ? error.message : String(error);
  } finally {
    timer.abort();
    await Promise.allSettled(people.map(({ context }) => context.close()));
    await Promise.allSettled(badSites.map((bad) => bad.close()));
    await Promise.allSettled([silent, ...others].map((browser) => browser.close()));
  }
  return {
    name: spec.name,
    outcome: detail ? 'failed' : 'passed',
    seconds: (Date.now() - since) / 1000,
    detail,
    notes,
  };
}

function limit(milliseconds: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`did not end within ${String(milliseconds / 1000)} s`));
    }, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
}
