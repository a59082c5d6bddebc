import { loadavg } from 'node:os';
import { spent } from './browser.mjs';

/** Milliseconds. A quick run only shows that the bench works. */
const PERIODS = { room: 500, settle: 1000, churn: 10_000, rest: 600, idle: 3000, frames: 4000 };
const QUICK = { ...PERIODS, churn: 2500, idle: 500, frames: 500 };
const EVENTS_PER_SECOND = 6;
const FRAME = 1000 / 60;

/** A starved page skips events and looks cheap: 55 of the 60 in 10 s are the least that counts. */
const isUsable = (events, period) => events >= (55 / 60) * EVENTS_PER_SECOND * (period / 1000);

/** Interface mounted into a room that is full already, then a restless meeting, then silence. Gives one row. */
export async function measureRendering(browser, { adapter, size, isQuick }) {
  const periods = isQuick ? QUICK : PERIODS;
  const bench = await browser.open(adapter);
  const period = async (milliseconds) => {
    const before = await bench.metrics();
    await bench.pause(milliseconds);
    return spent(before, await bench.metrics());
  };
  try {
    await bench.call('enter', size);
    await bench.pause(periods.room);
    await bench.collectGarbage();
    const room = await bench.metrics();
    const roomListeners = await bench.call('countEmitterListeners');

    const mountWall = await bench.call('mountAndWait', size);
    await bench.pause(periods.settle);
    const mount = spent(room, await bench.metrics());
    const mountLongTasks = await bench.call('takeLongTasks');
    const shown = await bench.call('shownTiles');
    const expected = await bench.page.evaluate((count) => globalThis.bench.expectedTiles(count), size);
    if (shown !== expected) throw new Error(`${shown} tiles are shown, not ${expected}: ${bench.errors.join(' | ')}`);

    await bench.collectGarbage();
    const mounted = await bench.metrics();
    const weight = {
      heap: mounted.JSHeapUsedSize - room.JSHeapUsedSize,
      elements: await bench.call('countElements'),
      emitterListeners: (await bench.call('countEmitterListeners')) - roomListeners,
      domListeners: mounted.JSEventListeners - room.JSEventListeners,
    };

    await bench.call('startChurn');
    const churn = await period(periods.churn);
    const events = await bench.call('stopChurn');
    const churnLongTasks = await bench.call('takeLongTasks');
    await bench.pause(periods.rest);
    const idle = await period(periods.idle);
    await bench.call('startChurn');
    const intervals = await bench.call('frameIntervals', periods.frames);
    await bench.call('stopChurn');

    const seconds = periods.churn / 1000;
    return {
      part: 'rendering',
      adapter,
      size,
      load: loadavg()[0],
      isUsable: isUsable(events, periods.churn),
      events,
      shown,
      mount: { ...mount, wall: Math.round(mountWall), longTasks: mountLongTasks },
      churn: { ...perSecond(churn, seconds), longTasks: churnLongTasks },
      idle: perSecond(idle, periods.idle / 1000),
      droppedFrames: intervals.reduce((sum, interval) => sum + Math.max(0, Math.round(interval / FRAME) - 1), 0),
      ...weight,
      errors: bench.errors,
    };
  } finally {
    await bench.close();
  }
}

const perSecond = (figures, seconds) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number((value / seconds).toFixed(1))]));

/** The first page of a process pays for what the others find warm: this one is not measured. */
export async function warmUp(browser, adapter, size) {
  const bench = await browser.open(adapter);
  await bench.call('enter', size);
  await bench.call('mountAndWait', size);
  await bench.close();
}
