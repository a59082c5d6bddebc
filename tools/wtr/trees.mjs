import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../test/suites/trees');

/** Commands for the accessibility trees that were read once: `read-tree` (its text or nothing) and `write-tree`. */
export function treesPlugin() {
  return {
    name: 'trees',
    async executeCommand({ command, payload }) {
      if (command !== 'read-tree' && command !== 'write-tree') return undefined;
      const file = path.join(FOLDER, path.basename(payload.name));
      if (command === 'read-tree') return existsSync(file) ? readFile(file, 'utf8') : '';
      await writeFile(file, payload.text);
      return true;
    },
  };
}
