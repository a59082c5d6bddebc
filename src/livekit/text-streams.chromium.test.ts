import { expect, waitUntil } from '@open-wc/testing';
import { DataPacket, DataStream_Chunk, DataStream_Header, DataStream_TextHeader } from '@livekit/protocol';
import { DataStream_ByteHeader, DataStream_Trailer } from '@livekit/protocol';
import { Room } from 'livekit-client';
import { receiveText, type ReceivedText } from './text-streams.js';

interface Manager {
  setConnected(isConnected: boolean): void;
  handleDataStreamPacket(packet: DataPacket, encryption: number): void;
  readonly textStreamControllers: Map<string, unknown>;
}

const TOPIC = 'lk.chat';
const bytes = (text: string) => new TextEncoder().encode(text);

/** A room of livekit-client itself, which is given what would come on the wire. */
function receiving({
  admits = () => true,
  onPart = () => undefined,
}: { admits?: (identity: string) => boolean; onPart?: (received: ReceivedText) => void } = {}) {
  const room = new Room();
  const manager = (room as unknown as { incomingDataStreamManager: Manager }).incomingDataStreamManager;
  manager.setConnected(true);
  const received: ReceivedText[] = [];
  const end = new AbortController();
  receiveText(room, TOPIC, (one) => received.push(one), { signal: end.signal, maxLength: 100, admits, onPart });
  const give = (value: DataPacket['value'], participantIdentity = 'luc') =>
    manager.handleDataStreamPacket(new DataPacket({ value, participantIdentity }), 0);
  const header = (streamId: string, options: Partial<DataStream_Header> = {}, identity?: string) =>
    give(
      {
        case: 'streamHeader',
        value: new DataStream_Header({
          streamId,
          topic: TOPIC,
          contentHeader: { case: 'textHeader', value: new DataStream_TextHeader() },
          ...options,
        }),
      },
      identity,
    );
  const chunk = (streamId: string, index: number, content: string | Uint8Array<ArrayBuffer>) =>
    give({
      case: 'streamChunk',
      value: new DataStream_Chunk({
        streamId,
        chunkIndex: BigInt(index),
        content: typeof content === 'string' ? bytes(content) : content,
      }),
    });
  const trailer = (streamId: string, reason = '') =>
    give({ case: 'streamTrailer', value: new DataStream_Trailer({ streamId, reason }) });
  const whole = (streamId: string, text: string) => {
    header(streamId);
    chunk(streamId, 0, text);
    trailer(streamId);
  };
  const until = (...texts: string[]) =>
    waitUntil(() => JSON.stringify(received.map(({ text }) => text)) === JSON.stringify(texts), texts.join());
  return { room, manager, received, end, header, chunk, trailer, whole, until };
}

