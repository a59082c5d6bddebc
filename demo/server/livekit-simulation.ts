import { RoomServiceClient } from 'livekit-server-sdk';
import { crowdIdentity, startCrowd } from './livekit-crowd.js';
import type { Crowd } from './livekit-crowd.js';
import type { Simulation } from './simulation.js';
import type { LiveKitServer } from './tokens.js';

const STEP_MS = 4000;
/** They join in no order, so enough of them that the first page has some. */
const MAX_CAMERAS = 75;

/** Simulated people on a real livekit-server: the crowd program publishes, and hands go up and down by the server's own API. */
export class LiveKitSimulation implements Simulation {
  #server: LiveKitServer;
  #service: RoomServiceClient;
  #crowds = new Map<string, { crowd: Crowd; count: number }>();
  #director: NodeJS.Timeout | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(server: LiveKitServer) {
    this.#server = server;
    this.#service = new RoomServiceClient(server.url.replace(/^ws/, 'http'), server.apiKey, server.apiSecret);
  }

  count(room: string): number {
    return this.#crowds.get(room)?.count ?? 0;
  }

  /** One change after the other: a crowd that is still joining cannot be stopped cleanly. */
  setCount(room: string, count: number): Promise<void> {
    const change = this.#queue.then(() => this.#change(room, count));
    this.#queue = change.catch(() => undefined);
    return change;
  }

  async #change(room: string, count: number): Promise<void> {
    await this.#crowds.get(room)?.crowd.stop();
    this.#crowds.delete(room);
    if (count) {
      const crowd = await startCrowd(this.#server, { room, count, cameras: MAX_CAMERAS });
      this.#crowds.set(room, { crowd, count });
    }
    clearInterval(this.#director);
    this.#director = this.#crowds.size ? setInterval(() => void this.#raiseAHand(), STEP_MS) : undefined;
  }

  async #raiseAHand(): Promise<void> {
    for (const [room, { count }] of this.#crowds) {
      const identity = crowdIdentity(Math.floor(Math.random() * count));
      // The person may be leaving, or the server stopping.
      try {
        const { attributes } = await this.#service.getParticipant(room, identity);
        const handRaisedAt = attributes['handRaisedAt'] ? '' : new Date().toISOString();
        await this.#service.updateParticipant(room, identity, { attributes: { handRaisedAt } });
      } catch {
        continue;
      }
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#director);
    await this.#queue;
    for (const { crowd } of this.#crowds.values()) await crowd.stop();
    this.#crowds.clear();
  }
}
