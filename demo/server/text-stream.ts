import { randomUUID } from 'node:crypto';
import { DataPacket, DataPacket_Kind, DataStream_Chunk, DataStream_Header } from '@livekit/protocol';
import { DataStream_TextHeader, DataStream_Trailer } from '@livekit/protocol';

/** What livekit-client puts in one packet. */
const CHUNK_BYTES = 15_000;

/** The packets of one text stream: header, chunks of UTF-8 that may cut a character, trailer. */
export function textStreamPackets(
  text: string,
  topic: string,
  attributes: Readonly<Record<string, string>>,
): DataPacket[] {
  const streamId = randomUUID();
  const bytes = new TextEncoder().encode(text);
  const reliable = (value: DataPacket['value']): DataPacket =>
    new DataPacket({ kind: DataPacket_Kind.RELIABLE, value });
  const header = new DataStream_Header({
    streamId,
    topic,
    timestamp: BigInt(Date.now()),
    mimeType: 'text/plain',
    totalLength: BigInt(bytes.length),
    attributes: { ...attributes },
    contentHeader: { case: 'textHeader', value: new DataStream_TextHeader() },
  });
  const packets = [reliable({ case: 'streamHeader', value: header })];
  for (let start = 0, index = 0; start < bytes.length; start += CHUNK_BYTES, index++) {
    const content = bytes.subarray(start, start + CHUNK_BYTES);
    const value = new DataStream_Chunk({ streamId, chunkIndex: BigInt(index), content });
    packets.push(reliable({ case: 'streamChunk', value }));
  }
  packets.push(reliable({ case: 'streamTrailer', value: new DataStream_Trailer({ streamId }) }));
  return packets;
}
