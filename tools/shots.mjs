/**
 * `npm run shots`: every screen as a person sees it, into shots/ (not committed). Fake camera, simulated people on the
 * embedded server. `npm run shots -- --grep prejoin --size compact --scheme dark` for some of them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (!existsSync(path.join(root, 'dist/cdn/visio-room.min.js')) && run('npm', ['run', '-s', 'build']) !== 0)
  process.exit(1);
process.exitCode = run('node', ['--import', 'tsx', 'test/e2e/shots.ts', ...process.argv.slice(2)]);
