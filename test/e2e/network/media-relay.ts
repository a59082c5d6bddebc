import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { Line } from './weather.js';

const LOOPBACK = '127.0.0.1';

/** Stands before one UDP port of the server: what it carries is subject to the weather. */
export class MediaRelay {
  readonly #front = createSocket('udp4');
  readonly #target: number;
  readonly #up: Line;
  readonly #down: Line;
  /** One socket for each address of the browser: the server answers there. */
  readonly #backs = new Map<number, Socket>();
  #isClosed = false;

  private constructor(target: number, up: Line, down: Line) {
    this.#target = target;
    this.#up = up;
    this.#down = down;
    this.#front.on('message', (packet, from) => this.#receive(packet, from));
  }

  static async open(target: number, lines: { readonly up: Line; readonly down: Line }): Promise<MediaRelay> {
    const relay = new MediaRelay(target, lines.up, lines.down);
    relay.#front.bind(0, LOOPBACK);
    await once(relay.#front, 'listening');
    return relay;
  }

  get port(): number {
    return this.#front.address().port;
  }

  close(): void {
    this.#isClosed = true;
    this.#front.close();
    for (const back of this.#backs.values()) back.close();
  }

  #receive(packet: Buffer, { port }: RemoteInfo): void {
    const back = this.#backs.get(port) ?? this.#open(port);
    this.#up.carry(packet.length, () => {
      if (!this.#isClosed) back.send(packet, this.#target, LOOPBACK);
    });
  }

  #open(port: number): Socket {
    const back = createSocket('udp4');
    this.#backs.set(port, back);
    back.on('message', (packet) => {
      this.#down.carry(packet.length, () => {
        if (!this.#isClosed) this.#front.send(packet, port, LOOPBACK);
      });
    });
    // The server's end is closed when it is restarted.
    back.on('error', () => undefined);
    return back;
  }
}
