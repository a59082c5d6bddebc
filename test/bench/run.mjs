/** `npm run bench`: what the interface costs, against its limits. docs/performance.md says how to read it. */
import process from 'node:process';
import { BenchBrowser } from './driver/browser.mjs';
import { bundle, bundlePanels } from './driver/bundle.mjs';
import { ADAPTERS, judge, MOST_RUNS, wanted } from './driver/gates.mjs';
import { judgeFirstFrame, measureFirstFrame } from './driver/joining.mjs';
import { judgeLeaks, KINDS, LEAK_ADAPTERS, measureLeaks } from './driver/leaks.mjs';
import { readOptions } from './driver/options.mjs';
import { judgePanels, measurePanel, PANELS, wantedPanels } from './driver/panels.mjs';
import { prepareFiles, prepareModules, preparePeers } from './driver/prepare.mjs';
import { measureRendering, warmUp } from './driver/rendering.mjs';
import { Results } from './driver/results.mjs';
import { figuresTable, firstFrameTable, gatesTable, leaksTable, panelsTable } from './driver/tables.mjs';

/** Rounds that gave no usable run count too: a machine that is too busy must not be asked for ever. */
const MOST_ROUNDS = MOST_RUNS + 3;

async function measure(browser, results, run) {
  const row = await measureRendering(browser, run);
  results.add(row);
  const { mount, churn, events, isUsable } = row;
  const note = isUsable ? '' : ` — left out: ${events} events only`;
  console.log(`${run.size} ${run.adapter}: mount ${mount.TaskDuration} ms, churn ${churn.TaskDuration} ms/s${note}`);
}

/** The adapters take turns, so that a change of the machine's mood meets them all. */
async function rendering(browser, results, { sizes, runs, isQuick }) {
  for (const adapter of ADAPTERS) await warmUp(browser, adapter, Math.max(...sizes));
  for (let run = 0; run < runs; run++)
    for (const size of sizes)
      for (const adapter of ADAPTERS) await measure(browser, results, { adapter, size, isQuick });
  for (let round = runs; round < MOST_ROUNDS && !isQuick; round++)
    for (const { adapter, size } of wanted(judge(results.of('rendering'), sizes)))
      await measure(browser, results, { adapter, size, isQuick });
  const verdicts = judge(results.of('rendering'), sizes);
  console.log(`\n${figuresTable(results.of('rendering'), ADAPTERS, sizes)}\n\n${gatesTable(verdicts)}\n`);
  return verdicts.filter(({ isAbove }) => isAbove).length;
}

/** Empty and full take turns. */
async function panels(browser, results, { runs, isQuick }) {
  const measureBoth = async (panel) => {
    for (const isFull of [false, true]) {
      const row = await measurePanel(browser, { panel, isFull, isQuick });
      results.add(row);
      console.log(`${panel}, ${isFull ? 'full' : 'empty'}: opened in ${row.opening} ms, again in ${row.reopening} ms`);
    }
  };
  for (let run = 0; run < runs; run++) for (const panel of PANELS) await measureBoth(panel);
  for (let round = runs; round < MOST_RUNS && !isQuick; round++)
    for (const panel of wantedPanels(judgePanels(results.of('panels')))) await measureBoth(panel);
  const verdicts = judgePanels(results.of('panels'));
  console.log(`\n${panelsTable(verdicts, results.of('panels'))}\n`);
  return verdicts.filter(({ isAbove }) => isAbove).length;
}

async function leaks(browser, results, { isQuick }) {
  for (const kind of KINDS)
    for (const adapter of LEAK_ADAPTERS) results.add(await measureLeaks(browser, { adapter, kind, isQuick }));
  console.log(`${leaksTable(results.of('leaks'))}\n`);
  const verdicts = judgeLeaks(results.of('leaks'));
  for (const { name, aim, limit, row, faults } of verdicts)
    console.log(`${name}: ${row.heap} B a cycle, aim ${aim}, limit ${limit}. ${faults.join('; ') || 'Within.'}`);
  return verdicts.filter(({ faults }) => faults.length > 0).length;
}

function firstFrame(results, { isQuick }) {
  prepareFiles();
  const row = measureFirstFrame({ isQuick });
  results.add(row);
  const verdict = judgeFirstFrame(row);
  console.log(`${firstFrameTable(row, verdict)}\n`);
  return verdict.isAbove ? 1 : 0;
}

async function prepareBrowserParts(parts) {
  prepareModules();
  if (parts.includes('panels')) await bundlePanels();
  if (!parts.includes('rendering') && !parts.includes('leaks')) return;
  preparePeers();
  for (const adapter of new Set([...ADAPTERS, ...LEAK_ADAPTERS])) await bundle(adapter);
}

async function inTheBrowser(results, options) {
  const { parts } = options;
  await prepareBrowserParts(parts);
  const browser = await BenchBrowser.launch();
  try {
    const slow = parts.includes('rendering') ? await rendering(browser, results, options) : 0;
    const long = parts.includes('panels') ? await panels(browser, results, options) : 0;
    const leaking = parts.includes('leaks') ? await leaks(browser, results, options) : 0;
    return slow + long + leaking;
  } finally {
    await browser.close();
  }
}

function optionsOrUsage() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

async function main() {
  const options = optionsOrUsage();
  const { parts, isQuick } = options;
  const results = new Results();
  let above = 0;
  if (parts.some((part) => part !== 'first-frame')) above += await inTheBrowser(results, options);
  if (parts.includes('first-frame')) above += firstFrame(results, options);
  if (isQuick) return console.log('A quick run judges nothing: run it without --quick.');
  console.log(above === 0 ? 'Everything within its limit.' : `${above} above their limit.`);
  process.exitCode = above === 0 ? 0 : 1;
}

await main();
