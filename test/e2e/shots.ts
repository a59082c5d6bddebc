import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startDemo } from '../../demo/server/demo.js';
import { DevelopmentServer } from '../../demo/server/server.js';
import type { Synthetic } from '../../demo/server/synthetic.js';
import { launchChromium, NAMES } from './browser.js';
import { RoomPage } from './room-page.js';
import { until } from './until.js';

const NAMES_OF_PEOPLE = [
  'Claire Besnard',
  'Jean-Christophe Vandenbroucke-Lemaître',
  'Fatou Ndiaye',
  'Youssef El Amrani',
  'Anne-Sophie de La Rochefoucauld-Montbel',
  'Thomas Girardin',
  'Samira Belkacem',
  'Mamadou Traoré',
];

const SIZES = { wide: [1440, 800], medium: [768, 720], compact: [320, 640] } as const;
const { values } = parseArgs({ options: { grep: { type: 'string' } } });

interface Scene {
  readonly name: string;
  readonly people?: number;
  readonly shares?: boolean;
  readonly tokenQuery?: string;
  readonly without?: 'devices' | 'permission';
  /** From the pre-join screen, once it has been drawn. */
  readonly play?: (page: RoomPage, server: DevelopmentServer, room: string) => Promise<void>;
}

const joined = (page: RoomPage) => page.join();
const refused = async (page: RoomPage) => {
  await page.button('Rejoindre la réunion').click();
  await page.status('failed');
};

const SCENES: readonly Scene[] = [
  { name: 'prejoin', play: (page) => page.previews() },
  { name: 'prejoin-refused', without: 'permission' },
  { name: 'prejoin-no-device', without: 'devices' },
  {
    name: 'waiting',
    tokenQuery: '?stage=waiting&position=2&retry_after=60&message=Munissez-vous de votre pièce d’identité.',
    play: async (page) => {
      await page.button('Rejoindre la réunion').click();
      await page.status('waiting');
    },
  },
  ...[1, 2, 9, 49].map((count) => ({ name: `grid-${String(count)}`, people: count - 1, play: joined })),
  { name: 'share', people: 5, shares: true, play: joined },
  {
    name: 'reconnecting',
    people: 3,
    play: async (page, server) => {
      await page.join();
      // Menus and notices come once the join has calmed down.
      await until('notices', () => page.page.evaluate(() => customElements.get('visio-notices') !== undefined), 20_000);
      server.staging.isSilent = true;
      server.dropSignal(await page.identity());
      await page
        .text(/La connexion est interrompue/)
        .first()
        .waitFor({ timeout: 20_000 });
    },
  },
  {
    name: 'left',
    play: async (page) => {
      await page.join();
      await page.button('Quitter').click();
      await page.status('left');
    },
  },
  {
    name: 'removed',
    play: async (page, server) => {
      await page.join();
      server.kick(await page.identity());
      await page.status('left');
    },
  },
  { name: 'refused-denied', tokenQuery: '?stage=denied', play: refused },
  { name: 'refused-expired', tokenQuery: '?stage=expired', play: refused },
  { name: 'refused-failing', tokenQuery: '?stage=failing', play: refused },
];

const scenes = SCENES.filter(({ name }) => !values.grep || new RegExp(values.grep).test(name));
const server = new DevelopmentServer();
await server.listen();
const site = await startDemo({ liveKit: server.access, backend: 'embedded' });
const browser = await launchChromium();
mkdirSync('shots', { recursive: true });
let failed = 0;
try {
  for (const scene of scenes) {
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      for (const scheme of ['light', 'dark'] as const) {
        const file = `shots/${scene.name}-${size}.${scheme}.png`;
        try {
          await shoot(browser, scene, { width, height }, scheme, file);
          console.log(`✓ ${file}`);
        } catch (error) {
          failed++;
          console.log(`✗ ${file}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
        }
      }
    }
  }
} finally {
  await browser.close();
  await site.close();
  await server.close();
}
process.exit(failed > 0 ? 1 : 0);

async function shoot(
  owner: Browser,
  scene: Scene,
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark',
  file: string,
): Promise<void> {
  const room = file.replace(/\W+/g, '-');
  const people = Array.from({ length: scene.people ?? 0 }, (_, index) => arrive(room, index));
  if (scene.shares) people[0]?.publish('screen_share');
  const context = await owner.newContext({
    viewport,
    colorScheme,
    locale: 'fr-FR',
    permissions: ['camera', 'microphone'],
  });
  try {
    await context.addInitScript({ content: NAMES });
    if (scene.without) await context.addInitScript(withoutDevices, scene.without);
    const page = new RoomPage(await context.newPage(), site.url);
    const attributes = { heading: 'Comité de suivi : accueil des usagers en préfecture' };
    await page.open({ room, name: 'Amina Diallo', tokenQuery: scene.tokenQuery ?? '', attributes });
    await page.button('Rejoindre').first().waitFor();
    await scene.play?.(page, server, room);
    if (scene.people) {
      await until('pictures', async () => Object.values(await page.frames()).some((frames) => frames > 2));
    }
    await page.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.page.screenshot({ path: file });
  } finally {
    server.staging.isSilent = false;
    for (const person of people) person.leave();
    await context.close();
  }
}

function arrive(room: string, index: number): Synthetic {
  const name = NAMES_OF_PEOPLE[index % NAMES_OF_PEOPLE.length] ?? '';
  const person = server.addSynthetic(room, {
    identity: `${room}-${String(index)}`,
    name,
    video: index % 4 !== 1,
    audio: true,
  });
  if (index % 3 === 2) person.setMuted('microphone', true);
  return person;
}

/** What a browser answers to a page that may not, or where nothing is plugged in. */
function withoutDevices(which: 'devices' | 'permission'): void {
  const name = which === 'devices' ? 'NotFoundError' : 'NotAllowedError';
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', name));
  if (which === 'devices') navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
}
