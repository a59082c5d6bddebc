import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const BENCH = path.resolve(import.meta.dirname, '..');
export const ROOT = path.resolve(BENCH, '../..');
export const PEERS = path.join(BENCH, 'peers');

function npm(folder, ...args) {
  console.log(`npm ${args.join(' ')}${folder === ROOT ? '' : ` in ${path.relative(ROOT, folder)}`}`);
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}`);
}

/** What is there is kept, however old: `npm run build` renews it. */
export function preparePeers() {
  if (!existsSync(path.join(PEERS, 'node_modules'))) npm(PEERS, 'ci', '--no-audit', '--no-fund', '--loglevel=error');
}

/** Modules, for the bundles of the bench. */
export function prepareModules() {
  if (!existsSync(path.join(ROOT, 'dist/testing.js'))) npm(ROOT, 'run', '-s', 'build:npm');
}

/** The files that a page loads by itself. */
export function prepareFiles() {
  if (!existsSync(path.join(ROOT, 'dist/cdn/visio-room.min.js'))) npm(ROOT, 'run', '-s', 'build:cdn');
}
