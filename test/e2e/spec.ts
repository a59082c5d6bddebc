import type { BarePage } from './bare-page.js';
import type { BadSite } from './network/bad-site.js';
import type { RoomOptions, RoomPage } from './room-page.js';
import type { MediaServer } from './servers.js';

export interface VisitorOptions extends Partial<RoomOptions> {
  /** See `launchChromium`. */
  readonly speech?: string | undefined;
  /** In a browser of their own. */
  readonly isAlone?: boolean | undefined;
  /** Another than that of the spec. */
  readonly site?: string;
}

/** What a spec has: a server, and as many people as it opens. Everything is closed when it ends. */
export interface World {
  readonly server: MediaServer;
  readonly site: string;
  /** One name a spec, so that none meets the people of another. */
  readonly room: string;
  visitor(name: string, options?: VisitorOptions): Promise<RoomPage>;
  /** Another site, whose visitors reach the server through a network that can be made bad. */
  badSite(): Promise<BadSite>;
  /** Printed under the name of the spec. */
  note(line: string): void;
  bare(identity: string, options?: { publishes?: boolean }): Promise<BarePage>;
}

export interface Spec {
  readonly name: string;
  readonly run: (world: World) => Promise<void>;
  /** What may take long the first time on a machine: outside the time that a spec may take. */
  readonly prepare?: () => Promise<unknown>;
  /** Offences that are the very thing the spec is about. */
  readonly stages?: RegExp;
  /** It takes minutes by its nature: it runs beside the others, on a server of its own that none of them restarts. */
  readonly isLong?: boolean;
}
