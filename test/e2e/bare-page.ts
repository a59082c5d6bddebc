import type { Page } from 'playwright-core';
import type { MediaServer } from './servers.js';
import { until } from './until.js';

/** One state of one caption, by one of the two paths. */
export interface CaptionState {
  readonly by: 'stream' | 'packet';
  readonly from: string;
  readonly segment: string;
  readonly track: string;
  readonly isFinal: boolean;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

interface Bare {
  readonly state: string;
  readonly frames: Record<string, Record<string, number>>;
  readonly participants: readonly {
    readonly identity: string;
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly tracks: readonly { readonly source: string; readonly isMuted: boolean }[];
  }[];
  readonly events: readonly { readonly name: string; readonly identity?: string }[];
  readonly captions: readonly CaptionState[];
  /** Texts of the topic `lk.chat`, and every packet. */
  readonly messages: readonly {
    readonly from: string;
    readonly topic?: string;
    readonly id?: string;
    readonly text: string;
  }[];
  join(url: string, token: string): Promise<number>;
  publish(options?: object): Promise<void>;
  audioEnergy(): Promise<Record<string, number>>;
  decodedFrames(): Promise<Record<string, number>>;
  simulate(scenario: string): Promise<void>;
  setMicrophone(enabled: boolean): Promise<void>;
  setAttributes(attributes: Record<string, string>): Promise<void>;
  sendText(text: string, topic?: string): Promise<string>;
  caption(text: string, segment: string, final?: string, track?: string): Promise<void>;
  floodCaptions(count: number): Promise<unknown>;
  trackOf(identity?: string): string;
  sendData(text: string, topic?: string, reliable?: boolean): Promise<void>;
  sendChatMessage(text: string): Promise<void>;
  leave(): Promise<void>;
}

/** A person with livekit-client alone: what it sees is what a foreign client of the same room sees. */
export class BarePage {
  readonly page: Page;
  readonly #site: string;
  readonly #server: MediaServer;

  constructor(page: Page, site: string, server: MediaServer) {
    this.page = page;
    this.#site = site;
    this.#server = server;
  }

  async join(room: string, identity: string, { publishes = true } = {}): Promise<this> {
    await this.page.goto(`${this.#site}/bare.html`);
    await until('the bare page', () => this.page.evaluate(() => 'bare' in window));
    const token = await this.#server.token({ room, identity, name: identity });
    await this.read((bare, [url, jwt]) => bare.join(url ?? '', jwt ?? ''), [this.#server.url, token]);
    if (publishes) await this.read((bare) => bare.publish());
    return this;
  }

  read<Value>(run: (bare: Bare, args: string[]) => Value, args: string[] = []): Promise<Awaited<Value>> {
    const source = `(${run.toString()})(window.bare, ${JSON.stringify(args)})`;
    return this.page.evaluate<Awaited<Value>>(source);
  }

  /** Sends one state of a caption; a foreign track is a forgery. */
  caption(text: string, segment: string, { isFinal = true, track = '' } = {}): Promise<void> {
    return this.read(
      (bare, [words = '', id = '', final, sid]) => bare.caption(words, id, final, sid),
      [text, segment, String(isFinal), track],
    );
  }

  /** Waits until a person's picture moves. */
  async sees(identity: string, limit = 15_000): Promise<void> {
    const first = (await this.read((bare) => bare.decodedFrames()))[identity] ?? 0;
    await until(
      `the picture of ${identity} moves`,
      async () => ((await this.read((bare) => bare.decodedFrames()))[identity] ?? 0) > first + 2,
      limit,
    );
  }

  async hears(identity: string, limit = 15_000): Promise<void> {
    const first = (await this.read((bare) => bare.audioEnergy()))[identity] ?? 0;
    await until(
      `${identity} is heard`,
      async () => ((await this.read((bare) => bare.audioEnergy()))[identity] ?? 0) > first,
      limit,
    );
  }

  /** The state of a source of somebody: `none` when nothing is published. */
  async source(identity: string, source: string): Promise<'on' | 'off' | 'none'> {
    const participants = await this.read((bare) => bare.participants);
    const track = participants.find((one) => one.identity === identity)?.tracks.find((one) => one.source === source);
    return track ? (track.isMuted ? 'off' : 'on') : 'none';
  }
}
