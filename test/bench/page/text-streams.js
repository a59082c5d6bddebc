import {
  DataPacket,
  DataStream_Chunk,
  DataStream_Header,
  DataStream_TextHeader,
  DataStream_Trailer,
} from '@livekit/protocol';

const encoder = new TextEncoder();
let streams = 0;

/** Gives the room the packets of a text stream, where those of the data channel end: header, chunk, trailer. */
export function receiveText(room, identity, { topic, text, attributes = {} }) {
  const streamId = `bench-${++streams}`;
  const content = encoder.encode(text);
  const give = (value) => room.handleDataPacket(new DataPacket({ value, participantIdentity: identity }), 0);
  give({
    case: 'streamHeader',
    value: new DataStream_Header({
      streamId,
      topic,
      timestamp: BigInt(Date.now()),
      mimeType: 'text/plain',
      totalLength: BigInt(content.length),
      attributes,
      contentHeader: { case: 'textHeader', value: new DataStream_TextHeader() },
    }),
  });
  give({ case: 'streamChunk', value: new DataStream_Chunk({ streamId, chunkIndex: 0n, content }) });
  give({ case: 'streamTrailer', value: new DataStream_Trailer({ streamId }) });
}
