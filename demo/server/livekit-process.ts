import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { killChild, pathFromScript, startChild } from './child.js';
import { freePorts } from './free-ports.js';
import { DEVELOPMENT_KEY, DEVELOPMENT_SECRET } from './tokens.js';
import type { ChildProcess } from 'node:child_process';
import type { LiveKitServer } from './tokens.js';

/** HTTP, UDP, TCP, and one that stays free for the STUN line. */
const PORTS = 4;
const START_LIMIT_MS = 10_000;
const POLL_MS = 20;

/**
 * Loopback only, no STUN or TURN of anybody: with an empty list livekit-server tells browsers to ask public STUN servers. The STUN
 * port is an ordinary one where nobody listens, because Firefox refuses port 9.
 */
const configuration = (port: number): string => `
port: ${port}
bind_addresses: ['127.0.0.1']
rtc:
  udp_port: ${port + 1}
  tcp_port: ${port + 2}
  node_ip: 127.0.0.1
  use_external_ip: false
  enable_loopback_candidate: true
  interfaces: { includes: [lo] }
  stun_servers: ['127.0.0.1:${port + 3}']
turn: { enabled: false }
keys: { ${DEVELOPMENT_KEY}: ${DEVELOPMENT_SECRET} }
room: { auto_create: true, empty_timeout: 30, departure_timeout: 2 }
logging: { level: warn, json: false }
`;

export interface LiveKitProcess extends LiveKitServer {
  readonly port: number;
  /** Everything it prints. It shows stack traces on ordinary closes: the word ERROR in it means nothing. */
  readonly logFile: string;
  /** Kills it at once. Starting again on the same `port` is a restart: the same configuration, the rooms forgotten. */
  stop(): Promise<void>;
}

/**
 * Starts a real livekit-server on 127.0.0.1: from LIVEKIT_SERVER, PATH or the cache, else built once with the Go toolchain.
 * Uses `port` and the three after it, or four free ones. Throws with the end of its log when it does not answer.
 */
export async function startLiveKitServer({ port }: { port?: number } = {}): Promise<LiveKitProcess> {
  const binary = await pathFromScript('livekit-server.sh');
  const first = port ?? (await freePorts(PORTS));
  const folder = mkdtempSync(join(tmpdir(), 'livekit-server-'));
  const configFile = join(folder, 'config.yaml');
  const logFile = join(folder, 'log.txt');
  writeFileSync(configFile, configuration(first));
  const log = openSync(logFile, 'w');
  const child = startChild(binary, ['--config', configFile], { stdio: ['ignore', log, log] });
  closeSync(log);
  try {
    await untilReady(child, `http://127.0.0.1:${first}/`);
  } catch {
    await killChild(child);
    const end = readFileSync(logFile, 'utf8').slice(-2000);
    throw new Error(`livekit-server did not start on port ${first}; its log is ${logFile} and ends with:\n${end}`);
  }
  return {
    url: `ws://127.0.0.1:${first}`,
    apiKey: DEVELOPMENT_KEY,
    apiSecret: DEVELOPMENT_SECRET,
    port: first,
    logFile,
    stop: async () => {
      await killChild(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit && child.exitCode === null) {
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await delay(POLL_MS);
  }
  throw new Error('not ready');
}
