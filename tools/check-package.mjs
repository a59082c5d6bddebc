/**
 * `npm run check:package`: the packed package, as those who install it find it. `npm run build` first.
 * Ends with `N passed, N failed`.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { createChecks } from './package/checks.mjs';
import { builtPage, cdnPages } from './package/in-browser.mjs';
import { run } from './package/run.mjs';
import { forbiddenTexts, machinePaths, needsTypesOf, reachableDeclarations } from './package/text.mjs';
import { launchChromium } from './page/chromium.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const { check, finish } = createChecks();

const none = (what, found) => {
  if (found.length > 0) throw new Error(`${what}:\n${found.join('\n')}`);
};

if (!existsSync(path.join(root, 'dist/cdn'))) {
  console.error('dist is not there: npm run build');
  process.exit(1);
}
const work = mkdtempSync(path.join(tmpdir(), 'visio-room-package-'));
const consumer = path.join(work, 'consumer');
const viteApp = path.join(consumer, 'vite');
cpSync(path.join(root, 'test/package/fixtures/consumer'), consumer, { recursive: true });
cpSync(path.join(root, 'test/package/fixtures/vite'), viteApp, { recursive: true });

try {
  const tarball = await check('npm pack', async () => {
    const [{ filename, files }] = JSON.parse(await run('npm', ['pack', '--json', '--pack-destination', work], root));
    const allowed = /^(dist\/|custom-elements\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)/;
    none(
      'files that do not belong in the package',
      files.map((file) => file.path).filter((name) => !allowed.test(name) || /\.test\.|tsbuildinfo/.test(name)),
    );
    return path.join(work, filename);
  });
  await check('publint', () => run(bin('publint'), ['run', root, '--strict'], root));
  await check('are the types wrong?', () => run(bin('attw'), [tarball, '--profile', 'esm-only'], root));

  await check('installs', () =>
    run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', tarball], consumer),
  );
  const installed = path.join(consumer, 'node_modules/visio-room');
  const dist = path.join(installed, 'dist');

  await check('a strict TypeScript portal compiles', () => run(bin('tsc'), ['-p', consumer], consumer));
  for (const entry of ['visio-room', 'visio-room/define', 'visio-room/autoload']) {
    await check(`bare Node imports ${entry}`, () => run(process.execPath, ['-e', `import('${entry}')`], consumer));
  }
  await check('no type of livekit-client in the public declarations', () => {
    const entries = Object.values(JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')).exports)
      .map(({ types }) => types && path.join(installed, types))
      .filter(Boolean);
    none('declarations that need it', reachableDeclarations(entries).filter(needsTypesOf('livekit-client')));
  });
  await check('no forbidden text in the modules', () => none('found', forbiddenTexts(dist)));
  await check('no path of this machine in the source maps', () => none('found', machinePaths(dist)));

  await check('Vite builds a page with it', () =>
    build({ root: viteApp, logLevel: 'error', build: { chunkSizeWarningLimit: 5000 } }),
  );
  const browser = await launchChromium();
  try {
    await check('the page built by Vite shows the pre-join screen', () =>
      builtPage(browser, path.join(viteApp, 'dist')),
    );
    for (const [name, visit] of Object.entries(cdnPages(browser, path.join(dist, 'cdn')))) await check(name, visit);
  } finally {
    await browser.close();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
finish();
