import { createServer } from 'node:http';
import { once } from 'node:events';
import { CaptionAgents } from './caption-agents.js';
import { BadRequest, readJson } from './http.js';
import { securityHeaders } from './policy.js';
import { MAX_SIMULATED } from './simulation.js';
import { sendFile } from './static-files.js';
import { TokenEndpoint } from './token-endpoint.js';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from './http.js';
import type { Simulation } from './simulation.js';
import type { LiveKitServer } from './tokens.js';

const LOOPBACK = '127.0.0.1';
const PORT_ATTEMPTS = 20;

export type Backend = 'embedded' | 'livekit' | 'remote';

export interface DemoOptions {
  readonly liveKit: LiveKitServer;
  readonly backend: Backend;
  /** Absent: simulated participants are not available, and the page says so. */
  readonly simulation?: Simulation;
  /** 0 or absent: a free one. With `triesNext`, the next free one when it is taken. */
  readonly port?: number;
  readonly triesNext?: boolean;
  /** Headers of the pages in the place of our own, by their names in small letters: for tests. */
  readonly headers?: Readonly<Record<string, string>>;
}

interface Context extends DemoOptions {
  readonly endpoint: TokenEndpoint;
  readonly captions: CaptionAgents;
}

export interface Demo {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the demo's pages, the built package under /dist/, the token endpoint /token and the control API /demo/…, on 127.0.0.1. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const headers = { ...securityHeaders(options.liveKit.url), ...options.headers };
  const captions = new CaptionAgents(options.liveKit);
  const context: Context = { ...options, endpoint: new TokenEndpoint(options.liveKit), captions };
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    handle(request, response, context).catch((error: unknown) => {
      const status = error instanceof BadRequest ? 400 : 500;
      if (status === 500) console.error(error);
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) sendJson(response, status, { error: message });
      else response.destroy();
    });
  });
  const port = await listen(server, options.port ?? 0, options.triesNext ? PORT_ATTEMPTS : 1);
  return {
    url: `http://${LOOPBACK}:${port}`,
    close: async () => {
      await captions.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server, port: number, attempts: number): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    try {
      server.listen(port && port + attempt, LOOPBACK);
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || attempt + 1 >= attempts) throw error;
    }
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Another site's page must not drive the demo, not even by a name that leads to this address. */
const isOurHost = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

function isSameOrigin({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host ?? ''}`;
}

/** A JSON type makes the browser ask before it lets another site's page send it. */
function requireJson({ headers }: IncomingMessage): void {
  if (!headers['content-type']?.startsWith('application/json')) {
    throw new BadRequest('the content type must be application/json');
  }
}

async function handle(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  if (!isOurHost(request.headers.host)) return sendJson(response, 403, { error: 'this is not my name' });
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${LOOPBACK}`);
  const isPost = request.method === 'POST';
  if (['/token', '/demo/simulated', '/demo/captions'].includes(pathname)) {
    if (!isPost) return sendJson(response.setHeader('allow', 'POST'), 405, { error: 'POST only' });
    requireJson(request);
    const body = await readJson(request);
    if (pathname === '/demo/simulated') return simulate(response, context.simulation, body);
    if (pathname === '/demo/captions') return caption(response, context.captions, body);
    const reply = await context.endpoint.answer(body, searchParams, { isSameOrigin: isSameOrigin(request) });
    return sendJson(response, reply.status, reply.body);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendJson(response.setHeader('allow', 'GET, HEAD'), 405, { error: 'GET only' });
  }
  if (pathname === '/demo/status') {
    const { backend, simulation, captions } = context;
    const room = searchParams.get('room') ?? '';
    return sendJson(response, 200, {
      backend,
      canSimulate: !!simulation,
      simulated: simulation?.count(room) ?? 0,
      captions: captions.isRunning(room),
    });
  }
  if (await sendFile(pathname, request.method === 'HEAD', response)) return;
  sendJson(response, 404, { error: 'not found' });
}

function requireRoom(room: unknown): asserts room is string {
  if (typeof room !== 'string' || room === '' || room.length > 128) throw new BadRequest('room must be a name');
}

/** Answers once the agent is in the room, or has left it. */
async function caption(response: ServerResponse, captions: CaptionAgents, { room, on }: JsonObject): Promise<void> {
  requireRoom(room);
  if (typeof on !== 'boolean') throw new BadRequest('on must be true or false');
  if (on) await captions.start(room);
  else await captions.stop(room);
  sendJson(response, 200, { captions: captions.isRunning(room) });
}

async function simulate(
  response: ServerResponse,
  simulation: Simulation | undefined,
  { room, count }: JsonObject,
): Promise<void> {
  if (!simulation) return sendJson(response, 409, { error: 'no simulated participants on this server' });
  requireRoom(room);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > MAX_SIMULATED) {
    throw new BadRequest(`count must be a whole number from 0 to ${MAX_SIMULATED}`);
  }
  await simulation.setCount(room, count);
  sendJson(response, 200, { simulated: simulation.count(room) });
}
