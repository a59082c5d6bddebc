import { fileURLToPath } from 'node:url';
import { killChild, pathFromScript, startChild } from './child.js';
import { createToken } from './tokens.js';
import type { ChildProcess } from 'node:child_process';
import type { LiveKitServer } from './tokens.js';

const PROGRAM = fileURLToPath(new URL('../agents/captions/agent.py', import.meta.url));
const IDENTITY = 'captions-agent';
/** A connection that is lost comes back with the same token. */
const TOKEN_LIFETIME_S = 6 * 3600;
const GOODBYE_MS = 2000;

export interface CaptionAgentOptions {
  readonly room: string;
  /** People whose identity begins so are not heard: simulated ones say nothing. */
  readonly skips?: readonly string[];
}

export interface CaptionAgent {
  /** Resolves when it has left: with the room, with the last person, or because it was stopped. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the caption agent of agents/captions in a room; resolves once it is there. Installs it the first time. Throws when it cannot
 * be installed or cannot join.
 */
export async function startCaptionAgent(
  server: LiveKitServer,
  { room, skips = [] }: CaptionAgentOptions,
): Promise<CaptionAgent> {
  const python = await pathFromScript('captions-agent.sh');
  const token = await createToken(server, {
    room,
    identity: IDENTITY,
    lifetime: TOKEN_LIFETIME_S,
    isAgent: true,
    grants: { hidden: true, canPublish: false },
  });
  const flags = ['--url', server.url, ...skips.flatMap((prefix) => ['--skip', prefix])];
  // The token goes by the environment: the list of processes shows parameters to everybody.
  const env = { ...process.env, LIVEKIT_TOKEN: token, PYTHONDONTWRITEBYTECODE: '1' };
  const child = startChild(python, [PROGRAM, ...flags], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve()).once('error', () => resolve());
  });
  await untilJoined(child);
  return {
    ended,
    stop: async () => {
      // It leaves when its input closes. A child that was killed would stay in the room for a while.
      child.stdin?.end();
      const timer = setTimeout(() => void killChild(child), GOODBYE_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function untilJoined(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    let complaint = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('joined')) resolve();
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2000)));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`the caption agent ended with code ${String(code)} before it had joined:\n${complaint}`)),
    );
  });
}
