/**
 * `npm test`: installs what is missing, then checks everything. Ends with one line, `N passed, N failed`.
 *
 *   npm test -- --only lint,units     some of the steps, in their own order
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { ensurePackages } from './packages.mjs';
import { runStep } from './steps.mjs';

const root = path.resolve(import.meta.dirname, '..');

const npm = (script, ...rest) => ['npm', 'run', '-s', script, ...rest];
const components = (engine) => ['env', `ENGINES=${engine}`, 'npm', 'run', '-s', 'components'];

const STEPS = [
  { name: 'types', command: npm('types') },
  { name: 'lint', command: npm('lint') },
  { name: 'build', command: npm('build') },
  { name: 'manifest', command: ['node', 'tools/manifest-drift.mjs'] },
  { name: 'units', command: npm('units'), counted: true },
  { name: 'chromium', command: components('chromium'), counted: true },
  { name: 'firefox', command: components('firefox'), counted: true },
  { name: 'webkit', command: components('webkit'), counted: true },
  { name: 'e2e', command: npm('e2e'), counted: true },
  { name: 'e2e-livekit', command: npm('e2e', '--', '--livekit'), counted: true },
  { name: 'faults', command: npm('faults'), counted: true },
  { name: 'size', command: npm('size') },
  { name: 'package', command: npm('check:package'), counted: true },
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const unknown = only?.filter((word) => !STEPS.some(({ name }) => name === word)) ?? [];
if (unknown.length > 0) {
  console.error(`no step ${unknown.join(', ')}; there are: ${STEPS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

if (!ensurePackages() || !ensureBrowsers()) process.exit(1);
// The runner's progress lines are for a terminal; here they would be a thousand lines.
process.env.CI ??= 'true';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
const began = Date.now();
const results = [];
for (const step of STEPS.filter(({ name }) => !only || only.includes(name))) {
  console.log(`\n=== ${step.name}`);
  const since = Date.now();
  const result = await runStep(step, root);
  results.push({ name: step.name, ...result, time: seconds(since) });
}

console.log(`\n=== all, in ${seconds(began)}`);
for (const { name, passed, failed, failures, time } of results) {
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(12)} ${passed} passed, ${failed} failed, ${time}`);
  // Said again here: above, they are under thousands of lines.
  for (const failure of failures) console.log(`    ${failure}`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
