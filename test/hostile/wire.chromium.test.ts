import { expect } from '@open-wc/testing';
import {
  DataPacket,
  DataStream_ByteHeader,
  DataStream_Chunk,
  DataStream_Header,
  DataStream_TextHeader,
  DataStream_Trailer,
} from '@livekit/protocol';
import { getLogger, LoggerNames, Room } from 'livekit-client';
import type { VisioError } from '../../src/core/errors.js';
import { Meeting } from '../../src/core/meeting.js';
import { captions } from '../../src/features/captions/captions.js';
import { chat } from '../../src/features/chat/chat.js';
import { reactions } from '../../src/features/reactions/reactions.js';
import { quietLoggers } from '../../src/livekit/logging.js';
import { realTask } from '../support/virtual-time.js';
import { hostileBytes, hostileText } from './hostile-values.js';
import { Random, seedOfRun } from './random.js';

interface Manager {
  setConnected(isConnected: boolean): void;
  handleDataStreamPacket(packet: DataPacket, encryption: number): void;
  readonly textStreamControllers: Map<string, unknown>;
  readonly byteStreamControllers: Map<string, unknown>;
}

const CASES = 4000;
const SENDERS = ['p1', 'p2', 'p3', '', '__proto__'];
const TOPICS = ['lk.chat', 'lk.chat', 'lk.transcription', 'lk-chat-topic', '', '__proto__'];
const encoder = new TextEncoder();

/** Our features on a `Room` of livekit-client itself, which is given what would come on the wire. */
function wire() {
  quietLoggers({ getLogger, LoggerNames });
  const room = new Room();
  const manager = (room as unknown as { incomingDataStreamManager: Manager }).incomingDataStreamManager;
  manager.setConnected(true);
  const errors: VisioError[] = [];
  const meeting = new Meeting({
    features: [chat(), captions(), reactions()],
    onError: (error) => errors.push(error),
  });
  meeting.attach(room);
  const give = (value: DataPacket['value'], participantIdentity: string) =>
    manager.handleDataStreamPacket(new DataPacket({ value, participantIdentity }), 0);
  const header = (identity: string, streamId: string, patch: Partial<DataStream_Header> = {}) =>
    give(
      {
        case: 'streamHeader',
        value: new DataStream_Header({
          streamId,
          topic: 'lk.chat',
          contentHeader: { case: 'textHeader', value: new DataStream_TextHeader() },
          ...patch,
        }),
      },
      identity,
    );
  const chunk = (identity: string, streamId: string, index: bigint, content: Uint8Array<ArrayBuffer>) =>
    give({ case: 'streamChunk', value: new DataStream_Chunk({ streamId, chunkIndex: index, content }) }, identity);
  const trailer = (identity: string, streamId: string, reason = '') =>
    give({ case: 'streamTrailer', value: new DataStream_Trailer({ streamId, reason }) }, identity);
  const texts = () => meeting.state.chat?.messages.map(({ text }) => text) ?? [];
  const until = async (condition: () => boolean, what: string) => {
    for (let task = 0; task < 5000; task++) {
      if (condition()) return;
      await realTask();
    }
    throw new Error(`In vain: ${what}`);
  };
  return { room, manager, errors, meeting, header, chunk, trailer, texts, until };
}

type Wire = ReturnType<typeof wire>;

