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
  {
    name: 'a full reconnection keeps tiles and pins, and announces nobody',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      await bare('foreigner');
      await amina.sees('foreigner');
      await amina.read((room) => room.commands.stage.pin('foreigner/camera'));
      const ids = await amina.read((room) => room.state.participants?.ids.join());
      await simulate(amina, 'full-reconnect');
      await back(amina);
      await amina.sees('foreigner', 30_000);
      assert.equal(await amina.read((room) => room.state.participants?.ids.join()), ids);
      assert.deepEqual(await amina.read((room) => room.state.stage?.pinned.join()), 'foreigner/camera');
    },
  },
  {
    name: 'the server is restarted: everybody comes back, once each',
    async run({ visitor, server }) {
      const amina = await visitor('Amina');
      const youssef = await visitor('Youssef');
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
