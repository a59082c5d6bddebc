import { fileURLToPath } from 'node:url';
import { killChild, pathFromScript, startChild } from './child.js';
import { simulatedName } from './crowd-names.js';
import { LOOP_PATH } from './media/recording.js';
import type { LiveKitServer } from './tokens.js';

export interface CrowdOptions {
  readonly room: string;
  readonly count: number;
  /** How many of them have a camera; 25 when absent. */
  readonly cameras?: number;
  /** How many of them have a microphone; 4 when absent. */
  readonly microphones?: number;
}

export interface Crowd {
  /** Once everybody has joined or failed to. */
  readonly joined: number;
  readonly failed: number;
  readonly milliseconds: number;
  stop(): Promise<void>;
}

/** Identities of the crowd, as the program makes them. */
export const crowdIdentity = (index: number): string => `crowd-${String(index).padStart(3, '0')}`;

/**
 * Fills a room of a real server with participants that publish a recording and subscribe to nothing: one process, no encoder. The
 * program is built once with the Go toolchain. Throws when it cannot be built or ends before everybody is there.
 */
export async function startCrowd(server: LiveKitServer, options: CrowdOptions): Promise<Crowd> {
  const { room, count, cameras = 25, microphones = 4 } = options;
  const program = await pathFromScript('livekit-crowd.sh');
  const parameters = {
    url: server.url,
    key: server.apiKey,
    room,
    n: count,
    video: cameras,
    audio: microphones,
    loop: fileURLToPath(LOOP_PATH),
    names: Array.from({ length: count }, (_, index) => simulatedName(index)).join('|'),
  };
  const flags = Object.entries(parameters).flatMap(([name, value]) => [`-${name}`, String(value)]);
  // The secret goes by the environment: the list of processes shows parameters to everybody.
  const env = { ...process.env, LIVEKIT_API_SECRET: server.apiSecret };
  const child = startChild(program, flags, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const summary = await new Promise<RegExpExecArray>((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const match = /joined (\d+), failed (\d+), in (\d+) ms/.exec(output);
      if (match) resolve(match);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the crowd ended with code ${String(code)} before it was complete`)));
  });
  return {
    joined: Number(summary[1]),
    failed: Number(summary[2]),
    milliseconds: Number(summary[3]),
    stop: () => killChild(child),
  };
}
