import { captionLine, captionsOf, CONVERSATION } from '../support/captions.js';
import type { CaptionAppearance, CaptionLine } from '../../src/features/captions/captions-state.js';
import type { RoomPage } from './room-page.js';
import type { Scene } from './scenes.js';
import { until } from './until.js';

/** What was said before, so that the history has something to scroll and to find. */
const BEFORE: readonly CaptionLine[] = (
  [
    ['Claire Besnard', 1, 'Bonjour, je vous propose de commencer par le point sur les délais.'],
    [
      'Jean-Christophe Vandenbroucke-Lemaître',
      2,
      'Le premier guichet sans rendez-vous a ouvert le 4 novembre à Nantes.',
    ],
    ['Jean-Christophe Vandenbroucke-Lemaître', 2, 'Le délai moyen est passé de neuf à quatre jours.'],
    ['Anne-Sophie de La Rochefoucauld-Montbel', 3, 'Je n’entends pas très bien, mais je lis les sous-titres.'],
    ['Claire Besnard', 1, 'Merci de nous le dire. Nous parlons chacun à notre tour.'],
    [
      'Jean-Christophe Vandenbroucke-Lemaître',
      2,
      'Un agent de Châteaubriant a été formé, un deuxième le sera en mars.',
    ],
  ] as const
).map(([name, colour, text], number) => captionLine(number, name, text, { colour }));

const SAID: readonly CaptionLine[] = [
  ...BEFORE,
  ...CONVERSATION.map((line, index) => ({
    ...line,
    number: BEFORE.length + index,
    colour: [2, 1, 4][index] ?? 1,
    startedAt: line.startedAt + BEFORE.length * 20_000,
  })),
];

/** What a captioner and a server would have brought is told to the element. */
async function tell({ page }: RoomPage, key: string, patch: object): Promise<void> {
  await page.evaluate(`window.room.meeting.patch(${JSON.stringify(key)}, ${JSON.stringify(patch)})`);
}

interface Played {
  readonly lines?: readonly CaptionLine[];
  readonly appearance?: Partial<CaptionAppearance>;
  readonly then?: (page: RoomPage) => Promise<void>;
}

const played =
  ({ lines = SAID, appearance, then }: Played) =>
  async (page: RoomPage): Promise<void> => {
    await page.join();
    await until('captions', () => page.read(({ state }) => state.captions !== undefined));
    await tell(page, 'captions', { feed: 'open', ...captionsOf(...lines) });
    if (appearance)
      await page.page.evaluate(`window.room.commands.captions.setAppearance(${JSON.stringify(appearance)})`);
    await page.page.locator('visio-captions section').waitFor();
    await then?.(page);
  };

const withPopover = async ({ page }: RoomPage): Promise<void> => {
  await page.evaluate('window.room.commands.captions.toggleAppearance()');
  await page.locator('visio-caption-choices fieldset').first().waitFor();
};

const withHistory = async ({ page }: RoomPage): Promise<void> => {
  await page.evaluate(`window.room.commands.panel.show('history')`);
  await page.getByRole('searchbox').fill('guichet');
  await page.getByText('2 résultats.').waitFor();
};

const withoutConnection = (page: RoomPage) =>
  tell(page, 'connection', { status: 'reconnecting', reconnection: 'rejoin' });

const scene = (name: string, options: Played & Partial<Scene> = {}): Scene => {
  const { lines, appearance, then, ...rest } = options;
  return {
    name: name ? `captions-${name}` : 'captions',
    people: 3,
    also: ['zoom400'],
    attributes: { captions: '' },
    ...rest,
    play: played({ ...(lines && { lines }), ...(appearance && { appearance }), ...(then && { then }) }),
  };
};

export const CAPTION_SCENES: readonly Scene[] = [
  scene('', { people: 5, shares: true }),
  scene('grid'),
  scene('pair', { people: 1, also: ['zoom400', 'embed'] }),
  scene('over', { appearance: { position: 'over' } }),
  scene('light', { appearance: { colours: 'brown-on-cream', size: 'large', lines: 5 } }),
  scene('appearance', { then: withPopover }),
  scene('history', { then: withHistory }),
  scene('interrupted', { then: withoutConnection }),
  scene('empty', { lines: [] }),
];
