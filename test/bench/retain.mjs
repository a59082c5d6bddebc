/**
 * Diagnostic: what keeps objects alive after eight cycles, as the shortest path from the roots of a heap snapshot.
 *
 *   node test/bench/retain.mjs <adapter> [people=4] [mountCycles|joinCycles] [part of the object's name, a regular expression]
 */
import process from 'node:process';
import { diagnose, settle } from './driver/diagnose.mjs';
import { HeapSnapshot } from './driver/heap-snapshot.mjs';

const CYCLES = 8;
const SHOWN = 4;
const [adapter = 'visio-room-paged25', count = '4', kind = 'mountCycles', pattern = '^<?visio-room'] =
  process.argv.slice(2);
const people = Number(count);

await diagnose({ adapter, kind, people }, async (bench) => {
  await bench.call(kind, CYCLES, people);
  await settle(bench);
  const snapshot = await HeapSnapshot.take(bench);
  const found = snapshot.pathsTo(new RegExp(pattern));
  console.log(`${found.reduce((sum, { count }) => sum + count, 0)} objects match ${pattern}`);
  for (const { count, path } of found.slice(0, SHOWN)) console.log(`${count} ×\n  ${path.join('\n  ')}`);
});
