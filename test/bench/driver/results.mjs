import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { BENCH } from './prepare.mjs';

/** One JSON line a run, in a file of its own for each call of the bench. Gives what was recorded. */
export class Results {
  rows = [];
  #file;

  constructor() {
    const folder = path.join(BENCH, 'results');
    mkdirSync(folder, { recursive: true });
    this.#file = path.join(folder, `${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.jsonl`);
  }

  add(row) {
    this.rows.push(row);
    appendFileSync(this.#file, `${JSON.stringify(row)}\n`);
  }

  of(part) {
    return this.rows.filter((row) => row.part === part);
  }
}
