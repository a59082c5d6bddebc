import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildProcess, SpawnOptions } from 'node:child_process';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const alive = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** A child process that does not outlive this one. */
export function startChild(command: string, parameters: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, [...parameters], options);
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  child.once('error', () => alive.delete(child));
  return child;
}

/** Kills at once: livekit-server waits for everybody to leave when it is asked politely. */
export async function killChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Runs one of the project's shell scripts that print a path. What it has to say meanwhile goes to stderr. Throws when it fails. */
export async function pathFromScript(script: string): Promise<string> {
  const child = startChild('bash', [`${ROOT}tools/${script}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`tools/${script} ended with code ${String(code)}; its reason is above`);
  return output.trim();
}
