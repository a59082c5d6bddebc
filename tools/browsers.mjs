import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** `CHROMIUM` and `FIREFOX` name other binaries than Debian's. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** What the end-to-end tests drive (`test/e2e/browser.ts`); `CHROMIUM` stands for it too. */
const SHELL = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';

const onPath = (command) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));

const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Debian's names of what the tests drive, and of what speaks and is understood in them. Without the emoji font every emoji is an empty box in a screenshot. */
const NEEDS = [
  { packages: ['chromium'], isThere: () => existsSync(CHROMIUM) },
  { packages: ['chromium-headless-shell'], isThere: () => existsSync(SHELL) },
  { packages: ['firefox-esr'], isThere: () => existsSync(FIREFOX) },
  { packages: ['webkit2gtk-driver'], isThere: () => onPath('WebKitWebDriver') },
  { packages: ['xvfb', 'xauth'], isThere: () => onPath('Xvfb') && onPath('xauth') },
  {
    packages: ['fonts-noto-color-emoji'],
    isThere: () => existsSync('/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf'),
  },
  { packages: ['flite'], isThere: () => onPath('flite') },
  {
    packages: ['python3', 'python3-venv'],
    isThere: () => runs(process.env.PYTHON ?? 'python3', '-c', 'import ensurepip, venv'),
  },
];

export const missingPackages = () => NEEDS.filter(({ isThere }) => !isThere()).flatMap(({ packages }) => packages);

/** Installs what is missing when this may be done, else says what to install. Returns whether everything is there. */
export function ensureBrowsers() {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    console.error(`The tests need these packages: apt-get ${install.filter((word) => word !== '-y').join(' ')}`);
    return false;
  }
  console.log(`installing ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    [...install.slice(0, 1), '-qq', ...install.slice(1)],
  ]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) break;
  }
  const still = missingPackages();
  if (still.length > 0) console.error(`apt-get could not install: ${still.join(' ')}`);
  return still.length === 0;
}
