import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { RoomServiceClient } from 'livekit-server-sdk';
import {
  JoinRequest,
  SignalRequest,
  SignalResponse,
  UpdateParticipantMetadata,
  WrappedJoinRequest,
} from '@livekit/protocol';
import { WebSocket } from 'ws';
import { DevelopmentServer } from './server.js';
import { createToken, verifyToken } from './tokens.js';
import type { SpawnOptions } from 'node:child_process';
import type { ServerMessage } from './member.js';
import type { RefusalStatus } from './staging.js';

/** What keeps Node alive, but for the test runner's own. */
const handles = (): string[] => process.getActiveResourcesInfo().filter((name) => !/Pipe|TTY|FSReq/.test(name));

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function withServer(run: (server: DevelopmentServer) => Promise<void>): Promise<void> {
  const server = new DevelopmentServer();
  await server.listen();
  try {
    await run(server);
  } finally {
    await server.close();
  }
}

const http = (server: DevelopmentServer): string => server.access.url.replace('ws', 'http');

async function signalUrl(
  server: DevelopmentServer,
  room: string,
  identity: string,
  { path = '/rtc/v1', hidden = false } = {},
): Promise<string> {
  const token = await createToken(server.access, { room, identity, grants: { hidden } });
  const joinRequest = new JoinRequest({ connectionSettings: { autoSubscribe: true } }).toBinary();
  const wrapped = Buffer.from(new WrappedJoinRequest({ joinRequest }).toBinary()).toString('base64url');
  return `${server.access.url}${path}?access_token=${token}&join_request=${wrapped}`;
}

/** The first messages of the server, until the one of that kind. */
async function messagesUntil(socket: WebSocket, wanted: string): Promise<ServerMessage[]> {
  const seen: ServerMessage[] = [];
  for await (const [bytes] of on(socket)) {
    const { message } = SignalResponse.fromBinary(bytes);
    seen.push(message);
    if (message.case === wanted) return seen;
  }
  throw new Error('the socket closed');
}

/** The next message that is the wanted one. */
function message(socket: WebSocket, isWanted: (message: ServerMessage) => boolean): Promise<ServerMessage> {
  return new Promise((resolve) => {
    const look = (bytes: Buffer) => {
      const { message } = SignalResponse.fromBinary(bytes);
      if (!isWanted(message)) return;
      socket.off('message', look);
      resolve(message);
    };
    socket.on('message', look);
  });
}

async function* on(socket: WebSocket): AsyncGenerator<[Buffer]> {
  for (;;) yield (await once(socket, 'message')) as [Buffer];
}

async function join(
  server: DevelopmentServer,
  room: string,
  identity: string,
  options = {},
): Promise<[WebSocket, ServerMessage]> {
  const socket = new WebSocket(await signalUrl(server, room, identity, options));
  const [joined] = await messagesUntil(socket, 'join');
  assert.ok(joined);
  return [socket, joined];
}

async function statusOf(url: string): Promise<number> {
  const socket = new WebSocket(url);
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  return response.statusCode;
}

test('a server that closes leaves nothing behind, and another can start on its port', async () => {
  const before = handles();
  const server = new DevelopmentServer();
  const port = await server.listen();
  const [socket] = await join(server, 'a', 'amina');
  server.addSynthetic('a', { identity: 'synthetic', video: true, audio: true });
  const closed = once(socket, 'close');
  await server.close();
  await closed;
  const again = new DevelopmentServer();
  assert.equal(await again.listen(port), port);
  await again.close();
  // The system closes a handle a few turns of the loop after its event.
  for (let turns = 0; turns < 100 && handles().length > before.length; turns++) await turn();
  assert.deepEqual(handles(), before);
});

test('a process ends by itself once its server has closed: no thread of the media engine stays', async () => {
  const program = `
    import { DevelopmentServer } from '${new URL('./server.ts', import.meta.url).href}';
    import { NodeDataChannelTransport } from '${new URL('./media/node-datachannel.ts', import.meta.url).href}';
    const server = new DevelopmentServer();
    await server.listen();
    const transport = new NodeDataChannelTransport('test');
    await transport.createOffer([{ label: '_reliable' }]);
    transport.close();
    await server.close();
  `;
  const options: SpawnOptions = { timeout: 30_000, stdio: ['ignore', 'ignore', 'inherit'] };
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], options);
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('only 127.0.0.1 is listened on', async () => {
  await assert.rejects(new DevelopmentServer().listen(0, '0.0.0.0'), /127\.0\.0\.1 only/);
});