describe('texts that come as streams', () => {
  const rejections: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    rejections.push(event.reason);
  };
  before(() => window.addEventListener('unhandledrejection', note));
  after(() => window.removeEventListener('unhandledrejection', note));
  afterEach(() => expect(rejections.splice(0)).to.deep.equal([]));

  it('are given as they grow to whoever wants that, and know their order', async () => {
    const parts: string[] = [];
    const { received, header, chunk, trailer, whole, until } = receiving({
      onPart: ({ text, order, parts: count }) => parts.push(`${order}.${count} ${text}`),
    });
    header('long');
    chunk('long', 0, 'Bon');
    await waitUntil(() => parts.length === 1, 'the first part');
    whole('short', 'Oui');
    await until('Oui');
    chunk('long', 1, 'jour');
    trailer('long');
    await until('Oui', 'Bonjour');
    expect(parts).to.deep.equal(['0.1 Bon', '1.1 Oui', '0.2 Bonjour']);
    expect(received.map(({ order, parts: count }) => [order, count])).to.deep.equal([
      [1, 1],
      [0, 2],
    ]);
  });

  it('are given whole, with their sender and attributes', async () => {
    const { received, header, chunk, trailer, until } = receiving();
    header('s', { attributes: { 'lk.segment_id': 'SG' } });
    chunk('s', 0, 'Bon');
    chunk('s', 1, 'jour');
    trailer('s');
    await until('Bonjour');
    expect(received[0]).to.deep.include({ id: 's', identity: 'luc', isCut: false });
    expect(received[0]?.attributes).to.include({ 'lk.segment_id': 'SG' });
  });

  it('are given when all of it is in the header', async () => {
    const { header, until } = receiving();
    header('s', { inlineContent: bytes('Bonjour'), totalLength: BigInt(7) });
    await until('Bonjour');
  });

  it('are cut, and the rest is kept nowhere, though it never ends', async () => {
    const { received, manager, header, chunk, until } = receiving();
    header('s');
    chunk('s', 0, 'x'.repeat(150));
    await until('x'.repeat(100));
    expect(received[0]?.isCut).to.equal(true);
    await waitUntil(() => manager.textStreamControllers.size === 0, 'livekit-client keeps nothing');
    for (let index = 1; index < 700; index++) chunk('s', index, 'x'.repeat(15_000));
  });

  it('are not kept when they are refused', async () => {
    const { manager, header, chunk, until, whole } = receiving({ admits: (identity) => identity !== 'sophie' });
    header('refused', {}, 'sophie');
    expect(manager.textStreamControllers.size).to.equal(0);
    chunk('refused', 0, 'Bonjour');
    whole('s', 'de Luc');
    await until('de Luc');
  });

  it('are at most four of a sender at a time: the oldest goes', async () => {
    const { manager, header, whole, until } = receiving();
    for (let index = 0; index < 1000; index++) header(`open-${String(index)}`);
    expect(manager.textStreamControllers.size).to.be.at.most(4);
    whole('s', 'Bonjour');
    await until('Bonjour');
  });

  const broken: readonly (readonly [what: string, run: (given: ReturnType<typeof receiving>) => void])[] = [
    [
      'an id used twice',
      ({ header }) => {
        header('b');
        header('b');
      },
    ],
    [
      'a gap, and what follows it',
      ({ header, chunk, trailer }) => {
        header('b');
        chunk('b', 5, 'x');
        chunk('b', 6, 'y');
        trailer('b');
      },
    ],
    [
      'more than was announced',
      ({ header, chunk, trailer }) => {
        header('b', { totalLength: BigInt(2) });
        chunk('b', 0, 'xyz');
        chunk('b', 1, 'xyz');
        trailer('b');
      },
    ],
    [
      'less than was announced',
      ({ header, trailer }) => {
        header('b', { totalLength: BigInt(200) });
        trailer('b');
      },
    ],
    [
      'an end that says why',
      ({ header, chunk, trailer }) => {
        header('b');
        chunk('b', 0, 'x');
        trailer('b', 'aborted');
      },
    ],
    ['a compression that is none', ({ header }) => header('b', { inlineContent: bytes('abc'), compression: 1 })],
    ['a compression nobody knows', ({ header }) => header('b', { compression: 7 as 1 })],
    [
      'chunks and ends of no stream',
      ({ chunk, trailer }) => {
        chunk('none', 0, 'x');
        trailer('none');
        trailer('none');
      },
    ],
    [
      'a file in the place of a text',
      ({ header }) => header('b', { contentHeader: { case: 'byteHeader', value: new DataStream_ByteHeader() } }),
    ],
  ];
  for (const [what, run] of broken) {
    it(`throw nothing for ${what}, and the next one comes`, async () => {
      const given = receiving();
      run(given);
      given.whole('s', 'Bonjour');
      await given.until('Bonjour');
    });
  }

  it('are bytes that are no text, as the signs that stand for them', async () => {
    const { header, chunk, trailer, until } = receiving();
    header('s');
    chunk('s', 0, new Uint8Array([0x41, 0xff, 0x42]));
    trailer('s');
    await until('A\ufffdB');
  });

  it('come no more after the end, and leave the topic to the next one', async () => {
    const { room, manager, received, end, header, whole } = receiving();
    header('open');
    end.abort();
    await waitUntil(() => manager.textStreamControllers.size === 0, 'nothing is open');
    whole('s', 'Bonjour');
    receiveText(room, TOPIC, () => undefined, {
      signal: new AbortController().signal,
      maxLength: 1,
      admits: () => true,
    });
    expect(received).to.deep.equal([]);
  });
});
