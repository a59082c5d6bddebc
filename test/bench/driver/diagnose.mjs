import { BenchBrowser } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { prepareModules, preparePeers } from './prepare.mjs';

/**
 * Opens the page of an adapter, with `people` in the meeting already where only mounting is repeated, and hands it to
 * `look`: what is left in memory is for the diagnostics to say.
 */
export async function diagnose({ adapter, kind, people }, look) {
  preparePeers();
  prepareModules();
  await bundle(adapter);
  const browser = await BenchBrowser.launch();
  try {
    const bench = await browser.open(adapter);
    if (kind === 'mountCycles') await bench.call('enter', people);
    await look(bench);
  } finally {
    await browser.close();
  }
}

/** Once nothing is under way any more, without what only waits to be collected. */
export async function settle(bench) {
  await bench.pause(1500);
  await bench.collectGarbage();
}
