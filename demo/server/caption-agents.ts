import { startCaptionAgent } from './caption-agent.js';
import type { CaptionAgent } from './caption-agent.js';
import type { LiveKitServer } from './tokens.js';

/** What simulated people are called (embedded-simulation.ts, livekit-crowd.ts): a recording that says nothing. */
const SIMULATED = ['simulation-', 'crowd-'];
/** Each costs a quarter of a core and 250 MB. */
const MAX_AGENTS = 3;

/** The caption agents of the demo's rooms: one a room, started when a page asks. */
export class CaptionAgents {
  #server: LiveKitServer;
  #agents = new Map<string, Promise<CaptionAgent>>();

  constructor(server: LiveKitServer) {
    this.#server = server;
  }

  isRunning(room: string): boolean {
    return this.#agents.has(room);
  }

  /** Resolves once it is in the room. Throws when it cannot be, or when there are enough of them. */
  async start(room: string): Promise<void> {
    const known = this.#agents.get(room);
    if (known) return void (await known);
    if (this.#agents.size >= MAX_AGENTS) throw new Error(`there are ${MAX_AGENTS} caption agents already`);
    const starting = startCaptionAgent(this.#server, { room, skips: SIMULATED });
    this.#agents.set(room, starting);
    const forget = (): void => {
      if (this.#agents.get(room) === starting) this.#agents.delete(room);
    };
    starting.then((agent) => agent.ended).then(forget, forget);
    await starting;
  }

  async stop(room: string): Promise<void> {
    const agent = await this.#agents.get(room)?.catch(() => undefined);
    await agent?.stop();
    this.#agents.delete(room);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#agents.keys()].map((room) => this.stop(room)));
  }
}
