import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { median } from './gates.mjs';
import { BENCH, ROOT } from './prepare.mjs';

const LIMIT = 2;
const JOINS = 7;
const QUICK_JOINS = 1;

/** In a process of its own: the server is TypeScript and its media engine ends with its process. */
export function measureFirstFrame({ isQuick }) {
  const joins = String(isQuick ? QUICK_JOINS : JOINS);
  const { status, stdout } = spawnSync('node', ['--import', 'tsx', `${BENCH}/first-frame.mjs`, joins], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.env,
  });
  if (status !== 0) throw new Error('first-frame.mjs failed');
  return { part: 'first-frame', ...JSON.parse(stdout.trim().split('\n').at(-1)) };
}

export function judgeFirstFrame({ bare, visioRoom }) {
  const ratio = median(visioRoom) / median(bare);
  return { ratio, limit: LIMIT, isAbove: ratio > LIMIT };
}
