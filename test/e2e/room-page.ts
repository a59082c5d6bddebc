import type { Locator, Page } from 'playwright-core';
import type { VisioRoom } from '../../src/room/visio-room.js';
import { addPlugs } from './plugs.js';
import { until } from './until.js';

interface RoomWindow extends Window {
  room: VisioRoom;
  seen: string[];
}

export interface RoomOptions {
  readonly room: string;
  readonly name: string;
  /** Query of the token endpoint, to stage an answer. */
  readonly tokenQuery?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Where the page's policy lets it connect to, in the place of what the demo's pages need. */
  readonly connectSources?: string;
  /** How far the clock of the person's machine is ahead, in milliseconds. */
  readonly clockAhead?: number;
  /** Devices of their own that can be pulled out; see `plugs.ts`. */
  readonly hasPlugs?: boolean;
}

/** A person with `<visio-room>`, driven by what is on the screen; the page's own script reads events and state. */
export class RoomPage {
  readonly page: Page;
  readonly #site: string;

  constructor(page: Page, site: string) {
    this.page = page;
    this.#site = site;
  }

  async open(options: RoomOptions): Promise<this> {
    const { room, name, tokenQuery = '', attributes = {}, connectSources, clockAhead, hasPlugs } = options;
    if (clockAhead) await this.page.addInitScript(setClock, clockAhead);
    if (hasPlugs) await addPlugs(this.page);
    const query = new URLSearchParams({
      room,
      'display-name': name,
      'token-endpoint': `/token${tokenQuery}`,
      ...attributes,
    });
    if (connectSources) await this.#restrict(connectSources);
    await this.page.goto(`${this.#site}/plain.html?${query.toString()}`);
    await this.page.evaluate(async () => {
      const scope = window as unknown as RoomWindow;
      scope.room = document.querySelector('visio-room') as VisioRoom;
      scope.seen = [];
      const note = (text: string) => scope.seen.push(text);
      scope.room.addEventListener('visio-status-change', ({ status }) => note(`status ${status}`));
      scope.room.addEventListener('visio-joined', () => note('joined'));
      scope.room.addEventListener('visio-left', ({ reason }) => note(`left ${reason}`));
      scope.room.addEventListener('visio-error', ({ code }) => note(`error ${code}`));
      scope.room.addEventListener('visio-command', ({ command }) => note(`command ${command}`));
      await customElements.whenDefined('visio-room');
    });
    return this;
  }

  async #restrict(connectSources: string): Promise<void> {
    await this.page.route('**/plain.html*', async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      const policy = headers['content-security-policy']?.replace(/connect-src [^;]*/, `connect-src ${connectSources}`);
      await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy ?? '' } });
    });
  }

  /** Presses the button of the pre-join screen once the preview plays. */
  async join({ withDevices = true } = {}): Promise<void> {
    if (withDevices) await this.previews();
    await this.button('Rejoindre la réunion').click();
    await this.status('connected');
  }

  /** Waits until camera and microphone are open. */
  async previews(): Promise<void> {
    await until('camera and microphone are open', () =>
      this.read(({ state: { camera, microphone } }) => camera.status === 'on' && microphone.status === 'on'),
    );
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  async status(status: string, limit = 20_000): Promise<void> {
    await until(
      `status ${status}`,
      async () => (await this.read((room) => room.state.connection.status)) === status,
      limit,
    );
  }

  /**
   * Waits until the server has announced somebody: livekit-server takes seconds over people who send neither sound nor
   * pictures, and what they write arrives before.
   */
  knows(identity: string): Promise<void> {
    return until(`${identity} is announced`, async () =>
      (await this.read(({ state }) => state.participants?.ids ?? [])).includes(identity),
    );
  }

  /** Runs in the page, on the element. */
  read<Value>(run: (room: VisioRoom) => Value): Promise<Value> {
    const source = `(${run.toString()})(window.room)`;
    return this.page.evaluate<Value>(source);
  }

  events(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as RoomWindow).seen);
  }

  identity(): Promise<string> {
    return this.read((room) => room.state.connection.identity ?? '');
  }

  /** Frames drawn so far in the pictures of the meeting, by the name on their tile; one's own is "Vous". */
  frames(): Promise<Record<string, number>> {
    return this.page.evaluate(() => {
      const frames: Record<string, number> = {};
      const walk = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.localName === 'visio-tile' || element.localName === 'visio-shared-screen') {
            const video = element.shadowRoot?.querySelector('video');
            const name = element.shadowRoot?.querySelector('[part~="tile-name"]')?.textContent?.trim() ?? '';
            const isShown = video && getComputedStyle(video).display !== 'none' && video.videoWidth > 0;
            frames[name] = isShown ? video.getVideoPlaybackQuality().totalVideoFrames : 0;
          }
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      return frames;
    });
  }

  /** Waits until the picture of somebody moves. */
  async sees(name: string, limit = 15_000): Promise<void> {
    let first: number | undefined;
    await until(
      `the picture of ${name} moves`,
      async () => {
        const now = (await this.frames())[name] ?? 0;
        if (now > 0) first ??= now;
        return first !== undefined && now > first + 2;
      },
      limit,
      async () => `${JSON.stringify(await this.frames())} after ${(await this.events()).join(', ')}`,
    );
  }

  /** Energy of the sound that plays in the element, all together; grows while anything is heard. */
  soundEnergy(): Promise<number> {
    return this.page.evaluate(async () => {
      const { room } = window as unknown as { room: { meeting: { room: LiveRoom } } };
      let energy = 0;
      for (const { trackPublications } of room.meeting.room.remoteParticipants.values()) {
        for (const { track } of trackPublications.values()) {
          const report = await track?.getRTCStatsReport?.();
          report?.forEach((stats: { type: string; totalAudioEnergy?: number }) => {
            if (stats.type === 'inbound-rtp') energy += stats.totalAudioEnergy ?? 0;
          });
        }
      }
      return energy;
    });
  }

  async hears(limit = 15_000): Promise<void> {
    const first = await this.soundEnergy();
    await until('sound is heard', async () => (await this.soundEnergy()) > first, limit);
  }

  /** The processes that the browser draws its pages in: of this person's alone only where they have their own browser. */
  async renderers(): Promise<number[]> {
    const browser = this.page.context().browser();
    if (!browser) throw new Error('the browser is closed');
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }

  /** Devices of the page that are open now: every track that getUserMedia and getDisplayMedia gave. */
  liveTracks(): Promise<number> {
    return this.page.evaluate(
      () =>
        (window as unknown as { captured: MediaStreamTrack[] }).captured.filter(
          ({ readyState }) => readyState === 'live',
        ).length,
    );
  }
}

function setClock(ahead: number): void {
  const Real = Date;
  window.Date = new Proxy(Real, {
    construct: (_, given: [number]) => (given.length > 0 ? new Real(...given) : new Real(Real.now() + ahead)),
    get: (target, name) => (name === 'now' ? () => Real.now() + ahead : (Reflect.get(target, name) as unknown)),
  });
}

interface LiveRoom {
  remoteParticipants: Map<
    string,
    { trackPublications: Map<string, { track?: { getRTCStatsReport?(): Promise<RTCStatsReport | undefined> } }> }
  >;
}
