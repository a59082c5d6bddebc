import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import {
  type DisconnectReason,
  LeaveRequest,
  LeaveRequest_Action,
  SignalRequest,
  SignalResponse,
} from '@livekit/protocol';
import { WebSocket, WebSocketServer } from 'ws';

const LOOPBACK = '127.0.0.1';

export type Request = SignalRequest['message'];
export type Response = SignalResponse['message'];

/** How a gateway treats the page. Without a field: as the server does. */
export interface Trouble {
  /** Every request is answered with this, whatever it asks. */
  readonly status?: number;
  readonly text?: string;
  /** Takes connections and never says a word. */
  readonly isSilent?: boolean;
  /** Closes each connection with this code. */
  readonly closes?: number;
  /** What the server says, on its way to the page; `null` is never heard. */
  readonly hears?: (response: Response) => Response | null;
  /** What the page says, on its way to the server. */
  readonly says?: (request: Request) => Request | null;
  /** The bytes themselves, for what must be rewritten inside. */
  readonly rewrites?: {
    readonly request: (bytes: Uint8Array) => Uint8Array | null;
    readonly response: (bytes: Uint8Array) => Promise<Uint8Array>;
  };
}

/** Stands between one page and the server, and gives the page what no server gives on demand. */
export class Gateway {
  trouble: Trouble = {};
  /** Addresses asked for so far, tokens included. */
  readonly asked: string[] = [];
  readonly #http: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #target: string;
  #port = 0;

  private constructor(target: string) {
    this.#target = target;
    this.#http = createServer((request, response) => void this.#answer(request, response));
    this.#http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** @param target the server's `ws:` address */
  static async before(target: string): Promise<Gateway> {
    const gateway = new Gateway(target);
    await gateway.open();
    return gateway;
  }

  get url(): string {
    return `ws://${LOOPBACK}:${String(this.#port)}`;
  }

  /** Also after `close`, on the same port. */
  async open(): Promise<void> {
    this.#http.listen(this.#port, LOOPBACK);
    await once(this.#http, 'listening');
    this.#port = (this.#http.address() as AddressInfo).port;
  }

  /** Nothing answers at its address any more. */
  async close(): Promise<void> {
    this.drop();
    if (!this.#http.listening) return;
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }

  /** The server's word, put into its mouth. */
  tell(message: Response): void {
    const bytes = new SignalResponse({ message }).toBinary();
    for (const socket of this.#sockets.clients) socket.send(bytes);
  }

  leave(reason: DisconnectReason, action = LeaveRequest_Action.DISCONNECT): void {
    this.tell({ case: 'leave', value: new LeaveRequest({ reason, action }) });
  }

  /** Breaks the connections, as a router does that has forgotten them. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  async #answer({ url = '/', method = 'GET', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(url);
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    const { status, text = '' } = this.trouble;
    if (status !== undefined) {
      response.writeHead(status, cors).end(text);
      return;
    }
    const { authorization } = headers;
    const answer = await fetch(this.#target.replace(/^ws/, 'http') + url, {
      method,
      headers: authorization ? { authorization } : {},
    }).catch(() => null);
    response.writeHead(answer?.status ?? 502, cors).end(answer && (await answer.text()));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.asked.push(request.url ?? '/');
    socket.on('error', () => socket.destroy());
    const { status, isSilent, closes } = this.trouble;
    const refuse = (code: number) =>
      socket.end(`HTTP/1.1 ${String(code)} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
    if (status !== undefined) {
      refuse(status);
      return;
    }
    if (isSilent || closes !== undefined) {
      this.#sockets.handleUpgrade(request, socket, head, (page) => {
        if (closes !== undefined) page.close(closes);
      });
      return;
    }
    const agent = request.headers['user-agent'];
    const server = new WebSocket(this.#target + (request.url ?? '/'), {
      headers: agent ? { 'user-agent': agent } : {},
    });
    server.on('error', () => undefined);
    server.on('unexpected-response', (_, { statusCode = 502 }) => refuse(statusCode));
    server.once('open', () => {
      this.#sockets.handleUpgrade(request, socket, head, (page) => this.#join(page, server));
    });
  }

  #join(page: WebSocket, server: WebSocket): void {
    page.on('message', (bytes: Buffer) => {
      const request = this.#outward(bytes);
      if (request) server.send(request);
    });
    // One after the other: rewriting takes a moment, and what follows must not overtake it.
    let last = Promise.resolve();
    server.on('message', (bytes: Buffer) => {
      last = last.then(async () => {
        const response = await this.#inward(bytes);
        if (response) page.send(response);
      });
    });
    page.on('close', () => server.close());
    server.on('close', () => void last.then(() => page.close()));
  }

  #outward(bytes: Uint8Array): Uint8Array | null {
    const { says, rewrites } = this.trouble;
    if (rewrites) return rewrites.request(bytes);
    if (!says) return bytes;
    const message = says(SignalRequest.fromBinary(bytes).message);
    return message && new SignalRequest({ message }).toBinary();
  }

  async #inward(bytes: Uint8Array): Promise<Uint8Array | null> {
    const { hears, rewrites } = this.trouble;
    if (rewrites) return rewrites.response(bytes);
    if (!hears) return bytes;
    const message = hears(SignalResponse.fromBinary(bytes).message);
    return message && new SignalResponse({ message }).toBinary();
  }
}
