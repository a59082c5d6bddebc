import type { RoomPage } from './room-page.js';
import type { Scene } from './scenes.js';

type Section = 'sound' | 'picture' | 'captions' | 'accessibility' | 'shortcuts' | 'about';

/** What a section is waited for by, beside its title. */
const SIGNS: Partial<Readonly<Record<Section, string>>> = {
  captions: 'visio-caption-choices fieldset',
  about: 'visio-diagnostic pre',
};

const settings =
  (section: Section, then?: (page: RoomPage) => Promise<void>) =>
  async (page: RoomPage): Promise<void> => {
    await page.join();
    await page.page.evaluate(`window.room.commands.settings.show('${section}')`);
    await page.page.getByRole('tabpanel').waitFor();
    const sign = SIGNS[section];
    if (sign) await page.page.locator(sign).first().waitFor();
    await then?.(page);
  };

/** Sentences as a meeting of an afternoon leaves them. */
const TOLD = [
  'Vous êtes dans la réunion, avec 3 autres personnes.',
  'Jean-Christophe Vandenbroucke-Lemaître a rejoint la réunion.',
  'Claire Besnard partage son écran.',
  'La connexion est interrompue. Nous la rétablissons, vous n’avez rien à faire.',
  'La connexion est revenue.',
  'Fatou Ndiaye a quitté la réunion.',
];

export const SETTINGS_SCENES: readonly Scene[] = [
  ...(['sound', 'picture', 'captions', 'accessibility', 'shortcuts'] as const).map((section) => ({
    name: `settings-${section}`,
    people: 3,
    play: settings(section),
  })),
  {
    name: 'settings-about',
    people: 3,
    attributes: { storage: 'local' },
    play: settings('about', async (page) => {
      await page.button('Tester ma connexion').click();
      await page.text('Délai aller-retour').first().waitFor();
    }),
  },
  {
    name: 'journal',
    people: 3,
    play: async (page) => {
      await page.join();
      await page.page.evaluate((texts) => {
        const { meeting } = (window as unknown as { room: { meeting: { patch(key: string, patch: object): void } } })
          .room;
        const entries = texts.map((text, id) => ({
          id,
          at: Date.UTC(2026, 0, 15, 13, 2 + id),
          text,
          isUrgent: false,
          isSpoken: false,
          isKept: true,
        }));
        meeting.patch('journal', { entries });
      }, TOLD);
      await page.page.evaluate(`window.room.commands.panel.show('journal')`);
      await page.page.getByRole('list', { name: 'Journal de la réunion' }).waitFor();
    },
  },
];
