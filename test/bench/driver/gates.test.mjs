import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GATES, judge, LEAST_RUNS, median, MOST_RUNS, wanted } from './gates.mjs';

const LIMIT = 1.25;
const [MOUNT] = GATES;

/** Runs of one adapter, each with these milliseconds of mounting. */
const rowsOf = (adapter, times, { size = 49, isUsable = true } = {}) =>
  times.map((time) => ({ adapter, size, isUsable, mount: { TaskDuration: time }, churn: { TaskDuration: time } }));

/** The verdict on mounting against the bare page, which takes 100 ms. */
function mounting(ours, peer = ours.map(() => 100)) {
  const rows = [...rowsOf(MOUNT.ours, ours), ...rowsOf(MOUNT.peer, peer)];
  return judge(rows, [49]).find(({ gate }) => gate === MOUNT);
}

test('the median is the middle of the runs, whatever their order, or half-way between the two middles', () => {
  assert.equal(median([9, 1, 2]), 2);
  assert.equal(median([4, 1, 100, 2]), 3);
  assert.equal(median([7]), 7);
});

test('the first gate is the one these tests know', () => {
  assert.deepEqual([MOUNT.what, MOUNT.limit], ['mount', LIMIT]);
});

test('a ratio is of medians: one slow run decides nothing', () => {
  const { ratio, isAbove } = mounting([100, 101, 900], [100, 100, 100]);
  assert.equal(ratio, 1.01);
  assert.equal(isAbove, false);
});

test('at the limit is within it, a little over is not', () => {
  assert.equal(mounting([125, 125, 125]).isAbove, false);
  assert.equal(mounting([126, 126, 126]).isAbove, true);
});

test('without a usable run on one side there is no ratio, and that is no pass', () => {
  const unusable = [
    ...rowsOf(MOUNT.ours, [90, 90, 90], { isUsable: false }),
    ...rowsOf(MOUNT.peer, [100, 100, 100]),
    // Of another size: they say nothing about this one.
    ...rowsOf(MOUNT.ours, [90, 90, 90], { size: 150 }),
  ];
  const [{ ratio, runs, isAbove }] = judge(unusable, [49]);
  assert.deepEqual({ ratio, runs, isAbove }, { ratio: null, runs: 0, isAbove: true });
});

test('each size has a verdict on every gate', () => {
  const verdicts = judge([], [49, 150]);
  assert.equal(verdicts.length, 2 * GATES.length);
  assert.deepEqual([...new Set(verdicts.map(({ size }) => size))], [49, 150]);
});

test('a pair that has fewer runs than the least is run again, both sides, once each', () => {
  const due = wanted(judge([], [49]));
  assert.deepEqual(
    due.map(({ adapter }) => adapter),
    [...new Set(GATES.flatMap(({ peer, ours }) => [peer, ours]))],
  );
  assert.ok(due.every(({ size }) => size === 49));
});

test('the side with fewer runs counts', () => {
  assert.equal(mounting([50, 50, 50], [100]).runs, 1);
});

test('far from its limit a gate is settled by the least runs; near it only by the most', () => {
  const needsMore = (ours, count) => wanted([mounting(Array(count).fill(ours))]).length > 0;
  const far = 100;
  assert.equal(needsMore(far, LEAST_RUNS - 1), true);
  assert.equal(needsMore(far, LEAST_RUNS), false);
  // Within 15 % of the limit, below it as above.
  for (const near of [110, 124, 140]) {
    assert.equal(needsMore(near, LEAST_RUNS), true, `${near} ms`);
    assert.equal(needsMore(near, MOST_RUNS - 1), true, `${near} ms`);
    assert.equal(needsMore(near, MOST_RUNS), false, `${near} ms`);
  }
  assert.equal(needsMore(150, LEAST_RUNS), false);
});