test('a client joins and is told who is there', () =>
  withServer(async (server) => {
    const synthetic = server.addSynthetic('a', { identity: 'synthetic', name: 'Inès', video: true });
    synthetic.raiseHand(new Date(0));
    const [socket, joined] = await join(server, 'a', 'amina');
    assert.equal(joined.case, 'join');
    assert.equal(joined.value.participant?.identity, 'amina');
    const [other] = joined.value.otherParticipants;
    assert.equal(other?.name, 'Inès');
    assert.equal(other.attributes['handRaisedAt'], '1970-01-01T00:00:00.000Z');
    assert.equal(other.tracks[0]?.mimeType, 'video/vp8');
    synthetic.leave();
    const [update] = (await messagesUntil(socket, 'update')).slice(-1);
    assert.equal(update?.case, 'update');
    socket.terminate();
  }));

test('somebody hidden is in no list, neither arriving nor leaving', () =>
  withServer(async (server) => {
    const [amina] = await join(server, 'a', 'amina');
    const [hidden] = await join(server, 'a', 'agent', { hidden: true });
    const [youssef, joined] = await join(server, 'a', 'youssef');
    assert.deepEqual(joined.case === 'join' && joined.value.otherParticipants.map(({ identity }) => identity), [
      'amina',
    ]);
    const named: string[] = [];
    amina.on('message', (bytes: Buffer) => {
      const { message } = SignalResponse.fromBinary(bytes);
      if (message.case === 'update') named.push(...message.value.participants.map(({ identity }) => identity));
    });
    server.kick('agent');
    await once(hidden, 'close');
    server.kick('youssef');
    await once(youssef, 'close');
    assert.ok(named.includes('youssef') && !named.includes('agent'), named.join());
    amina.terminate();
  }));

test('a speaker is announced at the level that was set', () =>
  withServer(async (server) => {
    const synthetic = server.addSynthetic('a', { identity: 'synthetic', audio: true });
    const [socket] = await join(server, 'a', 'amina');
    synthetic.speak(0.5);
    const message = (await messagesUntil(socket, 'speakersChanged')).at(-1);
    assert.equal(message?.case, 'speakersChanged');
    const [speaker] = message.value.speakers;
    assert.deepEqual([speaker?.sid, speaker?.level, speaker?.active], [synthetic.sid, 0.5, true]);
    socket.terminate();
  }));

test('somebody who is removed is told why', () =>
  withServer(async (server) => {
    const [socket] = await join(server, 'a', 'amina');
    const goodbye = messagesUntil(socket, 'leave');
    server.kick('amina');
    const leave = (await goodbye).at(-1);
    assert.equal(leave?.case, 'leave');
    assert.equal(leave.value.reason, 4); // PARTICIPANT_REMOVED
    await once(socket, 'close');
    assert.equal(server.rooms.size, 0);
  }));

test('the second of one identity takes the place of the first', () =>
  withServer(async (server) => {
    const [first] = await join(server, 'a', 'amina');
    const goodbye = messagesUntil(first, 'leave');
    const [second] = await join(server, 'a', 'amina');
    const leave = (await goodbye).at(-1);
    assert.equal(leave?.case === 'leave' && leave.value.reason, 2); // DUPLICATE_IDENTITY
    assert.equal(server.rooms.get('a')?.members.size, 1);
    second.terminate();
  }));

test('a refusal is staged for one join, its validation included', () =>
  withServer(async (server) => {
    for (const status of [401, 403, 404, 500] satisfies RefusalStatus[]) {
      server.staging.refuseNextJoin(status);
      const url = await signalUrl(server, 'a', `visitor-${status}`);
      assert.equal(await statusOf(url), status);
      const validation = url.replace('ws', 'http').replace('/rtc/v1?', '/rtc/v1/validate?');
      assert.equal((await fetch(validation)).status, status);
      if (status === 404) {
        // The client tries the older path: it is the same join.
        assert.equal(await statusOf(url.replace('/rtc/v1?', '/rtc?')), 404);
        assert.equal((await fetch(validation.replace('/rtc/v1/', '/rtc/'))).status, 404);
      }
      const [socket] = await join(server, 'a', `visitor-${status}`);
      socket.terminate();
    }
  }));

