import { startDemo } from '../../../demo/server/demo.js';
import type { MediaServer } from '../servers.js';
import { BadNetwork } from './bad-network.js';

/** A site whose visitors reach the server through one bad network. */
export interface BadSite {
  readonly url: string;
  readonly network: BadNetwork;
  close(): Promise<void>;
}

export async function openBadSite(server: MediaServer): Promise<BadSite> {
  const network = await BadNetwork.before(server.url);
  const demo = await startDemo({ liveKit: { ...server, url: network.url }, backend: server.name });
  return {
    url: demo.url,
    network,
    async close() {
      await demo.close();
      await network.close();
    },
  };
}
