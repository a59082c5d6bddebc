/** The engine compiles what runs often, and keeps the code: for some 35 cycles that hides what stays. */
const WARM_UP = 40;
const QUICK_WARM_UP = 5;
const CYCLES = 50;
const QUICK_CYCLES = 5;
/** Milliseconds. A timer of some seconds that outlives its element is no leak, but would count, with either sign. */
const SETTLE = 7000;
const QUICK_SETTLE = 1000;
export const LEAK_SIZE = 9;
export const LEAK_ADAPTERS = ['none', 'bare-dom', 'lkr2-videoconference', 'visio-room-paged25'];

/** Bytes of heap a cycle. livekit-client alone leaves 16 kB with a new room each time, hence that floor. */
const LIMITS = {
  joinCycles: { name: 'join and leave, new room', aim: 18_000, limit: 20_000 },
  mountCycles: { name: 'mount and unmount, same room', aim: 2000, limit: 4000 },
};
export const KINDS = Object.keys(LIMITS);

/** Cycles on a page of their own: what one of them leaves behind, in bytes, nodes and listeners. */
export async function measureLeaks(browser, { adapter, kind, isQuick }) {
  const cycles = isQuick ? QUICK_CYCLES : CYCLES;
  const warmUp = isQuick ? QUICK_WARM_UP : WARM_UP;
  const settle = isQuick ? QUICK_SETTLE : SETTLE;
  const bench = await browser.open(adapter);
  try {
    if (kind === 'mountCycles') await bench.call('enter', LEAK_SIZE);
    await bench.call(kind, warmUp, LEAK_SIZE);
    const before = await settled(bench, kind, settle);
    await bench.call(kind, cycles, LEAK_SIZE);
    const after = await settled(bench, kind, settle);
    const perCycle = (name) => (after[name] - before[name]) / cycles;
    return {
      part: 'leaks',
      kind,
      adapter,
      cycles,
      heap: Math.round(perCycle('JSHeapUsedSize')),
      nodes: Math.round(perCycle('Nodes')),
      domListeners: Math.round(perCycle('JSEventListeners')),
      emitterListeners: Math.round(perCycle('emitterListeners')),
      errors: bench.errors,
    };
  } finally {
    await bench.close();
  }
}

async function settled(bench, kind, settle) {
  await bench.pause(settle);
  await bench.collectGarbage();
  const emitterListeners = kind === 'mountCycles' ? await bench.call('countEmitterListeners') : 0;
  return { ...(await bench.metrics()), emitterListeners };
}

/** Ours against the limits. What livekit-client leaves by itself (the adapter `none`) is not counted as ours. */
export function judgeLeaks(rows) {
  return rows
    .filter(({ adapter }) => adapter.startsWith('visio-room'))
    .map((row) => {
      const floor = rows.find(({ adapter, kind }) => adapter === 'none' && kind === row.kind);
      const { name, aim, limit } = LIMITS[row.kind];
      const faults = [
        row.heap > limit && `${row.heap} bytes of heap a cycle, limit ${limit}`,
        ...['nodes', 'domListeners', 'emitterListeners'].map(
          // Fewer than before is a fault too: something was still there when the count began.
          (what) => row[what] !== floor[what] && `${row[what] - floor[what]} ${what} a cycle, limit 0`,
        ),
      ].filter(Boolean);
      return { name, aim, limit, row, faults };
    });
}
