import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

const packagesIn = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages;

/** Whether what is installed is what the lock file asks for. Optional packages are for other systems. */
export function arePackagesInstalled() {
  const installedList = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(ROOT, installedList))) return false;
  const installed = packagesIn(installedList);
  return Object.entries(packagesIn('package-lock.json')).every(
    ([name, { version, optional, peer }]) => name === '' || optional || peer || installed[name]?.version === version,
  );
}

/** Installs them when they are not. Returns whether they are there now. */
export function ensurePackages() {
  if (arePackagesInstalled()) return true;
  console.log('installing packages (npm ci)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status === 0;
}
