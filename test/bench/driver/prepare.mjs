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

/** Installs the peers and builds ours, when they are not there. An old build is kept: `npm run build:npm` renews it. */
export function prepare() {
  if (!existsSync(path.join(PEERS, 'node_modules'))) npm(PEERS, 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  if (!existsSync(path.join(ROOT, 'dist/testing.js'))) npm(ROOT, 'run', '-s', 'build:npm');
}
