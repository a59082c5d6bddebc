import { RoomServiceClient } from 'livekit-server-sdk';
import type { Browser, Page, Route } from 'playwright-core';
import { type Demo, startDemo } from '../../demo/server/demo.js';
import type { VisioErrorEvent, VisioLeftEvent } from '../../src/room/events.js';
import { BarePage } from '../e2e/bare-page.js';
import { openContext, type Watched } from '../e2e/browser.js';
import { type RoomOptions, RoomPage } from '../e2e/room-page.js';
import type { MediaServer } from '../e2e/servers.js';
import { Gateway, type Trouble } from './gateway.js';

export interface OpenOptions extends Partial<RoomOptions> {
  /** Another than the scene's own. */
  readonly site?: string;
  /** Off by default: most faults need no device. */
  readonly withDevices?: boolean;
  /** Of the site, in the place of its own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Longer than the element waits after a join, ms. */
const CALM_AFTER = 10_500;

/** What all faults share. */
export interface Stage {
  readonly browser: Browser;
  readonly server: MediaServer;
  /** Leads to the server itself: for the others. */
  readonly site: string;
}

/** The place of one fault: a gateway before the server, a site that leads there, and people. */
export class Scene {
  readonly room: string;
  readonly server: MediaServer;
  readonly gateway: Gateway;
  /** Leads through the gateway. */
  readonly site: string;
  readonly #stage: Stage;
  readonly #people: Watched[] = [];
  readonly #demos: Demo[];

  private constructor(stage: Stage, room: string, gateway: Gateway, demo: Demo) {
    this.#stage = stage;
    this.server = stage.server;
    this.room = room;
    this.gateway = gateway;
    this.site = demo.url;
    this.#demos = [demo];
  }

  static async on(stage: Stage, room: string): Promise<Scene> {
    const { server } = stage;
    const gateway = await Gateway.before(server.url);
    const demo = await startDemo({ liveKit: { ...server, url: gateway.url }, backend: server.name });
    return new Scene(stage, room, gateway, demo);
  }

  /** Uncaught errors of the pages. */
  get offences(): readonly string[] {
    return this.#people.flatMap(({ offences }) => offences).filter((offence) => offence.startsWith('uncaught'));
  }

  set trouble(trouble: Trouble) {
    this.gateway.trouble = trouble;
  }

  /** Somebody before the meeting. */
  async open({
    withDevices = false,
    prepare,
    headers,
    site = this.site,
    attributes = {},
    ...options
  }: OpenOptions = {}): Promise<RoomPage> {
    const watched = await openContext(this.#stage.browser);
    this.#people.push(watched);
    const page = await watched.context.newPage();
    await page.addInitScript(watchEvents);
    await prepare?.(page);
    const off = withDevices ? {} : { 'microphone-off': '', 'camera-off': '' };
    const person = new RoomPage(page, headers ? await this.#siteWith(headers) : site);
    await person.open({ room: this.room, name: 'Amina', ...options, attributes: { ...off, ...attributes } });
    return person;
  }

  /** Somebody at the door, who has just pressed the button. */
  async knock(options: OpenOptions = {}): Promise<RoomPage> {
    const person = await this.open(options);
    if (options.withDevices) await person.previews();
    await person.button(/^Rejoindre/).click();
    return person;
  }

  /** Somebody in the meeting, in which what comes later has come: notices among others. */
  async enterCalmly(options: OpenOptions = {}): Promise<RoomPage> {
    const person = await this.enter({ ...options, prepare: (page) => page.clock.install() });
    await person.page.clock.fastForward(CALM_AFTER);
    await person.page.waitForFunction(() => customElements.get('visio-notices') !== undefined);
    return person;
  }

  /** Somebody in the meeting. */
  async enter(options: OpenOptions = {}): Promise<RoomPage> {
    const person = await this.knock(options);
    await person.status('connected');
    return person;
  }

  /** Somebody else, beside the gateway. */
  async bare(identity: string, options?: { publishes?: boolean }): Promise<BarePage> {
    const watched = await openContext(this.#stage.browser);
    this.#people.push(watched);
    return new BarePage(await watched.context.newPage(), this.#stage.site, this.server).join(
      this.room,
      identity,
      options,
    );
  }

  /** How many people the room takes; 0: no limit. Makes the room. */
  async limit(maxParticipants: number): Promise<void> {
    const { url, apiKey, apiSecret } = this.server;
    const api = new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret);
    await api.createRoom({ name: this.room, maxParticipants });
  }

  /** Somebody at the door of a page that is not protected. */
  async knockInsecurely(): Promise<RoomPage> {
    const person = await this.open({
      site: 'http://portal.test',
      prepare: (page) => page.route('http://portal.test/**', (route) => this.#relay(route)),
    });
    await person.button(/^Rejoindre/).click();
    return person;
  }

  async #siteWith(headers: Readonly<Record<string, string>>): Promise<string> {
    const { server, gateway } = this;
    const demo = await startDemo({ liveKit: { ...server, url: gateway.url }, backend: server.name, headers });
    this.#demos.push(demo);
    return demo.url;
  }

  async #relay(route: Route): Promise<void> {
    const url = route.request().url().replace('http://portal.test', this.site);
    await route.fulfill({ response: await route.fetch({ url }) });
  }

  /** What the page was told of this person. */
  static told({ page }: RoomPage): Promise<string[]> {
    return page.evaluate(() => (window as unknown as { faults: string[] }).faults);
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#people.map(({ context }) => context.close()));
    await this.server.deleteRoom(this.room).catch(() => undefined);
    await Promise.all(this.#demos.map((demo) => demo.close()));
    await this.gateway.close();
  }
}

/** From the first moment on: devices that were allowed before open by themselves. */
function watchEvents(): void {
  const faults: string[] = [];
  Object.assign(window, { faults });
  document.addEventListener('visio-error', (event) => {
    const { code, isFatal } = event as VisioErrorEvent;
    faults.push(isFatal ? `${code} fatal` : code);
  });
  document.addEventListener('visio-left', (event) => {
    faults.push(`left ${(event as VisioLeftEvent).reason}`);
  });
}
