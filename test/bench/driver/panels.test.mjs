import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEAST_RUNS, MOST_RUNS } from './gates.mjs';
import { judgePanels, LIMIT, MOMENTS, PANELS, wantedPanels } from './panels.mjs';

/** Runs of one panel, each with these milliseconds for both moments. */
const rowsOf = (panel, isFull, times) =>
  times.map((time) => ({ panel, isFull, ...Object.fromEntries(MOMENTS.map((moment) => [moment, time])) }));

/** The verdict on the chat, empty for 200 ms, with these milliseconds when it is full. */
const opening = (full, empty = full.map(() => 200)) =>
  judgePanels([...rowsOf('chat', false, empty), ...rowsOf('chat', true, full)])[0];

test('the limit is 100 ms', () => {
  assert.equal(LIMIT, 100);
});

test('what counts is the median with all that was received, less the median of the empty panel', () => {
  const { above, isAbove } = opening([240, 250, 900], [200, 90, 200]);
  assert.equal(above, 50);
  assert.equal(isAbove, false);
});

test('at the limit is within it, a little over is not', () => {
  assert.equal(opening([300, 300, 300]).isAbove, false);
  assert.equal(opening([300.1, 300.1, 300.1]).isAbove, true);
});

test('each panel is judged at both moments, by itself', () => {
  const slow = rowsOf('history', true, [900]).map((row) => ({ ...row, opening: 200 }));
  const verdicts = judgePanels([
    ...PANELS.flatMap((panel) => rowsOf(panel, false, [200])),
    ...rowsOf('chat', true, [220]),
    ...slow,
  ]);
  assert.deepEqual(
    verdicts.map(({ panel, moment, isAbove }) => `${panel} ${moment}${isAbove ? ': above' : ''}`),
    ['chat opening', 'chat reopening', 'history opening', 'history reopening: above'],
  );
});

test('without a run on one side nothing is known, and that is no pass', () => {
  for (const verdict of [judgePanels([])[0], opening([200], []), opening([], [200])]) {
    assert.equal(verdict.above, null);
    assert.equal(verdict.isAbove, true);
  }
});

test('far from the limit the least runs settle it; near it only the most; the other panel is left alone', () => {
  const wantsMore = (time, count) => {
    const rows = PANELS.flatMap((panel) => [
      ...rowsOf(panel, false, Array(MOST_RUNS).fill(200)),
      ...rowsOf(panel, true, panel === 'chat' ? Array(count).fill(time) : Array(MOST_RUNS).fill(200)),
    ]);
    return wantedPanels(judgePanels(rows)).join();
  };
  assert.equal(wantsMore(210, LEAST_RUNS - 1), 'chat');
  assert.equal(wantsMore(210, LEAST_RUNS), '');
  for (const near of [286, 300, 314]) {
    assert.equal(wantsMore(near, MOST_RUNS - 1), 'chat', `${near} ms`);
    assert.equal(wantsMore(near, MOST_RUNS), '', `${near} ms`);
  }
  assert.equal(wantsMore(400, LEAST_RUNS), '');
});
