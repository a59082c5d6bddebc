import { spawn } from 'node:child_process';

/** A step that hangs must not hide the ones after it. */
const LIMIT_MS = 12 * 60_000;
const SUMMARY = /^(\d+) passed, (\d+) failed\s*$/gm;
/** A line `✗ …` names a failure; an indented line after it says more. */
const FAILURE = /^✗ .*(?:\n {4,}\S.*)?/gm;
/** Only the end of the output is kept: the summary is there. */
const KEPT = 20_000;

/** Runs a command, shows its output as it comes, and resolves to `{ code, tail }`. */
function run(command, args, { cwd }) {
  return new Promise((resolve) => {
    // A group of its own, so that its browsers end with it.
    const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // it has ended
      }
    };
    const interrupt = () => {
      end('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    const timer = setTimeout(() => {
      console.log(`\nstopped after ${LIMIT_MS / 60_000} minutes`);
      end('SIGKILL');
    }, LIMIT_MS);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      end('SIGTERM');
      resolve({ code, tail });
    };
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on('data', (data) => {
        out.write(data);
        tail = (tail + data).slice(-KEPT);
      });
    }
    child.on('error', (error) => {
      console.error(error.message);
      finish(1);
    });
    child.on('close', finish);
  });
}

/**
 * `counted`: the step ends its output with `N passed, N failed`, and these are its tests. Any other step is one test.
 * A step that fails without counting a failed test counts as one more. `failures`: the lines that name them.
 */
export async function runStep({ command, counted }, cwd) {
  const [program, ...args] = command;
  const { code, tail } = await run(program, args, { cwd });
  if (!counted) return code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [] };
  const summary = [...tail.matchAll(SUMMARY)].at(-1);
  const passed = Number(summary?.[1] ?? 0);
  const failed = Number(summary?.[2] ?? 0);
  const hasCrashed = failed === 0 && (code !== 0 || !summary);
  return { passed, failed: failed + (hasCrashed ? 1 : 0), failures: failed > 0 ? (tail.match(FAILURE) ?? []) : [] };
}
