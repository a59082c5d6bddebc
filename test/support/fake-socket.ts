/** A WebSocket whose other end is in the test. */
export class FakeSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly protocol = '';
  readonly extensions = '';
  binaryType = 'blob';
  readyState: number = FakeSocket.CONNECTING;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  /** What the other end does with a message. */
  received: (data: Uint8Array) => void = () => undefined;

  constructor(readonly url: string) {
    super();
  }

  send(data: ArrayBuffer | Uint8Array): void {
    this.received(new Uint8Array(data));
  }

  close(code = 1000, reason = ''): void {
    if (this.readyState === FakeSocket.CLOSED) return;
    this.readyState = FakeSocket.CLOSED;
    this.#tell(new CloseEvent('close', { code, reason, wasClean: code === 1000 }));
  }

  open(): void {
    this.readyState = FakeSocket.OPEN;
    this.#tell(new Event('open'));
  }

  fail(): void {
    this.#tell(new Event('error'));
    this.close(1006);
  }

  deliver(data: Uint8Array): void {
    if (this.readyState !== FakeSocket.OPEN) return;
    this.#tell(
      new MessageEvent('message', { data: data.buffer.slice(data.byteOffset, data.byteOffset + data.length) }),
    );
  }

  #tell(event: Event): void {
    const handler = this[`on${event.type}` as 'onopen'];
    handler?.(event);
    this.dispatchEvent(event);
  }
}
