/** `npm run size`: what a page really fetches, compressed, beside the limits. `npm run build` first. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { autoloadFiles, meetingFiles, prejoinFiles } from './page/fetched-files.mjs';

const folder = path.resolve(import.meta.dirname, '../dist/cdn');
if (!existsSync(folder)) {
  console.error('dist/cdn is not there: npm run build');
  process.exit(1);
}

const GZIP = { maxBuffer: 64 * 1024 * 1024 };

/** kB of 1000 bytes, each file compressed alone, as a server sends it. */
const kilobytes = (file) => execFileSync('gzip', ['-9', '-c', path.join(folder, file)], GZIP).length / 1000;
const kB = (number) => `${number.toFixed(1)} kB`;

const { joined, opened } = await meetingFiles(folder);
const budgets = [
  { name: 'visio-room/autoload', limit: 1, files: autoloadFiles() },
  { name: 'usable pre-join', limit: 40, files: await prejoinFiles(folder) },
  { name: 'joined, captions on, French and English', limit: 200, files: joined },
  ...opened.map(({ name, files }) => ({ name: `${name}, at its first opening`, limit: 8, files })),
];

let isOver = false;
for (const { name, limit, files } of budgets) {
  const sizes = files.map((file) => ({ file, size: kilobytes(file) })).sort((a, b) => b.size - a.size);
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  isOver ||= total > limit;
  console.log(`${total > limit ? '✗' : '✓'} ${name.padEnd(40)} ${kB(total).padStart(9)} of ${kB(limit)}`);
  for (const { file, size } of sizes) console.log(`    ${file.padEnd(48)} ${kB(size).padStart(9)}`);
}
const counted = new Set(budgets.flatMap(({ files }) => files.map((file) => path.basename(file))));
const rest = readdirSync(path.join(folder, 'chunks')).filter((file) => file.endsWith('.js') && !counted.has(file));
console.log('  fetched later, when they are due:');
for (const file of rest)
  console.log(`    ${`chunks/${file}`.padEnd(48)} ${kB(kilobytes(`chunks/${file}`)).padStart(9)}`);
process.exitCode = isOver ? 1 : 0;
