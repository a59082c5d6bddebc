import { createServer } from 'node:http';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { ConnectionQuality, DisconnectReason } from '@livekit/protocol';
import { WebSocketServer } from 'ws';
import { Client } from './client.js';
import { counters } from './media/counters.js';
import { joinPath, parseJoinRequest } from './join-request.js';
import { releaseEngine } from './media/node-datachannel.js';
import { handleRoomService, RoomServiceError } from './room-service.js';
import { Room } from './room.js';
import { REFUSALS, Staging } from './staging.js';
import { Synthetic } from './synthetic.js';
import { DEVELOPMENT_KEY, DEVELOPMENT_SECRET, verifyToken } from './tokens.js';
import { BadRequest, readJson } from './http.js';
import { welcome } from './joining.js';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Member } from './member.js';
import type { RefusalStatus } from './staging.js';
import type { SyntheticOptions } from './synthetic.js';
import type { Claims, LiveKitServer } from './tokens.js';

export const LOOPBACK = '127.0.0.1';
const ROOM_SERVICE = '/twirp/livekit.RoomService/';
export type Quality = 'excellent' | 'good' | 'poor' | 'lost';

const QUALITIES: Readonly<Record<Quality, ConnectionQuality>> = {
  excellent: ConnectionQuality.EXCELLENT,
  good: ConnectionQuality.GOOD,
  poor: ConnectionQuality.POOR,
  lost: ConnectionQuality.LOST,
};

/** Servers of this process that listen: the last to close ends the engine's threads. */
let listening = 0;

/**
 * A server that speaks enough of LiveKit's protocol for `livekit-client` to meet in it, in this process, for tests and the demo.
 * It is reached from this machine only and knows one public key: never expose it.
 */
export class DevelopmentServer {
  readonly rooms = new Map<string, Room>();
  readonly staging = new Staging();
  #http: Server;
  #sockets = new WebSocketServer({ noServer: true });
  /** Sockets that wait behind a staged delay or silence. */
  #held = new AbortController();

  constructor() {
    this.#http = createServer((request, response) => void this.#answer(request, response));
    this.#http.on('upgrade', (request, socket, head) => void this.#upgrade(request, socket, head));
  }

