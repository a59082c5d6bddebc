import { defaultReporter } from '@web/test-runner';
import { ariaPlugin } from './tools/wtr/aria.mjs';
import { testGroups } from './tools/wtr/groups.mjs';
import { seedPlugin } from './tools/wtr/seed.mjs';
import { strictPolicy } from './tools/wtr/strict-page.mjs';
import { summaryReporter } from './tools/wtr/summary.mjs';
import { treesPlugin } from './tools/wtr/trees.mjs';

export default {
  rootDir: '.',
  hostname: '127.0.0.1',
  groups: await testGroups(),
  middleware: [strictPolicy],
  plugins: [ariaPlugin(), seedPlugin(), treesPlugin()],
  testFramework: { config: { ui: 'bdd', timeout: 15_000 } },
  // For machines that are busy; no test measures time.
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: !process.env.CI }), summaryReporter()],
};
