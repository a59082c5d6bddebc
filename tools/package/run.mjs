import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a command; throws what it printed when it fails, else resolves to its output. */
export async function run(command, args, cwd) {
  try {
    const { stdout } = await execute(command, args, { cwd, maxBuffer: 32 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    throw new Error([error.stdout, error.stderr].filter(Boolean).join('\n').slice(-4000) || error.message, {
      cause: error,
    });
  }
}
