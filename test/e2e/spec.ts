import type { BarePage } from './bare-page.js';
import type { RoomOptions, RoomPage } from './room-page.js';
import type { MediaServer, ServerName } from './servers.js';

/** What a spec has: a server, and as many people as it opens. Everything is closed when it ends. */
export interface World {
  readonly server: MediaServer;
  readonly site: string;
  /** One name a spec, so that none meets the people of another. */
  readonly room: string;
  visitor(name: string, options?: Partial<RoomOptions>): Promise<RoomPage>;
  bare(identity: string, options?: { publishes?: boolean }): Promise<BarePage>;
}

export interface Spec {
  readonly name: string;
  readonly run: (world: World) => Promise<void>;
  /** Both servers, unless one of them cannot show it; `because` says why. */
  readonly only?: { readonly server: ServerName; readonly because: string };
}
