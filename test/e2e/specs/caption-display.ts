import { strict as assert } from 'node:assert';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

/** The lines that show, each as "name words". */
function shown({ page }: RoomPage): Promise<string[]> {
  return page.evaluate(() => {
    const surface = document.querySelector('visio-room')?.shadowRoot?.querySelector('visio-captions')?.shadowRoot;
    const lines = [...(surface?.querySelectorAll('visio-caption-line') ?? [])];
    return lines.map((line) => (line.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim());
  });
}

const shows = (person: RoomPage, ...lines: string[]) =>
  until(
    `the captions are: ${lines.join(' / ')}`,
    async () => JSON.stringify(await shown(person)) === JSON.stringify(lines),
    15_000,
    async () => JSON.stringify(await shown(person)),
  );

const withCaptions = { attributes: { 'camera-off': '', 'microphone-off': '', captions: '' } };

export const captionDisplaySpecs: readonly Spec[] = [
  {
    name: 'captions of a foreign client show in place, under its name, and stay through a reconnection',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina', withCaptions);
      await amina.join({ withDevices: false });
      await amina.page.getByText(/Les sous-titres (arrivent|s’afficheront)/).waitFor();
      await amina.read((room) => {
        const finals: string[] = [];
        Object.assign(window, { finals });
        room.addEventListener('visio-caption', ({ name, text }) => finals.push(`${name}: ${text}`));
      });
      const claire = await bare('claire');
      const mallory = await bare('mallory');

      const track = await claire.read((page) => page.trackOf());
      await claire.caption('Bonjour', 'SG_1', { isFinal: false, track });
      await shows(amina, 'claire Bonjour');
      await claire.caption('Bonjour à tous', 'SG_1', { isFinal: false, track });
      await shows(amina, 'claire Bonjour à tous');
      await until('who is to be imitated is known', () => mallory.read((page) => page.trackOf('claire') !== ''));
      await mallory.caption('Je démissionne.', 'SG_2', { track });
      await mallory.caption('Je démissionne.', 'SG_1');
      await claire.caption('Bonjour à tous.', 'SG_1', { track });
      // Each has a connection of their own: nothing says whose words come first.
      await shows(amina, 'claire Bonjour à tous.');
      await mallory.caption('Bonjour.', 'SG_3');
      await shows(amina, 'claire Bonjour à tous.', 'mallory Bonjour.');
      const finals = await amina.page.evaluate(() => (window as unknown as { finals: string[] }).finals);
      assert.deepEqual(finals, ['claire: Bonjour à tous.', 'mallory: Bonjour.']);

      await amina.page.evaluate(() => {
        const { room } = window as unknown as {
          room: { meeting: { room: { simulateScenario(name: string): unknown } } };
        };
        return room.meeting.room.simulateScenario('full-reconnect');
      });
      await until('the meeting was entered again', async () => {
        const events = await amina.events();
        return (
          events.lastIndexOf('status connected') > events.indexOf('status reconnecting') &&
          events.includes('status reconnecting')
        );
      });
      await claire.caption('Nous reprenons.', 'SG_4', { track });
      await shows(amina, 'claire Bonjour à tous.', 'mallory Bonjour.', 'claire Nous reprenons.');

      await amina.button('Historique des sous-titres').click();
      const history = amina.page.getByRole('log', { name: 'Historique des sous-titres' });
      await history.getByText('Nous reprenons.').waitFor();
      await amina.page.getByRole('searchbox').fill('TOUS');
      await amina.page.getByText('1 résultat.').waitFor();
      await amina.button('Quitter la réunion').click();
      await amina.status('left');
      const left = await amina.read((room) => JSON.stringify(room.state));
      assert.ok(!left.includes('Nous reprenons'), 'nothing of what was said is kept');
    },
  },
  {
    name: 'captions are read to a screen reader once it is asked for: final words, in order, who speaks once',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina', withCaptions);
      await amina.join({ withDevices: false });
      const claire = await bare('claire');
      const track = await claire.read((page) => page.trackOf());
      await claire.caption('Avant.', 'SG_0', { track });
      await shows(amina, 'claire Avant.');
      await amina.read((room) => room.commands.captions.setReadAloud(true));
      await claire.caption('Bonjour', 'SG_1', { isFinal: false, track });
      await shows(amina, 'claire Avant.', 'claire Bonjour');
      await claire.caption('Bonjour à tous.', 'SG_1', { track });
      await claire.caption('Nous commençons.', 'SG_2', { track });
      const region = amina.page.getByRole('status').filter({ hasText: 'Nous commençons.' });
      await region.waitFor({ state: 'attached' });
      const said = await region.locator('p').allTextContents();
      assert.deepEqual(
        said.filter((text) => /Avant|Bonjour|commençons/.test(text)),
        ['claire\u00a0: Bonjour à tous.', 'Nous commençons.'],
      );
    },
  },
  {
    name: 'a flood of captions: who floods gets a few lines, everybody else is read',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina', withCaptions);
      await amina.join({ withDevices: false });
      const claire = await bare('claire', { publishes: false });
      const mallory = await bare('mallory', { publishes: false });
      await Promise.all([amina.knows('claire'), amina.knows('mallory')]);
      await mallory.read((page) => page.floodCaptions(2000));
      await claire.caption('Est-ce que tout le monde suit ?', 'SG_1');
      await until('the honest line shows', async () =>
        (await shown(amina)).includes('claire Est-ce que tout le monde suit ?'),
      );
      const lines = await amina.read(({ state }) => state.captions?.pages.flat().map(({ name }) => name) ?? []);
      const flooded = lines.filter((name) => name === 'mallory').length;
      assert.ok(flooded > 0 && flooded < 40, `${String(flooded)} lines of who floods`);
      await amina.button('Sous-titres plus grands').click();
      await until('the page answers', () => amina.read(({ state }) => state.captions?.appearance.size === 'large'));
    },
  },
];
