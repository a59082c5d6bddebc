/**
 * `npm run e2e`: the end-to-end specs in real browsers, on the embedded development server.
 *
 *   npm run e2e -- --livekit              on a real livekit-server
 *   npm run e2e -- --grep 'kicked'        some of the specs
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (!existsSync(path.join(root, 'dist/cdn/visio-room.min.js')) && run('npm', ['run', '-s', 'build']) !== 0)
  process.exit(1);
process.exitCode = run('node', ['--import', 'tsx', 'test/e2e/main.ts', ...process.argv.slice(2)]);
