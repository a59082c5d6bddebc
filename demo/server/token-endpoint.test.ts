import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BadRequest } from './http.js';
import { TokenEndpoint } from './token-endpoint.js';
import { DEVELOPMENT_KEY, DEVELOPMENT_SECRET, TokenRefused, verifyToken } from './tokens.js';
import type { JsonObject } from './http.js';
import type { TokenReply } from './token-endpoint.js';

const SERVER = { url: 'ws://127.0.0.1:1', apiKey: DEVELOPMENT_KEY, apiSecret: DEVELOPMENT_SECRET };
const ASKED = { room_name: 'rdv-1', participant_name: 'Amina Diallo' };

function asker(isSameOrigin = true): (body: JsonObject, query?: string) => Promise<TokenReply> {
  const endpoint = new TokenEndpoint(SERVER);
  return (body, query = '') => endpoint.answer(body, new URLSearchParams(query), { isSameOrigin });
}

function tokenOf({ body }: TokenReply): string {
  assert.ok('participant_token' in body && typeof body.participant_token === 'string');
  return body.participant_token;
}

test('a question in the standard shape gets an address and a token for that room only', async () => {
  const reply = await asker()(ASKED);
  assert.equal(reply.status, 201);
  assert.equal((reply.body as { server_url: string }).server_url, SERVER.url);
  const { grants, name } = await verifyToken(tokenOf(reply));
  assert.equal(name, 'Amina Diallo');
  assert.deepEqual(grants, {
    roomJoin: true,
    room: 'rdv-1',
    canPublish: true,
    canSubscribe: true,
    canPublishData: true,
    canUpdateOwnMetadata: true,
  });
});

test('a token lives for ten minutes', async () => {
  const [, payload = ''] = tokenOf(await asker()(ASKED)).split('.');
  const { exp, nbf } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp: number; nbf: number };
  assert.equal(exp - nbf, 600);
});

test('the server chooses the identity, and takes it back from its own page alone', async () => {
  const ask = asker();
  const first = await verifyToken(tokenOf(await ask(ASKED)));
  const second = await verifyToken(tokenOf(await ask(ASKED)));
  assert.notEqual(first.identity, second.identity);
  const again = await ask({ ...ASKED, participant_identity: first.identity });
  assert.equal((await verifyToken(tokenOf(again))).identity, first.identity);
  await assert.rejects(asker(false)({ ...ASKED, participant_identity: first.identity }), BadRequest);
});

test('bad questions are refused with a reason', async () => {
  const table: [body: JsonObject, reason: RegExp][] = [
    [{}, /room_name is missing/],
    [{ room_name: '  ' }, /room_name is missing/],
    [{ room_name: 7 }, /room_name must be a string/],
    [{ room_name: 'x'.repeat(129) }, /longer than 128/],
    [{ room_name: 'x', participant_name: 'y'.repeat(81) }, /longer than 80/],
    [{ room_name: 'x', participant_identity: 'a b' }, /participant_identity/],
  ];
  for (const [body, reason] of table) {
    await assert.rejects(asker()(body), (error) => error instanceof BadRequest && reason.test(error.message));
  }
});

test('the waiting room moves forward, then lets in', async () => {
  const ask = asker();
  const query = 'stage=waiting&times=2&position=2&retry_after=0.5&message=Bonjour';
  assert.deepEqual((await ask(ASKED, query)).body, {
    status: 'waiting',
    position: 2,
    retry_after: 0.5,
    message: 'Bonjour',
  });
  assert.equal(((await ask(ASKED, query)).body as { position: number }).position, 1);
  assert.equal((await ask(ASKED, query)).status, 201);
});

test('somebody else waits for their own turn', async () => {
  const ask = asker();
  await ask(ASKED, 'stage=denied&times=1');
  assert.equal((await ask({ ...ASKED, participant_name: 'Hugo' }, 'stage=denied&times=1')).status, 403);
  assert.equal((await ask(ASKED, 'stage=denied&times=1')).status, 201);
});

test('an expired token, a token for another room and a malformed answer can be asked for', async () => {
  const ask = asker();
  await assert.rejects(verifyToken(tokenOf(await ask(ASKED, 'stage=expired'))), TokenRefused);
  const { grants } = await verifyToken(tokenOf(await ask(ASKED, 'stage=wrong-room')));
  assert.equal(grants.room, 'not-rdv-1');
  assert.deepEqual((await ask(ASKED, 'stage=malformed')).body, { participant_token: 42 });
  assert.equal((await ask(ASKED, 'stage=failing')).status, 500);
  await assert.rejects(ask(ASKED, 'stage=unheard-of'), BadRequest);
});

test('can give a token that allows no data to be sent', async () => {
  const ask = asker();
  const { grants } = await verifyToken(tokenOf(await ask(ASKED, 'stage=read-only')));
  assert.equal(grants.canPublishData, false);
  assert.equal(grants.canSubscribe, true);
});

test('can give a token that allows no hand to be raised', async () => {
  const ask = asker();
  const { grants } = await verifyToken(tokenOf(await ask(ASKED, 'stage=without-hand')));
  assert.equal(grants.canUpdateOwnMetadata, false);
  assert.equal(grants.canSubscribe, true);
});
