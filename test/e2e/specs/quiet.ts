import { strict as assert } from 'node:assert';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

const TWO_MINUTES = 120_000;

/** A little of all that a call has. */
async function liveALittle(amina: RoomPage): Promise<void> {
  const press = (name: RegExp) => amina.button(name).first().click();
  await press(/^Micro(?! coupé)/);
  await press(/^Micro coupé/);
  await press(/^Caméra(?! coupée)/);
  await press(/^Caméra coupée/);
  await amina.read((room) => room.commands.stage.pin('foreigner/camera'));
  await amina.read((room) => room.commands.screenShare.start());
  await until('sharing', () => amina.read((room) => room.state.screenShare?.status === 'on'));
  await amina.read((room) => room.commands.screenShare.stop());
  await amina.read((room) => {
    room.lang = 'en';
  });
  await amina.button('Leave').waitFor();
  await amina.read((room) => {
    room.removeAttribute('lang');
  });
  await amina.page.evaluate(() => {
    const { room } = window as unknown as {
      room: { meeting: { room: { simulateScenario(name: string): Promise<void> } } };
    };
    return room.meeting.room.simulateScenario('signal-reconnect');
  });
  await until('back', async () => (await amina.events()).filter((event) => event === 'status connected').length === 2);
}

export const quietSpecs: readonly Spec[] = [
  {
    name: 'two minutes of a call, from the first screen to the last, leave the console silent',
    isLong: true,
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const since = Date.now();
      const foreigner = await bare('foreigner');
      await amina.sees('foreigner');
      await liveALittle(amina);
      await foreigner.read((page) => page.leave());
      await until('the tile is gone', async () => !('foreigner' in (await amina.frames())));
      await bare('another');
      await amina.sees('another');
      await until('two minutes', () => Date.now() - since > TWO_MINUTES, TWO_MINUTES);
      await amina.sees('another');
      await amina.button('Quitter').click();
      await amina.status('left');
      const spoken = (await amina.page.consoleMessages()).map((message) => `${message.type()}: ${message.text()}`);
      assert.deepEqual(spoken, []);
    },
  },
];