  /** Begins to listen on a free port when `port` is 0; gives the port. Throws on any address but 127.0.0.1. */
  async listen(port = 0, address: string = LOOPBACK): Promise<number> {
    if (address !== LOOPBACK) {
      throw new Error(`the development server listens on ${LOOPBACK} only: its key is public (asked for ${address})`);
    }
    this.#http.listen(port, LOOPBACK);
    await once(this.#http, 'listening');
    listening++;
    return this.port;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  /** Where it is and how to sign for it. */
  get access(): LiveKitServer {
    return { url: `ws://${LOOPBACK}:${this.port}`, apiKey: DEVELOPMENT_KEY, apiSecret: DEVELOPMENT_SECRET };
  }

  /** Ends at once, as a crash would: clients try to come back. `goodbye`: they are told not to. */
  async close({ goodbye = false } = {}): Promise<void> {
    this.#held.abort();
    for (const room of [...this.rooms.values()]) {
      for (const member of [...room.members.values()]) {
        if (goodbye) this.disconnect(member, DisconnectReason.SERVER_SHUTDOWN);
        else room.leave(member, DisconnectReason.SERVER_SHUTDOWN);
      }
      room.end();
    }
    if (goodbye) await delay(100); // the last words travel
    for (const socket of this.#sockets.clients) socket.terminate();
    if (!this.#http.listening) return;
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
    if (--listening === 0) releaseEngine();
  }

  /** The room of that name, made when it does not exist. It ends when its last member leaves. */
  openRoom(name: string): Room {
    const known = this.rooms.get(name);
    if (known) return known;
    const room = new Room(name, this.staging, (empty) => {
      if (this.rooms.get(name) === empty) this.rooms.delete(name);
    });
    this.rooms.set(name, room);
    return room;
  }

  addSynthetic(roomName: string, options: SyntheticOptions): Synthetic {
    const room = this.openRoom(roomName);
    const synthetic = new Synthetic(room, options);
    room.add(synthetic);
    room.announce(synthetic);
    room.announceRoom();
    if (options.video) synthetic.publish('camera');
    if (options.audio) synthetic.publish('microphone');
    return synthetic;
  }

  /** The member of that identity, in whichever room. Throws when there is none. */
  member(identity: string): Member {
    for (const room of this.rooms.values()) {
      const member = room.members.get(identity);
      if (member) return member;
    }
    throw new Error(`nobody is called ${identity} on this server`);
  }

  /** Cuts a client's signalling connection: it resumes, or reconnects fully when `staging.refusesResume`. */
  dropSignal(identity: string): void {
    const member = this.member(identity);
    if (member instanceof Client) member.dropSignal();
  }

  /** Announces this quality until it is set to undefined. */
  setQuality(identity: string, quality: Quality | undefined): void {
    const member = this.member(identity);
    member.forcedQuality = quality && QUALITIES[quality];
    member.room.announceQuality();
  }

  kick(identity: string): void {
    this.disconnect(this.member(identity), DisconnectReason.PARTICIPANT_REMOVED);
  }

  deleteRoom(name: string): void {
    const members = [...(this.rooms.get(name)?.members.values() ?? [])];
    for (const member of members) this.disconnect(member, DisconnectReason.ROOM_DELETED);
    this.rooms.get(name)?.end();
  }

  /** Tells the member to go, then lets it go. */
  disconnect(member: Member, reason: DisconnectReason): void {
    if (member instanceof Client) member.sendGoodbye(reason);
    member.room.leave(member, reason);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = (status: number, body: string | object): void => {
      const isText = typeof body === 'string';
      response.writeHead(status, {
        'content-type': isText ? 'text/plain' : 'application/json',
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
      });
      response.end(isText ? body : JSON.stringify(body));
    };
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = joinPath(url.pathname);
    if (request.method === 'OPTIONS') return reply(200, '');
    if (url.pathname === '/') return reply(200, 'OK');
    if (url.pathname === '/debug/counters') return reply(200, counters);
    if (!path?.isValidation && !url.pathname.startsWith(ROOM_SERVICE)) return reply(404, 'not found');
    try {
      if (path) return this.#validate(path, tokenOf(request, url), reply);
      const claims = await verifyToken(tokenOf(request, url));
      const method = url.pathname.slice(ROOM_SERVICE.length);
      return reply(200, handleRoomService(this, claims, method, await readJson(request)));
    } catch (error) {
      if (error instanceof BadRequest) return reply(400, { code: 'malformed', msg: error.message });
      if (error instanceof RoomServiceError) return reply(error.status, { code: error.code, msg: error.message });
      return reply(401, error instanceof Error ? error.message : 'invalid authorization token');
    }
  }

  /** A client whose socket was refused asks here why. */
  #validate(
    path: { isSingle: boolean; isValidation: boolean },
    token: string,
    reply: (status: number, body: string) => void,
  ): void {
    const staged = this.staging.refusalOf(token, path);
    if (staged) return reply(staged, REFUSALS[staged]);
    if (path.isSingle && this.staging.lacksSingleConnection) return reply(404, 'not found');
    this.#admit(token).then(
      () => reply(200, 'success'),
      (error: unknown) => reply(401, error instanceof Error ? error.message : 'permissions denied'),
    );
  }

  /** The claims of a token that may join a room. */
  async #admit(token: string): Promise<Claims> {
    const claims = await verifyToken(token);
    if (!claims.grants.roomJoin || !claims.grants.room || !claims.identity) throw new Error(REFUSALS[403]);
    return claims;
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const refuse = (status: number): void => {
      socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
    };
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = joinPath(url.pathname);
    if (!path || path.isValidation) return refuse(404);
    const token = tokenOf(request, url);
    const staged: RefusalStatus | undefined = this.staging.refusalOf(token, path);
    if (staged) return refuse(staged);
    if (path.isSingle && this.staging.lacksSingleConnection) return refuse(404);
    let claims: Claims;
    try {
      claims = await this.#admit(token);
    } catch {
      return refuse(401);
    }
    let joinRequest;
    try {
      joinRequest = parseJoinRequest(url.searchParams);
    } catch {
      return refuse(400);
    }
    const room = this.rooms.get(claims.grants.room ?? '');
    const isFull = room && room.maxParticipants > 0 && room.members.size >= room.maxParticipants;
    if (isFull && !room.members.has(claims.identity)) return refuse(500);
    await this.#delayJoin();
    if (socket.destroyed || !this.#http.listening) return undefined;
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      if (this.staging.isSilent) return;
      const userAgent = request.headers['user-agent'] ?? '';
      welcome(this, { socket: webSocket, claims, request: joinRequest, isSingle: path.isSingle, userAgent });
    });
  }

  async #delayJoin(): Promise<void> {
    if (!this.staging.joinDelay) return;
    await delay(this.staging.joinDelay, undefined, { signal: this.#held.signal }).catch(() => undefined);
  }
}

const tokenOf = (request: IncomingMessage, url: URL): string =>
  url.searchParams.get('access_token') ?? request.headers.authorization?.replace(/^Bearer /, '') ?? '';
