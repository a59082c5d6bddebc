import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { ariaPlugin } from './tools/wtr/aria.mjs';
import { testGroups } from './tools/wtr/groups.mjs';
import { seedPlugin } from './tools/wtr/seed.mjs';
import { guardPlugin, strictPolicy } from './tools/wtr/strict-page.mjs';
import { summaryReporter } from './tools/wtr/summary.mjs';

const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));

export default {
  rootDir: '.',
  hostname: '127.0.0.1',
  groups: testGroups(),
  nodeResolve: { exportConditions: ['browser', 'production'] },
  middleware: [strictPolicy],
  // Without the path of tsconfig.json esbuild does not know which decorators these are.
  plugins: [ariaPlugin(), seedPlugin(), esbuildPlugin({ ts: true, target: 'es2022', tsconfig }), guardPlugin()],
  testFramework: { config: { ui: 'bdd', timeout: 15_000 } },
  // For machines that are busy; no test measures time.
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: !process.env.CI }), summaryReporter()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.test.ts'],
    reporters: ['lcovonly', 'text-summary'],
  },
};
