/**
 * Diagnostic: which listeners, detached nodes and objects stay after cycles, counted over all the cycles.
 *
 *   node test/bench/leak.mjs <adapter> [people=9] [cycles=20] [mountCycles|joinCycles]
 */
import process from 'node:process';
import { diagnose, settle } from './driver/diagnose.mjs';
import { HeapSnapshot } from './driver/heap-snapshot.mjs';

const WARM_UP = 5;
const SHOWN = 30;
const METRICS = ['Nodes', 'JSEventListeners', 'JSHeapUsedSize', 'AudioHandlers', 'ContextLifecycleStateObservers'];
const [adapter = 'visio-room-paged25', count = '9', turns = '20', kind = 'mountCycles'] = process.argv.slice(2);
const people = Number(count);
const cycles = Number(turns);

async function look(bench) {
  await settle(bench);
  const metrics = await bench.metrics();
  const counts = Object.fromEntries(METRICS.map((name) => [name, metrics[name]]));
  return { ...counts, ...(kind === 'mountCycles' ? await bench.call('listEmitterListeners') : {}) };
}

/** What grows most, in bytes a cycle. Names that begin with `system` are the engine's: compiled code stops growing. */
function printGrowth(before, after) {
  const grown = [...after]
    .map(([name, { count, bytes }]) => {
      const past = before.get(name) ?? { count: 0, bytes: 0 };
      return { name, count: (count - past.count) / cycles, bytes: (bytes - past.bytes) / cycles };
    })
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, SHOWN);
  for (const { name, count, bytes } of grown) console.log(`  ${bytes.toFixed(0)} B, ${count.toFixed(1)} ×  ${name}`);
}

/** Detached trees that scripts still hold, counted by their root. */
async function detachedRoots({ protocol }) {
  await protocol.send('DOM.enable');
  const { detachedNodes } = await protocol.send('DOM.getDetachedDomNodes');
  const counts = {};
  for (const { treeNode } of detachedNodes) {
    const { nodeName, attributes = [] } = treeNode;
    const key = `${nodeName} ${attributes.slice(0, 4).join(' ')}`.trim();
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

await diagnose({ adapter, kind, people }, async (bench) => {
  await bench.call(kind, WARM_UP, people);
  const before = await look(bench);
  const snapshot = await HeapSnapshot.take(bench);
  await bench.call(kind, cycles, people);
  const after = await look(bench);
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (before[name] !== after[name]) console.log(`${name}: ${before[name] ?? 0} → ${after[name] ?? 0}`);
  console.log('objects a cycle');
  printGrowth(snapshot.weighByName(), (await HeapSnapshot.take(bench)).weighByName());
  console.log('detached trees', await detachedRoots(bench));
});
