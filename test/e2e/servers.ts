import { RoomServiceClient } from 'livekit-server-sdk';
import { type Crowd, startCrowd } from '../../demo/server/livekit-crowd.js';
import { startLiveKitServer } from '../../demo/server/livekit-process.js';
import { DevelopmentServer } from '../../demo/server/server.js';
import { createToken, type LiveKitServer, type TokenSubject } from '../../demo/server/tokens.js';

export type ServerName = 'embedded' | 'livekit';

/** What a spec may do to the server, whichever it is. */
export interface MediaServer extends LiveKitServer {
  readonly name: ServerName;
  token(subject: TokenSubject): Promise<string>;
  kick(room: string, identity: string): Promise<void>;
  deleteRoom(room: string): Promise<void>;
  mute(room: string, identity: string): Promise<void>;
  /** Dies and comes back on the same port, its rooms forgotten. */
  restart(): Promise<void>;
  /** Fills a room with people who publish a recording; resolves once they are there. */
  crowd(room: string, count: number): Promise<{ stop(): Promise<void> }>;
  stop(): Promise<void>;
}

export async function startServer(name: ServerName): Promise<MediaServer> {
  return name === 'livekit' ? startReal() : startEmbedded();
}

function common(access: LiveKitServer) {
  const api = new RoomServiceClient(access.url.replace(/^ws/, 'http'), access.apiKey, access.apiSecret);
  return {
    ...access,
    token: (subject: TokenSubject) => createToken(access, subject),
    kick: (room: string, identity: string) => api.removeParticipant(room, identity),
    deleteRoom: (room: string) => api.deleteRoom(room),
    async mute(room: string, identity: string) {
      const { tracks } = await api.getParticipant(room, identity);
      const microphone = tracks.find(({ type }) => type === 0);
      if (!microphone) throw new Error(`${identity} has no microphone`);
      await api.mutePublishedTrack(room, identity, microphone.sid, true);
    },
  };
}

async function startReal(): Promise<MediaServer> {
  let server = await startLiveKitServer();
  const crowds: Crowd[] = [];
  return {
    ...common(server),
    name: 'livekit',
    async restart() {
      await server.stop();
      server = await startLiveKitServer({ port: server.port });
    },
    async crowd(room, count) {
      const crowd = await startCrowd(server, { room, count, cameras: 75 });
      crowds.push(crowd);
      return crowd;
    },
    async stop() {
      await Promise.all(crowds.map((crowd) => crowd.stop()));
      await server.stop();
    },
  };
}

async function startEmbedded(): Promise<MediaServer> {
  let server = new DevelopmentServer();
  const port = await server.listen();
  return {
    ...common(server.access),
    name: 'embedded',
    async restart() {
      await server.close();
      server = new DevelopmentServer();
      await server.listen(port);
    },
    crowd(room, count) {
      const people = Array.from({ length: count }, (_, index) =>
        server.addSynthetic(room, {
          identity: `crowd-${String(index)}`,
          name: `Personne ${String(index)}`,
          video: index < 25,
          audio: index < 4,
        }),
      );
      void people;
      return Promise.resolve({ stop: () => Promise.resolve(server.deleteRoom(room)) });
    },
    stop: () => server.close(),
  };
}
