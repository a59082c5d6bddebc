import type { Room, TextStreamHandler } from 'livekit-client';

type Reader = Parameters<TextStreamHandler>[0];

/** Streams of one sender that may be open at a time; a further one ends the oldest. */
const MOST_OPEN = 4;

export interface ReceivedText {
  /** Id of the stream. */
  readonly id: string;
  /** The sender, as the server says it. */
  readonly identity: string;
  readonly text: string;
  /** It was longer, and the rest is not known. */
  readonly isCut: boolean;
  /** Place among the streams of the topic, in the order in which they began. */
  readonly order: number;
  /** In how many pieces it has come. */
  readonly parts: number;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface ReceiveTextOptions {
  readonly signal: AbortSignal;
  /** Characters after which a text is cut. */
  readonly maxLength: number;
  /** Whether to read a stream of this sender at all. */
  readonly admits: (identity: string) => boolean;
  /** The text so far, at each piece: for texts that are read while they grow. */
  readonly onPart?: (received: ReceivedText) => void;
}

interface StreamManager {
  handleDataStreamPacket(...packet: unknown[]): void;
  readonly textStreamControllers?: Map<string, { readonly controller: { error(reason: unknown): void } }>;
}

/**
 * Gives the texts that come as streams of a topic, one call a stream, within bounds: a stream that is too long, broken,
 * or one too many is let go where livekit-client keeps it, so that nothing piles up there.
 */
export function receiveText(
  room: Room,
  topic: string,
  onText: (received: ReceivedText) => void,
  { signal, maxLength, admits, onPart }: ReceiveTextOptions,
): void {
  if (signal.aborted) return;
  guardStreams(room);
  /** Ids of the open streams of each sender, oldest first. */
  const open = new Map<string, string[]>();
  let begun = 0;

  const read = async (reader: Reader, identity: string) => {
    const { id } = reader.info;
    const order = begun++;
    const about = (text: Text): ReceivedText => {
      return { id, identity, order, ...text, attributes: reader.info.attributes ?? {} };
    };
    const own = open.get(identity) ?? [];
    open.set(identity, own);
    own.push(id);
    if (own.length > MOST_OPEN) letGo(room, own.shift() ?? '');
    try {
      onText(about(await boundedText(reader, maxLength, signal, (text) => onPart?.(about(text)))));
    } catch {
      // Broken, ended by its sender's departure, or by us: half a text is nobody's.
    } finally {
      letGo(room, id);
      if (own.includes(id)) own.splice(own.indexOf(id), 1);
      if (own.length === 0) open.delete(identity);
    }
  };

  room.registerTextStreamHandler(topic, (reader, { identity }) => {
    if (admits(identity)) void read(reader, identity);
    else letGo(room, reader.info.id);
  });
  signal.addEventListener('abort', () => room.unregisterTextStreamHandler(topic), { once: true });
}

type Text = Pick<ReceivedText, 'text' | 'isCut' | 'parts'>;

async function boundedText(
  reader: Reader,
  maxLength: number,
  signal: AbortSignal,
  onPart: (text: Text) => void,
): Promise<Text> {
  let text = '';
  let parts = 0;
  for await (const chunk of reader.withAbortSignal(signal)) {
    text += chunk;
    parts++;
    if (text.length > maxLength) return { text: text.slice(0, maxLength), isCut: true, parts };
    onPart({ text, isCut: false, parts });
  }
  return { text, isCut: false, parts };
}

/** What is still to come of a stream is thrown away on arrival. Unread, livekit-client would keep all of it. */
function letGo(room: Room, id: string): void {
  const controllers = managerOf(room)?.textStreamControllers;
  const stream = controllers?.get(id);
  if (!stream) return;
  controllers?.delete(id);
  stream.controller.error(new Error('let go'));
}

const guarded = new WeakSet<Room>();

/**
 * Packets that do not keep the protocol (the id of an open stream used twice, a chunk after the end) throw inside
 * livekit-client 2.23, where only the browser's console hears of it, as an unhandled rejection of the page.
 */
function guardStreams(room: Room): void {
  const manager = managerOf(room);
  if (!manager || guarded.has(room)) return;
  guarded.add(room);
  const handle = manager.handleDataStreamPacket.bind(manager);
  manager.handleDataStreamPacket = (...packet) => {
    try {
      handle(...packet);
    } catch {
      // Its sender's affair.
    }
  };
}

function managerOf(room: Room): StreamManager | undefined {
  return (room as unknown as { incomingDataStreamManager?: StreamManager }).incomingDataStreamManager;
}
