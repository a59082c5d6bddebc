import { strict as assert } from 'node:assert';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

export const pageSpecs: readonly Spec[] = [
  {
    name: 'moving the tag in the document keeps the call',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner');
      await amina.sees('foreigner');
      await amina.read((room) => {
        const place = document.createElement('main');
        place.append(room);
        document.body.append(place);
      });
      await amina.sees('foreigner');
      await foreigner.sees(await amina.identity());
      assert.equal((await amina.events()).filter((event) => event === 'joined').length, 1);
    },
  },
  {
    name: 'the page can refuse a command: nothing happens',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      await amina.join();
      await until('sending', () => amina.read((room) => room.state.microphone.status === 'on'));
      await amina.read((room) => {
        room.addEventListener('visio-command', (event) => {
          event.preventDefault();
        });
      });
      await amina.button('Quitter').click();
      await amina
        .button(/^Micro(?! coupé)/)
        .first()
        .click();
      const code = await amina.read((room) =>
        room.commands.connection.leave().catch((error: { code: string }) => error.code),
      );
      assert.equal(code, 'REFUSED');
      assert.equal(
        await amina.read((room) => `${room.state.connection.status} ${room.state.microphone.status}`),
        'connected on',
      );
    },
  },
  {
    name: 'the language follows the page during the call',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      await amina.join();
      await amina.button('Quitter').waitFor();
      await amina.read((room) => {
        room.lang = 'en';
      });
      await amina.button('Leave').waitFor();
      await amina.read(() => {
        document.documentElement.lang = 'fr';
      });
      await amina.read((room) => {
        room.removeAttribute('lang');
      });
      await amina.button('Quitter').waitFor();
    },
  },
  {
    name: 'everything of the toolbar can be done from the page',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina', { attributes: { 'microphone-off': '', 'camera-off': '' } });
      await amina.read((room) => room.join());
      await amina.status('connected');
      const foreigner = await bare('foreigner', { publishes: false });
      const identity = await amina.identity();
      await amina.read((room) => room.commands.microphone.turnOn());
      await amina.read((room) => room.commands.camera.turnOn());
      await Promise.all([foreigner.sees(identity), foreigner.hears(identity)]);
      await amina.read((room) => room.commands.stage.setLayout('focus'));
      await until('focus', () => amina.read((room) => room.state.stage?.layout === 'focus'));
      await amina.read((room) => room.commands.screenShare.start());
      await until('share at the other', async () => (await foreigner.source(identity, 'screen_share')) === 'on');
      await amina.read((room) => room.commands.screenShare.stop());
      await amina.read((room) => room.leave());
      await amina.status('left');
    },
  },
  {
    name: 'nothing is written to storage by a whole call',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      await amina.join();
      await amina.button('Quitter').click();
      await amina.status('left');
      const written = await amina.page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]);
      assert.deepEqual(written, [0, 0, '', 0, 0]);
    },
  },
];
