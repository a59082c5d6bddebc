import { strict as assert } from 'node:assert';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

function simulate({ page }: RoomPage, scenario: string): Promise<void> {
  return page.evaluate((name) => {
    const { room } = window as unknown as {
      room: { meeting: { room: { simulateScenario(name: string): Promise<void> } } };
    };
    return room.meeting.room.simulateScenario(name);
  }, scenario);
}

/**
 * Brings about the order in which livekit-client holds events back after its `reconnected`: the new media connection is
 * there before the page's own tracks, the pictures of others come a moment after both.
 */
function mediaFirst({ page }: RoomPage): Promise<void> {
  return page.evaluate(() => {
    const { room } = window as unknown as { room: { meeting: { room: LiveRoom } } };
    const live = room.meeting.room;
    const { localParticipant } = live;
    const republish = localParticipant.republishAllTracks.bind(localParticipant);
    const isThere = () => live.engine.pcManager.publisher.getConnectionState() === 'connected';
    localParticipant.republishAllTracks = async (...options) => {
      while (!isThere()) await new Promise(requestAnimationFrame);
      await republish(...options);
    };
    const add = live.onTrackAdded.bind(live);
    live.onTrackAdded = (...track) => {
      if (live.state === 'connected') add(...track);
      else live.once('reconnected', () => requestAnimationFrame(() => add(...track)));
    };
  });
}

interface LiveRoom {
  readonly state: string;
  readonly localParticipant: { republishAllTracks(...options: unknown[]): Promise<void> };
  readonly engine: { readonly pcManager: { readonly publisher: { getConnectionState(): string } } };
  onTrackAdded(...track: unknown[]): void;
  once(event: 'reconnected', listener: () => void): void;
}

interface CutWindow {
  WebSocket: typeof WebSocket;
  isCut: boolean;
  attemptsInVain: number;
}

/** From now on the server is there and answers, but takes no WebSocket. */
function cutSignal({ page }: RoomPage): Promise<void> {
  return page.evaluate(() => {
    const scope = window as unknown as CutWindow;
    scope.isCut = true;
    scope.attemptsInVain = 0;
    scope.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(scope.isCut ? new URL('/nothing-here', url).href : url, protocols);
        if (scope.isCut) this.addEventListener('close', () => scope.attemptsInVain++);
      }
    };
  });
}

const attemptsInVain = ({ page }: RoomPage): Promise<number> =>
  page.evaluate(() => (window as unknown as CutWindow).attemptsInVain);

const back = (person: RoomPage) =>
  until(
    'reconnecting, then connected',
    async () => {
      const events = await person.events();
      return (
        events.lastIndexOf('status connected') > events.indexOf('status reconnecting') &&
        events.includes('status reconnecting')
      );
    },
    60_000,
  );

export const reconnectSpecs: readonly Spec[] = [
  {
    name: 'signalling lost: resumed, and pictures went on',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner');
      await amina.sees('foreigner');
      await simulate(amina, 'signal-reconnect');
      await back(amina);
      await Promise.all([amina.sees('foreigner'), foreigner.sees(await amina.identity())]);
      assert.equal((await amina.events()).filter((event) => event === 'joined').length, 1);
    },
  },
  ...[
    { name: 'a full reconnection keeps tiles and pins, and announces nobody', prepare: undefined },
    { name: 'a full reconnection that says so too early brings the pictures too', prepare: mediaFirst },
  ].map(({ name, prepare }): Spec => ({
    name,
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      await bare('foreigner');
      await amina.sees('foreigner');
      await amina.read((room) => room.commands.stage.pin('foreigner/camera'));
      const ids = await amina.read((room) => room.state.participants?.ids.join());
      await prepare?.(amina);
      await simulate(amina, 'full-reconnect');
      await back(amina);
      await Promise.all([amina.sees('foreigner', 30_000), amina.hears(30_000)]);
      assert.equal(await amina.read((room) => room.state.participants?.ids.join()), ids);
      assert.deepEqual(await amina.read((room) => room.state.stage?.pinned.join()), 'foreigner/camera');
    },
  })),
  {
    name: '“try again now” does not wait for livekit-client’s next attempt',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner');
      await amina.sees('foreigner');
      const reasons: unknown[] = [];
      amina.page.on('request', (request) => {
        if (request.url().includes('/token')) reasons.push((request.postDataJSON() as { reason: unknown }).reason);
      });
      await cutSignal(amina);
      await simulate(amina, 'signal-reconnect');
      // From the fifth attempt on it waits seconds before the next.
      await until('five attempts in vain', async () => (await attemptsInVain(amina)) >= 5, 30_000);
      assert.deepEqual(reasons, []);
      await amina.page.evaluate(() => {
        (window as unknown as CutWindow).isCut = false;
      });
      await amina.button('Réessayer maintenant').click();
      await back(amina);
      assert.deepEqual(reasons, ['rejoin']);
      await Promise.all([amina.sees('foreigner'), foreigner.sees(await amina.identity())]);
      assert.equal((await amina.events()).filter((event) => event === 'joined').length, 1);
      assert.equal(await amina.read((room) => room.state.participants?.ids.length), 2);
    },
  },
  {
    name: 'the server is restarted: everybody comes back, once each',
    async run({ visitor, server }) {
      const amina = await visitor('Amina');
      // Both open their camera anew: two pages of one browser would share it, and at times neither gets a picture.
      const youssef = await visitor('Youssef', { isAlone: true });
      await amina.join();
      await youssef.join();
      await amina.sees('Youssef');
      const identity = await amina.identity();
      await server.restart();
      await Promise.all([back(amina), back(youssef)]);
      await Promise.all([amina.sees('Youssef', 45_000), youssef.sees('Amina', 45_000)]);
      assert.equal(await amina.identity(), identity);
      await until('two people each', async () =>
        (
          await Promise.all(
            [amina, youssef].map((person) => person.read((room) => room.state.participants?.ids.length)),
          )
        ).every((count) => count === 2),
      );
    },
  },
];
