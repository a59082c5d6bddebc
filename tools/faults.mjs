/**
 * `npm run faults`: stages each fault before a browser and writes docs/faults.md from what is perceived. Fails when a
 * fault is perceived otherwise than it should be, or when the committed page was another.
 *
 *   npm run faults -- --grep 'token'      some of the faults; writes nothing
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (!existsSync(path.join(root, 'dist/cdn/visio-room.min.js')) && run('npm', ['run', '-s', 'build']) !== 0)
  process.exit(1);
process.exitCode = run('node', ['--import', 'tsx', 'test/faults/main.ts', ...process.argv.slice(2)]);
