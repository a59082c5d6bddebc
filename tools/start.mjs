/**
 * `npm start`: everything a fresh clone needs, then the demo. Plain Node, for it runs before anything is installed.
 * Parameters go to the demo (`npm start -- --livekit`); PORT, LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET too.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const at = (...parts) => path.join(root, ...parts);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`visio-room needs Node 20.19 or later, this is ${process.version}.`);
  process.exit(1);
}

const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function newestIn(folder) {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => timeOf(path.join(entry.parentPath ?? entry.path, entry.name)));
  return Math.max(0, ...times);
}

/** npm writes its own record of the last installation: the lock file is newer when it has changed since. */
function isInstalled() {
  return timeOf(at('node_modules', '.package-lock.json')) >= timeOf(at('package-lock.json'));
}

function isBuilt() {
  const built = timeOf(at('dist', 'cdn', 'visio-room.min.js'));
  const sources = ['rollup.config.mjs', 'tsconfig.json', 'tsconfig.build.json'].map((file) => timeOf(at(file)));
  return built > 0 && built >= Math.max(newestIn(at('src')), ...sources);
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

async function step(words, args) {
  console.log(words);
  const code = await run(npm, args);
  if (code === 0) return;
  console.error(`\`npm ${args.join(' ')}\` failed: what it says is above.`);
  process.exit(code);
}

if (!isInstalled()) await step('Installing the packages…', ['ci']);
if (!isBuilt()) await step('Building…', ['run', 'build']);

const demo = spawn(process.execPath, ['--import', 'tsx', at('demo/server/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// A terminal sends Ctrl-C to both processes; whoever else asks, asks this one only. A second signal ends at once.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.on('close', (code) => process.exit(code ?? 1));
