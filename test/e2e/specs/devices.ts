import { strict as assert } from 'node:assert';
import type { VisioRoom } from '../../../src/room/visio-room.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

export const deviceSpecs: readonly Spec[] = [
  {
    name: 'the previewed tracks are the ones published, and the person is asked once',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.previews();
      const previewed = await amina.read((room) => room.meeting.media.track('camera')?.id);
      await amina.join();
      const foreigner = await bare('foreigner');
      await foreigner.sees(await amina.identity());
      assert.equal(await amina.read((room) => room.meeting.media.track('camera')?.id), previewed);
      assert.equal(await amina.page.evaluate(() => (window as unknown as { questions: number }).questions), 1);
    },
  },
  {
    name: 'joining without any device works, and a device may come later',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina', { attributes: { 'microphone-off': '', 'camera-off': '' } });
      await amina.join({ withDevices: false });
      assert.equal(await amina.liveTracks(), 0);
      const foreigner = await bare('foreigner');
      await amina.sees('foreigner');
      await amina
        .button(/^Caméra coupée/)
        .first()
        .click();
      await foreigner.sees(await amina.identity());
    },
  },
  {
    name: 'a microphone pulled out: told so, muted for the others, replaced by one press',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner');
      const identity = await amina.identity();
      await foreigner.hears(identity);
      await amina.page.evaluate(() => {
        const { room } = window as unknown as { room: VisioRoom };
        const track = room.meeting.media.track('microphone');
        track?.stop();
        track?.dispatchEvent(new Event('ended'));
      });
      const notice = amina.page.locator('visio-notices').getByText(/a été débranché/);
      await notice.first().waitFor();
      assert.ok((await amina.events()).includes('error DEVICE_NOT_FOUND'));
      const isMuted = () =>
        foreigner.read(
          (page, [of]) =>
            page.participants
              .find((one) => one.identity === of)
              ?.tracks.some(({ source, isMuted }) => source === 'microphone' && isMuted) ?? false,
          [identity],
        );
      await until('muted for the others', isMuted);
      assert.equal(await amina.liveTracks(), 1);
      await amina.button(/^Utiliser/).click();
      await until('on again', async () => (await amina.read((room) => room.state.microphone.status)) === 'on');
      await until('heard by the others', async () => !(await isMuted()));
      await foreigner.hears(identity);
      assert.equal(await notice.count(), 0);
    },
  },
  {
    name: 'no device is open after leaving, nor after the tag is removed',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      await amina.join();
      await until('sending', async () => (await amina.liveTracks()) === 2);
      await amina.button('Quitter').click();
      await amina.status('left');
      await until('all off', async () => (await amina.liveTracks()) === 0);
      await amina.button('Revenir dans la réunion').click();
      await amina.status('connected');
      await until('sending again', async () => (await amina.liveTracks()) === 2);
      await amina.read((room) => {
        room.remove();
      });
      await until('all off', async () => (await amina.liveTracks()) === 0);
      assert.ok((await amina.events()).includes('left element-removed'));
    },
  },
];
