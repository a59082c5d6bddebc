/** `node tools/clean.mjs dist …` removes these folders of the project, and no others. */
import { rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

for (const name of process.argv.slice(2)) {
  const folder = path.resolve(root, name);
  if (!folder.startsWith(root + path.sep)) throw new Error(`${name} is not in the project`);
  rmSync(folder, { recursive: true, force: true });
}
