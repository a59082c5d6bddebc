import { strict as assert } from 'node:assert';
import type { BarePage } from '../bare-page.js';
import { HEADSET, plugIn, pullOut, WEBCAM } from '../plugs.js';
import type { RoomPage } from '../room-page.js';
import type { Spec, World } from '../spec.js';
import { until } from '../until.js';

interface Meeting {
  readonly amina: RoomPage;
  readonly foreigner: BarePage;
  readonly identity: string;
}

/** Amina talks through a headset and is seen by a webcam, both of which can be pulled out. */
async function meet({ visitor, bare }: World): Promise<Meeting> {
  const amina = await visitor('Amina', { hasPlugs: true });
  await amina.previews();
  await amina.read(async ({ commands }) => {
    await commands.microphone.select('headset');
    await commands.camera.select('webcam');
  });
  await amina.join();
  // Names of devices are known to those who saw them before they went.
  await amina.page.waitForFunction(() => customElements.get('visio-notices') !== undefined);
  const foreigner = await bare('foreigner');
  const identity = await amina.identity();
  await Promise.all([foreigner.hears(identity), foreigner.sees(identity)]);
  return { amina, foreigner, identity };
}

const notice = ({ page }: RoomPage, text: RegExp) => page.locator('visio-notices').getByText(text);
const deviceOf = (amina: RoomPage) =>
  amina.read(({ state: { microphone, camera } }) => ({ microphone: microphone.deviceId, camera: camera.deviceId }));
const errors = async (amina: RoomPage) => (await amina.events()).filter((event) => event.startsWith('error'));

const published = ({ foreigner, identity }: Meeting, source: string, state: 'on' | 'off') =>
  until(`${source} ${state} for the others`, async () => (await foreigner.source(identity, source)) === state);

export const pluggedSpecs: readonly Spec[] = [
  {
    name: 'a headset pulled out and plugged in again: told both times, silent until it is wanted back, heard again',
    async run(world) {
      const meeting = await meet(world);
      const { amina, foreigner, identity } = meeting;
      await pullOut(amina.page, HEADSET);
      await notice(amina, /Votre casque «.Jabra Evolve 65.» a été débranché\./).waitFor();
      await notice(amina, /On ne vous entend plus\. Un autre micro est disponible\./).waitFor();
      await published(meeting, 'microphone', 'off');
      await amina.button(/^Utiliser «.Fake/).waitFor();
      await plugIn(amina.page, HEADSET);
      await notice(amina, /est de nouveau branché\./).waitFor();
      await notice(amina, /On ne vous entend pas encore\./).waitFor();
      // A headset that is on the table again is not a wish to be heard.
      assert.equal(await foreigner.source(identity, 'microphone'), 'off');
      await amina.button(/^Utiliser «.Jabra Evolve 65.»$/).click();
      await published(meeting, 'microphone', 'on');
      await foreigner.hears(identity);
      assert.equal((await deviceOf(amina)).microphone, 'headset');
      await until('the notice is gone', async () => (await notice(amina, /casque/).count()) === 0);
      assert.deepEqual(await errors(amina), ['error DEVICE_NOT_FOUND']);
      await foreigner.sees(identity);
    },
  },
  {
    name: 'a webcam pulled out and plugged in again: told both times, seen again',
    async run(world) {
      const meeting = await meet(world);
      const { amina, foreigner, identity } = meeting;
      await pullOut(amina.page, WEBCAM);
      await notice(amina, /Votre caméra «.Logitech Brio.» a été débranchée\./).waitFor();
      await notice(amina, /Les autres voient vos initiales\./).waitFor();
      await published(meeting, 'camera', 'off');
      await plugIn(amina.page, WEBCAM);
      await notice(amina, /est de nouveau branchée\./).waitFor();
      await amina.button(/^Utiliser «.Logitech Brio.»$/).click();
      await published(meeting, 'camera', 'on');
      await foreigner.sees(identity);
      assert.equal((await deviceOf(amina)).camera, 'webcam');
      await foreigner.hears(identity);
    },
  },
  {
    name: 'a docking station pulled out: both are told, another microphone is taken, both come back',
    async run(world) {
      const meeting = await meet(world);
      const { amina, foreigner, identity } = meeting;
      await Promise.all([pullOut(amina.page, HEADSET), pullOut(amina.page, WEBCAM)]);
      await notice(amina, /Votre casque/).waitFor();
      await notice(amina, /Votre caméra/).waitFor();
      await Promise.all([published(meeting, 'microphone', 'off'), published(meeting, 'camera', 'off')]);
      await amina
        .button(/^Utiliser «.Fake/)
        .first()
        .click();
      await published(meeting, 'microphone', 'on');
      await foreigner.hears(identity);
      await plugIn(amina.page, WEBCAM);
      await amina.button(/^Utiliser «.Logitech Brio.»$/).click();
      await published(meeting, 'camera', 'on');
      await foreigner.sees(identity);
      // One who talks through another microphone is left in peace.
      await plugIn(amina.page, HEADSET);
      await until('listed', () =>
        amina.read(({ state }) => state.devices.microphones.some(({ id }) => id === 'headset')),
      );
      assert.equal(await notice(amina, /casque|caméra/).count(), 0);
      assert.notEqual((await deviceOf(amina)).microphone, 'headset');
    },
  },
];
