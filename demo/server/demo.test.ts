import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { startDemo } from './demo.js';
import { EmbeddedSimulation } from './embedded-simulation.js';
import { DevelopmentServer } from './server.js';
import type { Demo } from './demo.js';

const server = new DevelopmentServer();
const simulation = new EmbeddedSimulation(server);
let demo: Demo;

before(async () => {
  await server.listen();
  demo = await startDemo({ liveKit: server.access, backend: 'embedded', simulation });
});

after(async () => {
  await demo.close();
  await simulation.close();
  await server.close();
});

const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${demo.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

test('every page carries the strict policy, enforced, with this server named', async () => {
  const { url } = server.access;
  const expected =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
    `connect-src 'self' ${url} ${url.replace('ws', 'http')}; base-uri 'none'; form-action 'none'; ` +
    "require-trusted-types-for 'script'; trusted-types visio-room";
  for (const path of ['/', '/plain.html', '/bare.html', '/minimal.html']) {
    const response = await fetch(demo.url + path);
    assert.equal(response.status, 200);
    const policy = response.headers.get('content-security-policy');
    assert.equal(policy, expected);
    assert.doesNotMatch(await response.text(), /<style|style=|onclick|<script>/);
  }
});

/** fetch tidies a path before it sends it. */
function rawStatus(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(demo.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('only the folders of the demo are served', async () => {
  for (const path of ['/../../package.json', '/..%2f..%2fpackage.json', '/dist/../package.json', '/%', '/%00.html']) {
    assert.equal(await rawStatus(path), 404, path);
  }
  assert.equal(await rawStatus('/node_modules/livekit-client/dist/livekit-client.esm.mjs'), 200);
});

test('bad requests get a reason in JSON', async () => {
  const table: [path: string, body: string, reason: RegExp][] = [
    ['/token', '{', /not JSON/],
    ['/token', '[]', /JSON object/],
    ['/token', '{}', /room_name/],
    ['/demo/simulated', '{"room":"a","count":150}', /from 0 to 149/],
    ['/demo/simulated', '{"room":"a","count":1.5}', /whole number/],
    ['/demo/simulated', '{"room":"","count":1}', /room/],
    ['/demo/captions', '{"room":"","on":true}', /room/],
    ['/demo/captions', '{"room":"a","on":1}', /true or false/],
  ];
  for (const [path, body, reason] of table) {
    const response = await post(path, body);
    assert.equal(response.status, 400, body);
    assert.match(((await response.json()) as { error: string }).error, reason);
  }
  assert.equal((await fetch(`${demo.url}/token`)).status, 405);
});

test('the page of another site can neither get a name on this server nor send without being asked', async () => {
  assert.equal((await post('/token', '{"room_name":"a"}', { 'content-type': 'text/plain' })).status, 400);
  const foreign = await post('/token', '{"room_name":"a","participant_identity":"b"}', {
    origin: 'https://example.org',
  });
  assert.equal(foreign.status, 400);
  assert.equal(foreign.headers.get('access-control-allow-origin'), null);
});

test('simulated people come and go as asked, marked as such', async () => {
  for (const count of [2, 24, 149, 8, 0]) {
    const response = await post('/demo/simulated', JSON.stringify({ room: 'many', count }));
    assert.deepEqual(await response.json(), { simulated: count });
    const members = [...(server.rooms.get('many')?.members.values() ?? [])];
    assert.equal(members.length, count);
    assert.equal(new Set(members.map(({ name }) => name)).size, count);
    assert.ok(members.every(({ name }) => name.endsWith(' (simulation)')));
  }
  const status = await fetch(`${demo.url}/demo/status?room=many`);
  assert.deepEqual(await status.json(), { backend: 'embedded', canSimulate: true, simulated: 0, captions: false });
});

test('without simulated people, the demo says so', async () => {
  const alone = await startDemo({ liveKit: server.access, backend: 'remote' });
  try {
    const response = await fetch(`${alone.url}/demo/simulated`, {
      method: 'POST',
      body: '{"room":"a","count":2}',
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(response.status, 409);
  } finally {
    await alone.close();
  }
});

test('a taken port gives the next one', async () => {
  const { port } = new URL(demo.url);
  const options = { liveKit: server.access, backend: 'embedded', port: Number(port) } as const;
  await assert.rejects(startDemo(options), /EADDRINUSE/);
  const next = await startDemo({ ...options, triesNext: true });
  assert.notEqual(next.url, demo.url);
  await next.close();
});
