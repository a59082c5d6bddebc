import { loadavg } from 'node:os';
import { spent } from './browser.mjs';
import { LEAST_RUNS, median, MOST_RUNS } from './gates.mjs';

/** Messages, or lines. The history keeps no more than these. */
export const MANY = 5000;
const QUICK_MANY = 500;
/** Enough people to say 5,000 lines in a quarter of a minute, as fast as they are taken. */
const PEOPLE = 150;
/** Milliseconds. */
const SETTLE = 1000;
const SCREENS = 60;
const ARRIVALS = 10;
/** Rows that a panel shows at the least: lines of captions are high. */
const FEWEST = 3;
export const PANELS = ['chat', 'history'];

/** Milliseconds of the main thread's CPU above the same panel with nothing in it. */
export const LIMIT = 100;
/** Opened for the first time, everything unread; and again, at the end, everything read. */
export const MOMENTS = ['opening', 'reopening'];
/** As with the ratios: this near the limit, three runs are chance. */
const NEAR = 0.15 * LIMIT;

/** A page of its own; `isFull` decides whether anything was received before the panel opens. Gives one row. */
export async function measurePanel(browser, { panel, isFull, isQuick }) {
  const bench = await browser.open('panels');
  const count = isFull ? (isQuick ? QUICK_MANY : MANY) : 0;
  const cpuOf = async (run) => {
    const before = await bench.metrics();
    const result = await run();
    return { cpu: spent(before, await bench.metrics()).TaskDuration, result };
  };
  const open = async () => {
    await bench.pause(SETTLE);
    await bench.collectGarbage();
    const { cpu } = await cpuOf(async () => {
      await bench.call('open', panel);
      await bench.pause(SETTLE);
    });
    return { cpu, ...(await bench.call('look', panel)) };
  };
  try {
    await bench.call('enter', PEOPLE);
    await bench.pause(SETTLE);
    const receiving = await cpuOf(() => bench.call('receive', panel, count));
    if (receiving.result !== count) throw new Error(`${panel}: ${receiving.result} were received, not ${count}`);
    const first = await open();
    const open5000 = isFull ? await useLongList(bench, panel, cpuOf) : {};
    await bench.call('close');
    const again = await open();
    for (const { shown, of } of isFull ? [first, again] : [])
      if (shown < FEWEST || of < 0.97 * count) throw new Error(`${panel}: ${shown} rows show, of ${of}`);
    return {
      part: 'panels',
      panel,
      isFull,
      load: loadavg()[0],
      opening: first.cpu,
      reopening: again.cpu,
      receiving: receiving.cpu,
      ...open5000,
      rows: first.rows,
      errors: bench.errors,
    };
  } finally {
    await bench.close();
  }
}

/** Through the open panel, to its end, and there what comes is seen: milliseconds a screen, and for each that comes. */
async function useLongList(bench, panel, cpuOf) {
  const idle = await cpuOf(() => bench.call('silence', ARRIVALS));
  // The first opening of the conversation is at its first unread message, that of the history at the end.
  const scroll = await cpuOf(() => bench.call('scroll', panel, SCREENS, panel === 'chat' ? 1 : -1));
  await bench.call('scrollToEnd', panel);
  await bench.pause(SETTLE);
  const arriving = await cpuOf(() => bench.call('arrive', panel, ARRIVALS));
  const perOne = (cpu, ones) => Number((cpu / ones).toFixed(1));
  return {
    scrolling: perOne(scroll.cpu, SCREENS),
    pixels: Math.round(scroll.result),
    arriving: perOne(arriving.cpu - idle.cpu, ARRIVALS),
  };
}

/** One verdict per panel and moment: `above` is null when a side has no run. */
export function judgePanels(rows) {
  return PANELS.flatMap((panel) =>
    MOMENTS.map((moment) => {
      const of = (isFull) =>
        rows.filter((row) => row.panel === panel && row.isFull === isFull).map((row) => row[moment]);
      const [empty, full] = [of(false), of(true)];
      const runs = Math.min(empty.length, full.length);
      const above = runs > 0 ? median(full) - median(empty) : null;
      const isNear = above !== null && Math.abs(above - LIMIT) <= NEAR;
      return { panel, moment, empty, full, runs, above, isNear, isAbove: above === null || above > LIMIT };
    }),
  );
}

/** Panels that need one run more, empty and full. */
export function wantedPanels(verdicts) {
  const due = verdicts.filter(({ runs, isNear }) => runs < (isNear ? MOST_RUNS : LEAST_RUNS));
  return PANELS.filter((panel) => due.some((verdict) => verdict.panel === panel));
}