/** One packet of a stream, of the few ids there are: they meet, repeat, contradict one another. */
function strangePacket({ room, header, chunk, trailer }: Wire, random: Random): void {
  const identity = random.pick(SENDERS);
  const streamId = random.chance(0.05) ? hostileText(random) : `stream-${String(random.below(12))}`;
  switch (random.below(6)) {
    case 0:
    case 1:
      header(identity, streamId, {
        topic: random.pick(TOPICS),
        mimeType: random.pick(['text/plain', 'text/html', '', 'application/octet-stream']),
        ...(random.chance(0.3) && { totalLength: BigInt(random.pick([0, 1, 100, 2 ** 53])) }),
        ...(random.chance(0.2) && { inlineContent: hostileBytes(random) }),
        ...(random.chance(0.1) && { compression: random.below(4) as 0 | 1 }),
        ...(random.chance(0.2) && {
          contentHeader: { case: 'byteHeader', value: new DataStream_ByteHeader({ name: hostileText(random) }) },
        }),
        ...(random.chance(0.1) && { contentHeader: { case: undefined } }),
        attributes: {
          'lk.segment_id': random.pick(['s1', 's2', hostileText(random)]),
          'lk.transcription_final': random.pick(['true', 'false', 'peut-être']),
        },
      });
      return;
    case 2:
    case 3: {
      const index = BigInt(random.pick([0, 0, 0, 1, 1, 2, 3, 2 ** 40]));
      const content = random.chance(0.5) ? random.bytes(random.below(500)) : encoder.encode(hostileText(random));
      chunk(identity, streamId, index, content);
      return;
    }
    case 4:
      trailer(identity, streamId, random.pick(['', '', 'aborted', hostileText(random)]));
      return;
    default: {
      const topic = random.pick([...TOPICS, undefined]);
      room.emit('dataReceived', hostileBytes(random), undefined, random.pick([0, 1]), topic, 0, identity);
    }
  }
}

describe('whatever comes on the wire', function () {
  this.timeout(60_000);

  const faults: string[] = [];
  const blame = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    faults.push('reason' in event ? String(event.reason) : event.message);
  };
  let given: Wire;
  let seed = 0;

  before(async () => {
    seed = await seedOfRun();
    console.log(`hostile wire: seed ${String(seed)}, ${String(CASES)} cases`);
    window.addEventListener('error', blame);
    window.addEventListener('unhandledrejection', blame);
  });
  after(() => {
    window.removeEventListener('error', blame);
    window.removeEventListener('unhandledrejection', blame);
  });
  beforeEach(() => {
    given = wire();
  });
  afterEach(() => {
    given.meeting.dispose();
    expect(faults.splice(0)).to.deep.equal([]);
    expect(given.errors).to.deep.equal([]);
  });

  const say = async (text: string) => {
    given.header('honest', text);
    given.chunk('honest', text, 0n, encoder.encode(text));
    given.trailer('honest', text);
    await given.until(() => given.texts().includes(text), text);
  };

  it(`throws nowhere and piles up nowhere: ${String(CASES)} packets of streams`, async () => {
    const random = new Random(seed);
    for (let number = 0; number < CASES; number++) {
      strangePacket(given, random);
      if (number % 20 === 0) await realTask();
      if (number % 1000 === 0) await say(`Honnête ${String(number)}`);
    }
    await say('Honnête à la fin');
    expect(given.manager.textStreamControllers.size).to.be.at.most(4 * SENDERS.length * 2);
    expect(given.manager.byteStreamControllers.size).to.equal(0);
  });

  it('ends ten megabytes where the limit is, and keeps nothing of them', async () => {
    const piece = encoder.encode('x'.repeat(16 * 1024));
    given.header('p1', 'long', { totalLength: BigInt(640 * piece.length) });
    for (let index = 0; index < 640; index++) {
      given.chunk('p1', 'long', BigInt(index), piece);
      if (index % 20 === 0) await realTask();
    }
    given.trailer('p1', 'long');
    await given.until(() => given.texts().length === 1, 'the text, cut');
    expect(given.texts()[0]?.length).to.equal(4000);
    expect(given.manager.textStreamControllers.size).to.equal(0);
    await say('Honnête');
  });

  it('takes ten megabytes of a file on a topic of texts for nothing', async () => {
    given.header('p1', 'file', { contentHeader: { case: 'byteHeader', value: new DataStream_ByteHeader() } });
    for (let index = 0; index < 640; index++) given.chunk('p1', 'file', BigInt(index), new Uint8Array(16 * 1024));
    given.trailer('p1', 'file');
    await say('Honnête');
    expect(given.texts()).to.deep.equal(['Honnête']);
    expect(given.manager.byteStreamControllers.size).to.equal(0);
  });
});
