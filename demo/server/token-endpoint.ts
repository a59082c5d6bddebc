import { randomUUID } from 'node:crypto';
import { BadRequest } from './http.js';
import { createToken } from './tokens.js';
import type { JsonObject } from './http.js';
import type { VideoGrant } from 'livekit-server-sdk';
import type { LiveKitServer } from './tokens.js';

export interface TokenReply {
  readonly status: number;
  readonly body: object;
}

/** What the endpoint can be asked to play instead of giving a good token (`?stage=…`). */
export type TokenStage =
  'waiting' | 'denied' | 'expired' | 'wrong-room' | 'read-only' | 'without-hand' | 'malformed' | 'failing';
const STAGES: readonly TokenStage[] = [
  'waiting',
  'denied',
  'expired',
  'wrong-room',
  'read-only',
  'without-hand',
  'malformed',
  'failing',
];

const LIMITS = { room: 128, name: 80, message: 500 };
const IDENTITY = /^[\w-]{1,64}$/;
/** livekit-server forgives one minute. */
const LONG_EXPIRED_S = -600;
const MAX_COUNTED = 1000;

interface TokenQuestion {
  readonly room: string;
  readonly name: string;
  readonly identity: string | undefined;
}

function text(body: JsonObject, field: string, limit: number): string | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new BadRequest(`${field} must be a string`);
  if (value.length > limit) throw new BadRequest(`${field} is longer than ${limit} characters`);
  return value.trim();
}

function readQuestion(body: JsonObject): TokenQuestion {
  const room = text(body, 'room_name', LIMITS.room);
  if (!room) throw new BadRequest('room_name is missing');
  const identity = text(body, 'participant_identity', 64);
  if (identity !== undefined && !IDENTITY.test(identity)) {
    throw new BadRequest('participant_identity must be 1 to 64 letters, digits, "-" or "_"');
  }
  return { room, name: text(body, 'participant_name', LIMITS.name) ?? '', identity };
}

/**
 * A token endpoint in the shape of LiveKit's standard one (https://docs.livekit.io/frontends/authentication/tokens/endpoint/):
 * `room_name`, `participant_name` in; `server_url`, `participant_token` out. The server chooses the identity; an identity that the
 * demo's own page got before is accepted back, so that a person who rejoins leaves no second tile.
 *
 * Anybody who reaches this endpoint gets a token: it is a demo. A portal checks who asks.
 */
export class TokenEndpoint {
  #server: LiveKitServer;
  #asked = new Map<string, number>(); // staged requests so far, by stage, room and name

  constructor(server: LiveKitServer) {
    this.#server = server;
  }

  /**
   * `options` are the query and stage an answer: `stage` (see `TokenStage`), `times` (how often, for one room and name; always when
   * absent), for `waiting` also `position` (it goes down by one with each request), `retry_after` and `message`.
   * Throws `BadRequest`.
   */
  async answer(
    body: JsonObject,
    options: URLSearchParams,
    { isSameOrigin }: { isSameOrigin: boolean },
  ): Promise<TokenReply> {
    const question = readQuestion(body);
    if (question.identity !== undefined && !isSameOrigin) {
      throw new BadRequest('participant_identity is accepted from the page of this server only');
    }
    const stage = this.#stageOf(question, options);
    return stage ? this.#play(stage.name, stage.turn, question, options) : this.#grant(question);
  }

  #stageOf({ room, name }: TokenQuestion, options: URLSearchParams): { name: TokenStage; turn: number } | undefined {
    const wanted = options.get('stage');
    if (wanted === null) return undefined;
    const stage = STAGES.find((known) => known === wanted);
    if (!stage) throw new BadRequest(`stage must be one of ${STAGES.join(', ')}`);
    const key = JSON.stringify([stage, room, name]);
    const turn = this.#asked.get(key) ?? 0;
    if (this.#asked.size >= MAX_COUNTED) this.#asked.clear();
    this.#asked.set(key, turn + 1);
    const times = options.get('times');
    return times === null || turn < Number(times) ? { name: stage, turn } : undefined;
  }

  async #play(stage: TokenStage, turn: number, question: TokenQuestion, options: URLSearchParams): Promise<TokenReply> {
    const message = options.get('message')?.slice(0, LIMITS.message);
    switch (stage) {
      case 'waiting': {
        const position = Math.max(0, Number(options.get('position') ?? 3) - turn);
        const retryAfter = Number(options.get('retry_after') ?? 1);
        return {
          status: 200,
          body: { status: 'waiting', position, retry_after: retryAfter, ...(message && { message }) },
        };
      }
      case 'denied':
        return { status: 403, body: { status: 'denied', ...(message && { message }) } };
      case 'expired':
        return this.#grant(question, { lifetime: LONG_EXPIRED_S });
      case 'wrong-room':
        return this.#grant(question, { room: `not-${question.room}` });
      case 'read-only':
        return this.#grant(question, { grants: { canPublishData: false } });
      case 'without-hand':
        return this.#grant(question, { grants: { canUpdateOwnMetadata: false } });
      case 'malformed':
        return { status: 200, body: { participant_token: 42 } };
      case 'failing':
        return { status: 500, body: { error: 'staged failure' } };
    }
  }

  async #grant(
    question: TokenQuestion,
    changes: { lifetime?: number; room?: string; grants?: VideoGrant } = {},
  ): Promise<TokenReply> {
    const { room, name, identity = `visitor-${randomUUID()}` } = question;
    const token = await createToken(this.#server, { room, identity, name, ...changes });
    return { status: 201, body: { server_url: this.#server.url, participant_token: token } };
  }
}
