import { strict as assert } from 'node:assert';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

export const meetingSpecs: readonly Spec[] = [
  {
    name: 'three pages, one of them livekit-client alone, see and hear each other',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      const youssef = await visitor('Youssef');
      await amina.join();
      await youssef.join();
      const foreigner = await bare('foreigner');
      await Promise.all([amina.sees('Youssef'), amina.sees('foreigner'), amina.sees('Vous')]);
      await Promise.all([youssef.sees('Amina'), youssef.sees('foreigner'), youssef.hears()]);
      const identity = await amina.identity();
      await Promise.all([foreigner.sees(identity), foreigner.hears(identity), amina.hears()]);
      assert.deepEqual(
        (await amina.events()).filter((event) => event.startsWith('status') || event === 'joined'),
        ['status connecting', 'status connected', 'joined'],
      );
    },
  },
  {
    name: 'a third person is seen when arriving, and gone when leaving',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner');
      await amina.sees('foreigner');
      await foreigner.read((page) => page.leave());
      await until('the tile is gone', async () => !('foreigner' in (await amina.frames())));
    },
  },
  {
    name: 'muting and turning the camera off is seen by the others and turns the devices off',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner');
      const identity = await amina.identity();
      await foreigner.sees(identity);
      await amina
        .button(/^Micro(?! coupé)/)
        .first()
        .click();
      await until(
        'microphone off at the other',
        async () => (await foreigner.source(identity, 'microphone')) === 'off',
      );
      await amina
        .button(/^Caméra(?! coupée)/)
        .first()
        .click();
      await until('camera off at the other', async () => (await foreigner.source(identity, 'camera')) === 'off');
      await until('no device is open', async () => (await amina.liveTracks()) === 0);
      await amina
        .button(/^Caméra coupée/)
        .first()
        .click();
      await foreigner.sees(identity);
      await amina
        .button(/^Micro coupé/)
        .first()
        .click();
      await foreigner.hears(identity);
    },
  },
  {
    name: 'another person’s mute is shown on the tile',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner');
      await amina.sees('foreigner');
      await foreigner.read((page) => page.setMicrophone(false));
      await until('muted in the state', () =>
        amina.read((room) => room.state.participants?.byId['foreigner']?.microphone === 'off'),
      );
      await amina.page
        .getByRole('group', { name: /foreigner.*micro coupé/i })
        .or(amina.page.getByLabel(/foreigner.*micro coupé/i))
        .first()
        .waitFor();
    },
  },
  {
    name: 'a microphone muted by the server is shown, and can be turned on again',
    async run({ visitor, server, room }) {
      const amina = await visitor('Amina');
      await amina.join();
      await until('published', () => amina.read((element) => element.state.microphone.status === 'on'));
      await server.mute(room, await amina.identity());
      await amina
        .button(/^Micro coupé/)
        .first()
        .click();
      await until('on again', () => amina.read((element) => element.state.microphone.status === 'on'));
    },
  },
  {
    name: 'a shared screen takes the stage at the others, and ends',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      const youssef = await visitor('Youssef');
      await amina.join();
      await youssef.join();
      await amina.button('Partager').first().click();
      await until('sharing', () => amina.read((room) => room.state.screenShare?.status === 'on'));
      await until('focus at the other', () => youssef.read((room) => room.state.stage?.effectiveLayout === 'focus'));
      await youssef
        .text(/Écran d.Amina|Écran de Amina/)
        .first()
        .waitFor();
      await amina.button('Arrêter le partage').first().click();
      await until('grid again', () => youssef.read((room) => room.state.stage?.effectiveLayout === 'grid'));
    },
  },
];
