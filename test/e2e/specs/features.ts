import { strict as assert } from 'node:assert';
import type { BarePage } from '../bare-page.js';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

/** What is in the bar and in "Plus", by the names that a screen reader says, up to the first comma. */
const offered = async (amina: RoomPage): Promise<readonly string[]> => {
  const names = await amina.page.getByRole('toolbar').getByRole('button').allInnerTexts();
  return names.map((name) => name.replace(/\s+/g, ' ').trim());
};

const isThere = async (amina: RoomPage, name: string): Promise<boolean> =>
  (await offered(amina)).some((text) => text.startsWith(name));

const codeOf = (amina: RoomPage) =>
  amina.read(({ commands }) =>
    Promise.all(
      [commands.hand.raise(), commands.captions.turnOn(), commands.panel.show('people'), commands.settings.show()].map(
        (done) =>
          done.then(
            () => 'done',
            (error: { code: string }) => error.code,
          ),
      ),
    ),
  );

/** Files of the panels and dialogs that the page has fetched. */
const lazyCode = async (amina: RoomPage): Promise<readonly string[]> => {
  const files = await amina.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const names = files.flatMap((file) => /\/(define-[a-z-]+)-[\w-]{8}\.js$/.exec(file)?.[1] ?? []);
  return names
    .filter((name) => /chat$|people|history|settings|reactions|captions|journal/.test(name))
    .filter((name) => name !== 'define-keep-chat');
};

const handOf = async (foreigner: BarePage, identity: string): Promise<string | undefined> => {
  const people = await foreigner.read((bare) => bare.participants);
  return people.find((one) => one.identity === identity)?.attributes['handRaisedAt'];
};

export const featureSpecs: readonly Spec[] = [
  {
    name: 'features="chat": messages and nothing more; more and less of it during the call, which goes on',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina', { attributes: { features: 'chat' } });
      assert.equal(await amina.page.getByRole('checkbox').count(), 0, 'no captions to choose before joining');
      await amina.join();
      const foreigner = await bare('foreigner');
      const identity = await amina.identity();
      await amina.sees('foreigner');
      await until('messages are offered', () => isThere(amina, 'Messages'));
      for (const name of ['Partager', 'Sous-titres', 'Lever la main', 'Réagir', 'Personnes'])
        assert.equal(await isThere(amina, name), false, name);
      await amina.button('Plus de commandes').click();
      await until('the rows of Plus', async () =>
        (await amina.page.getByRole('menuitem').allInnerTexts()).join().startsWith('Disposition'),
      );
      assert.equal(await amina.page.getByRole('menuitem').count(), 1, 'neither full screen nor settings');
      await amina.page.keyboard.press('Escape');
      assert.deepEqual(await codeOf(amina), ['REFUSED', 'REFUSED', 'REFUSED', 'REFUSED']);
      assert.equal(await handOf(foreigner, identity), undefined);

      await amina
        .button(/^Messages/)
        .first()
        .click();
      await foreigner.read((page) => page.sendText('Bonjour', 'lk.chat'));
      await amina.page.locator('[part~="message"]').filter({ hasText: 'Bonjour' }).waitFor();

      assert.deepEqual(await lazyCode(amina), ['define-chat'], 'no code of another panel was fetched');

      await amina.read((room) => room.setAttribute('features', 'hand'));
      await amina.page.getByRole('textbox').waitFor({ state: 'detached' });
      await amina.button('Lever la main').first().click();
      await until('the hand is up', async () => !!(await handOf(foreigner, identity)));
      assert.equal(await isThere(amina, 'Messages'), false);

      await amina.read((room) => room.removeAttribute('features'));
      for (const name of ['Messages', 'Personnes', 'Sous-titres']) await until(name, () => isThere(amina, name));
      await amina.read((room) => room.setAttribute('features', ''));
      await until(
        'the hand is lowered: nobody here could do it any more',
        async () => !(await handOf(foreigner, identity)),
      );
      await until('the bar', async () => !(await isThere(amina, 'Lever la main')));
      await Promise.all([amina.sees('foreigner'), foreigner.sees(identity), foreigner.hears(identity)]);
      assert.deepEqual(
        (await amina.events()).filter((event) => /^(joined|left|error|status (left|reconnecting))/.test(event)),
        ['joined'],
      );
      assert.deepEqual(
        (await foreigner.read((page) => page.messages)).filter(({ from }) => from === identity),
        [],
        'nothing was sent',
      );
    },
  },
];
