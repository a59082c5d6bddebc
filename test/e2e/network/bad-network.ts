import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { MediaRelay } from './media-relay.js';
import { rewriteRequest, rewriteResponse } from './rewrite.js';
import { FAIR, Line, type Weather } from './weather.js';

const LOOPBACK = '127.0.0.1';

/**
 * A network between a page and a server, for one person: signalling and media go through it, and a spec makes it lose
 * packets, slow down or fall silent. It needs no privilege and works before any server, which is told nothing.
 */
export class BadNetwork {
  readonly up = new Line();
  readonly down = new Line();
  readonly #http: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #relays = new Map<number, Promise<MediaRelay>>();
  /** What waits for the end of the silence. */
  #held: (() => void)[] = [];
  readonly #target: string;

  private constructor(target: string) {
    this.#target = target;
    this.#http = createServer((request, response) => void this.#answer(request, response));
    this.#http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** @param target the server's `ws:` address */
  static async before(target: string): Promise<BadNetwork> {
    const network = new BadNetwork(target);
    network.#http.listen(0, LOOPBACK);
    await once(network.#http, 'listening');
    return network;
  }

  /** Where the page finds the server. */
  get url(): string {
    return `ws://${LOOPBACK}:${String((this.#http.address() as AddressInfo).port)}`;
  }

  /** Both directions. */
  become(weather: Partial<Weather>): void {
    this.up.weather = this.down.weather = { ...FAIR, ...weather };
  }

  get isSilent(): boolean {
    return this.up.isSilent;
  }

  /** Nothing passes: datagrams are lost, signalling waits, as TCP does. */
  setSilent(isSilent: boolean): void {
    this.up.isSilent = this.down.isSilent = isSilent;
    if (isSilent) return;
    const held = this.#held;
    this.#held = [];
    for (const send of held) send();
  }

  silence(milliseconds: number): void {
    this.setSilent(true);
    setTimeout(() => {
      this.setSilent(false);
    }, milliseconds);
  }

  /** Ends the signalling connections, as a router does that has forgotten them. */
  cutSignal(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  async close(): Promise<void> {
    this.cutSignal();
    for (const relay of this.#relays.values()) (await relay).close();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }

  /** What livekit-client asks by HTTP: why a join failed. */
  async #answer({ url = '/', method = 'GET' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await fetch(this.#target.replace(/^ws/, 'http') + url, { method }).catch(() => null);
    response.writeHead(answer?.status ?? 502, {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
    });
    response.end(answer && (await answer.text()));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const agent = request.headers['user-agent'];
    const server = new WebSocket(this.#target + (request.url ?? '/'), {
      headers: agent ? { 'user-agent': agent } : {},
    });
    socket.on('error', () => server.terminate());
    server.on('error', () => undefined);
    server.on('unexpected-response', (_, { statusCode = 502 }) => {
      socket.end(`HTTP/1.1 ${String(statusCode)} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
    });
    server.once('open', () => {
      this.#sockets.handleUpgrade(request, socket, head, (page) => this.#join(page, server));
    });
  }

  #join(page: WebSocket, server: WebSocket): void {
    page.on('message', (bytes: Buffer) => {
      const request = rewriteRequest(bytes);
      if (request) this.#pass(() => server.send(request));
    });
    // One after the other: an answer waits for its relays, and what follows must not overtake it.
    let last = Promise.resolve();
    server.on('message', (bytes: Buffer) => {
      last = last
        .then(() => rewriteResponse(bytes, (port) => this.#relayOf(port)))
        .then((response) => this.#pass(() => page.send(response)));
    });
    page.on('close', () => server.close());
    server.on('close', () => void last.then(() => this.#pass(() => page.close())));
  }

  #pass(send: () => void): void {
    if (this.isSilent) this.#held.push(send);
    else send();
  }

  async #relayOf(port: number): Promise<number> {
    const relay = this.#relays.get(port) ?? MediaRelay.open(port, { up: this.up, down: this.down });
    this.#relays.set(port, relay);
    return (await relay).port;
  }
}