test('a raised hand is told to the others, and kept by the token that the server renews', () =>
  withServer(async (server) => {
    const [amina] = await join(server, 'a', 'amina');
    const [luc] = await join(server, 'a', 'luc');
    const handRaisedAt = '2025-01-15T14:00:00.000Z';
    const change = (attributes: Record<string, string>) => {
      const value = new UpdateParticipantMetadata({ attributes, requestId: 1 });
      amina.send(new SignalRequest({ message: { case: 'updateMetadata', value } }).toBinary());
    };
    const handOf = (message: ServerMessage) =>
      message.case === 'update'
        ? message.value.participants.find(({ identity }) => identity === 'amina')?.attributes['handRaisedAt']
        : undefined;
    const told = message(luc, (one) => handOf(one) === handRaisedAt);
    const renewed = message(amina, ({ case: kind }) => kind === 'refreshToken');
    change({ handRaisedAt });
    await told;
    const token = await renewed;
    assert.ok(token.case === 'refreshToken');
    const claims = await verifyToken(token.value);
    assert.deepEqual([claims.identity, claims.attributes], ['amina', { handRaisedAt }]);
    assert.equal(claims.grants.canUpdateOwnMetadata, true);
    const lowered = message(luc, (one) => one.case === 'update' && handOf(one) === undefined);
    change({ handRaisedAt: '' });
    await lowered;
    amina.terminate();
    luc.terminate();
  }));

test('a silent server takes the connection and says nothing', () =>
  withServer(async (server) => {
    server.staging.isSilent = true;
    const socket = new WebSocket(await signalUrl(server, 'a', 'amina'));
    let messages = 0;
    socket.on('message', () => messages++);
    await once(socket, 'open');
    socket.ping();
    await once(socket, 'pong'); // the connection is alive
    assert.equal(messages, 0);
    assert.equal(server.rooms.size, 0);
    socket.terminate();
  }));

test('bad input is answered and does no harm', () =>
  withServer(async (server) => {
    const base = http(server);
    const ws = server.access.url;
    const good = await signalUrl(server, 'a', 'amina');
    assert.equal(await statusOf(`${ws}/rtc/v1`), 401);
    assert.equal(await statusOf(`${ws}/rtc/v1?access_token=garbage`), 401);
    assert.equal(await statusOf(`${ws}/elsewhere`), 404);
    assert.equal(await statusOf(good.replace(/join_request=.*/, 'join_request=AAAA____')), 400);
    assert.equal((await fetch(`${base}/nothing`)).status, 404);
    const expired = await createToken(server.access, { room: 'a', identity: 'b', lifetime: -600 });
    const validation = await fetch(`${base}/rtc/v1/validate?access_token=${expired}`);
    assert.equal(validation.status, 401);
    assert.ok((await validation.text()).includes(expired), 'livekit-server shows the token too');
    const [socket] = await join(server, 'a', 'amina');
    socket.send(Buffer.from([255, 255, 255, 255]));
    socket.send('text');
    const pong = new Promise((resolve) => socket.once('pong', resolve));
    socket.ping();
    await pong;
    assert.equal(server.rooms.get('a')?.members.size, 1);
    socket.terminate();
  }));

test("the server's own API lists, mutes, renames, writes and removes", () =>
  withServer(async (server) => {
    const service = new RoomServiceClient(http(server), server.access.apiKey, server.access.apiSecret);
    server.addSynthetic('a', { identity: 'synthetic', audio: true });
    const [socket] = await join(server, 'a', 'amina');
    assert.deepEqual(
      (await service.listRooms()).map((room) => [room.name, room.numParticipants]),
      [['a', 2]],
    );
    await service.updateParticipant('a', 'amina', { name: 'Amina', attributes: { handRaisedAt: 'now' } });
    const amina = await service.getParticipant('a', 'amina');
    assert.deepEqual([amina.name, amina.attributes], ['Amina', { handRaisedAt: 'now' }]);
    await service.updateRoomMetadata('a', 'a note');
    assert.equal(server.rooms.get('a')?.metadata, 'a note');
    await assert.rejects(service.getParticipant('a', 'nobody'), /participant does not exist/);
    await assert.rejects(service.deleteRoom('nowhere'), /requested room does not exist/);
    const goodbye = messagesUntil(socket, 'leave');
    await service.removeParticipant('a', 'amina');
    await goodbye;
    await service.deleteRoom('a');
    assert.equal(server.rooms.size, 0);
  }));
