/** `npm run units`: the tests that need no browser. Parts of paths narrow the run: `npm run units -- demo/server`. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const PLACES = [
  { folder: 'demo', ending: '.test.ts' },
  { folder: 'tools', ending: '.test.mjs' },
  { folder: 'test/node', ending: '.test.ts' },
  { folder: 'test/bench/driver', ending: '.test.mjs' },
];

const parts = process.argv.slice(2);
const files = PLACES.filter(({ folder }) => existsSync(path.join(root, folder)))
  .flatMap(({ folder, ending }) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .filter((file) => file.endsWith(ending) && !file.includes('node_modules'))
      .map((file) => path.join(folder, file)),
  )
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
  .sort();

const args = ['--import', 'tsx', '--test', '--test-reporter=spec', ...files];
const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
let output = '';
child.stdout.on('data', (data) => {
  process.stdout.write(data);
  output = (output + data).slice(-20_000);
});
child.on('close', (code) => {
  const count = (word) => Number(output.match(new RegExp(`^ℹ ${word} (\\d+)`, 'm'))?.[1] ?? 0);
  // A skipped test proves nothing: it counts as failed.
  const failed = count('fail') + count('cancelled') + count('skipped') + count('todo');
  console.log(`\n${count('pass')} passed, ${failed} failed`);
  process.exitCode = code === 0 && failed === 0 ? 0 : 1;
});
