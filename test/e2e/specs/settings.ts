import { strict as assert } from 'node:assert';
import { focusedName, pressUntil } from '../keys.js';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

/** Everything a page can keep on the device. */
const kept = ({ page }: RoomPage) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));

const sectionOf = (person: RoomPage) => person.read((room) => room.state.settings?.section ?? null);

/** By the keyboard alone, from the toolbar. */
async function openSettings(person: RoomPage): Promise<void> {
  await person.page.keyboard.press('F2');
  await pressUntil(person, 'ArrowRight', /^Plus/);
  await person.page.keyboard.press('Enter');
  await until('Plus is open', async () => (await person.page.getByRole('menu').count()) > 0);
  await pressUntil(person, 'ArrowDown', /^Paramètres/);
  await person.page.keyboard.press('Enter');
  await until('the dialog has the focus', async () => (await focusedName(person)) === 'Paramètres');
}

export const settingsSpecs: readonly Spec[] = [
  {
    name: 'settings by the keyboard alone: opened, walked, changed, closed, and the focus back where it was',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      await amina.join();
      await amina.page.keyboard.press('Tab');
      await openSettings(amina);
      await pressUntil(amina, 'Tab', /^Son$/);
      await pressUntil(amina, 'ArrowDown', /^Accessibilité$/);
      await until('the section shows', async () => (await sectionOf(amina)) === 'accessibility');
      await pressUntil(amina, 'Tab', /^Annoncer les réactions/);
      await amina.page.keyboard.press('Space');
      await until('it is on', () => amina.read((room) => room.state.preferences?.saysReactions === true));
      await amina.page.keyboard.press('Escape');
      await until('it is closed', async () => (await sectionOf(amina)) === null);
      assert.match(await focusedName(amina), /^Plus/);
    },
  },
  {
    name: 'journal: from the people by the keyboard alone, back to them, and the focus where it was once closed',
    async run({ visitor, bare }) {
      const foreigner = await bare('foreigner');
      const amina = await visitor('Amina');
      await amina.join();
      await amina.knows('foreigner');
      await amina.page.keyboard.press('Tab');
      await amina.page.keyboard.press('F2');
      await pressUntil(amina, 'ArrowRight', /^Personnes/);
      await amina.page.keyboard.press('Enter');
      await until('the list has the focus', async () => (await focusedName(amina)) === 'Personnes');
      await pressUntil(amina, 'Tab', /^Journal de la réunion$/);
      await amina.page.keyboard.press('Enter');
      const journal = amina.page.getByRole('list', { name: 'Journal de la réunion' });
      await until('who goes now is news', () => amina.read(({ state }) => Date.now() - state.connection.since > 1000));
      await foreigner.read((page) => page.leave());
      await journal.getByText(/a quitté la réunion\./).waitFor();
      await pressUntil(amina, 'Tab', /^Revenir aux personnes$/);
      await amina.page.keyboard.press('Enter');
      await until('the list has the focus', async () => (await focusedName(amina)) === 'Personnes');
      await amina.page.keyboard.press('Escape');
      await until('its button has the focus', async () => /dans la réunion/.test(await focusedName(amina)));
    },
  },
  {
    name: 'shortcuts mute inside the element only, and not once they are turned off',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner');
      const identity = await amina.identity();
      await foreigner.sees(identity);
      const status = () => amina.read((room) => room.state.microphone.status);
      await amina.page.evaluate(() => {
        const field = document.createElement('input');
        document.body.prepend(field);
        field.focus();
      });
      await amina.page.keyboard.press('Control+d');
      await amina.page
        .getByRole('button', { name: /^Micro/ })
        .first()
        .focus();
      // Handled in order: by the time the second has come, the first would have shown.
      await amina.page.keyboard.press('Control+d');
      await until('muted once', async () => (await status()) === 'off');
      await until('the other hears of it', async () => (await foreigner.source(identity, 'microphone')) === 'off');
      const commands = (await amina.events()).filter((event) => event === 'command microphone.toggle');
      assert.equal(commands.length, 1);
      await amina.page.keyboard.press('Control+Shift+/');
      await until('the list is open', async () => (await sectionOf(amina)) === 'shortcuts');
      await amina.page.getByRole('switch', { name: 'Raccourcis actifs dans la réunion' }).click();
      await until('off', () => amina.read((room) => room.state.shortcuts?.isOn === false));
      await amina.page.keyboard.press('Escape');
      await until('it is closed', async () => (await sectionOf(amina)) === null);
      await amina.page.keyboard.press('Control+d');
      await amina.page.keyboard.press('F2');
      await amina.page
        .getByRole('button', { name: /^Micro/ })
        .first()
        .click();
      await until('unmuted by the button', async () => (await status()) === 'on');
      // Since the first one: nothing but the button.
      assert.equal((await amina.events()).filter((event) => event === 'command microphone.toggle').length, 1);
    },
  },
  {
    name: 'nothing is kept by default, whatever is set; with storage="local" settings outlive the page, and can be forgotten',
    async run({ visitor, room }) {
      const amina = await visitor('Amina');
      const before = await kept(amina);
      await amina.join();
      await amina.read(async ({ commands }) => {
        await commands.sounds.set({ message: true });
        await commands.captions.setAppearance({ size: 'huge' });
        await commands.settings.show('about');
      });
      await amina.text('Rien n’est retenu sur cet appareil.').first().waitFor();
      assert.deepEqual(await kept(amina), before);

      const options = { room, name: 'Amina', attributes: { storage: 'local' } };
      await amina.open(options);
      await amina.join();
      await amina
        .button(/^Caméra(?! coupée)/)
        .first()
        .click();
      await until('the camera is off', () => amina.read(({ state }) => state.camera.status === 'off'));
      await amina.read(async ({ commands }) => {
        await commands.sounds.set({ message: true });
        await commands.shortcuts.turnOff();
        await commands.captions.setAppearance({ size: 'huge' });
      });
      await until('it is kept', async () => JSON.stringify((await kept(amina)).local).includes('huge'));
      const { local } = await kept(amina);
      assert.deepEqual(Object.keys(local), ['visio-room:v1']);
      assert.doesNotMatch(JSON.stringify(local), new RegExp(`Amina|${room}|eyJ`));

      await amina.open(options);
      await until('the microphone is open', () => amina.read(({ state }) => state.microphone.status === 'on'));
      assert.equal(await amina.read(({ state }) => state.camera.status), 'off');
      await amina.join({ withDevices: false });
      await until('the settings are back', () =>
        amina.read(
          ({ state }) =>
            state.sounds?.message === true &&
            state.shortcuts?.isOn === false &&
            state.captions?.appearance.size === 'huge',
        ),
      );
      await amina.read(({ commands }) => commands.settings.show('about'));
      await amina.button('Tout oublier').click();
      await amina.text('Cet appareil ne retient plus rien.').first().waitFor();
      assert.deepEqual((await kept(amina)).local, {});
    },
  },
  {
    name: 'the journal tells what was said aloud, and the diagnostic what was measured',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      // Just after entering people appear one by one: that is no news.
      await until('calm', () => amina.read(({ state }) => Date.now() - state.connection.since > 1000));
      const foreigner = await bare('foreigner');
      await foreigner.sees(await amina.identity());
      await until(
        'it is written',
        () =>
          amina.read(
            ({ state }) => state.journal?.entries.some(({ text }) => text.startsWith('foreigner a rejoint')) === true,
          ),
        15_000,
        () => amina.read(({ state }) => JSON.stringify(state.journal)),
      );
      await amina.read(({ commands }) => commands.panel.show('journal'));
      await amina.page.getByRole('listitem').filter({ hasText: 'foreigner a rejoint la réunion.' }).waitFor();
      await amina.read(({ commands }) => commands.settings.show('about'));
      await amina.button('Tester ma connexion').click();
      await amina.text('Délai aller-retour').first().waitFor();
      await amina
        .text(/Mbit\/s/)
        .first()
        .waitFor();
      const report = await amina.page.locator('pre').first().innerText();
      assert.match(report, /visio-room .*\n.*Chrome/s);
      assert.match(report, /round trip \d+ ms/);
      assert.doesNotMatch(report, /Amina|foreigner|127\.0\.0\.1|e2e-/);
    },
  },
];
