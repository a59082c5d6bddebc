/**
 * Diagnostic: what keeps objects alive after eight cycles, as the shortest path from the roots of a heap snapshot.
 *
 *   node test/bench/retain.mjs <adapter> [people=4] [mountCycles|joinCycles] [part of the object's name, a regular expression]
 */
import process from 'node:process';
import { BenchBrowser } from './driver/browser.mjs';
import { bundle } from './driver/bundle.mjs';
import { HeapSnapshot } from './driver/heap-snapshot.mjs';
import { prepareModules, preparePeers } from './driver/prepare.mjs';

const CYCLES = 8;
const SHOWN = 4;
const [adapter = 'visio-room-paged25', people = '4', kind = 'mountCycles', pattern = '^<?visio-room'] =
  process.argv.slice(2);

preparePeers();
prepareModules();
await bundle(adapter);
const browser = await BenchBrowser.launch();
try {
  const bench = await browser.open(adapter);
  if (kind === 'mountCycles') await bench.call('enter', Number(people));
  await bench.call(kind, CYCLES, Number(people));
  await bench.pause(1500);
  await bench.collectGarbage();
  const snapshot = await HeapSnapshot.take(bench);
  const found = snapshot.pathsTo(new RegExp(pattern));
  console.log(`${found.reduce((sum, { count }) => sum + count, 0)} objects match ${pattern}`);
  for (const { count, path } of found.slice(0, SHOWN)) console.log(`${count} ×\n  ${path.join('\n  ')}`);
} finally {
  await browser.close();
}
