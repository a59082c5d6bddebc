import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startDemo } from '../../demo/server/demo.js';
import { DevelopmentServer } from '../../demo/server/server.js';
import type { Synthetic } from '../../demo/server/synthetic.js';
import { launchChromium, NAMES } from './browser.js';
import { RoomPage } from './room-page.js';
import { type Scene, SCENES } from './scenes.js';
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

/** `text`: the root font size, of the browser's. */
const SIZES = {
  wide: { width: 1440, height: 800, text: 1 },
  medium: { width: 768, height: 720, text: 1 },
  compact: { width: 320, height: 640, text: 1 },
  text200: { width: 1280, height: 960, text: 2 },
  zoom400: { width: 320, height: 256, text: 1 },
  embed: { width: 320, height: 480, text: 1 },
} as const;
type Size = (typeof SIZES)[keyof typeof SIZES];

const { values } = parseArgs({
  options: { grep: { type: 'string' }, size: { type: 'string' }, scheme: { type: 'string' } },
});

const scenes = SCENES.filter(({ name }) => !values.grep || new RegExp(values.grep).test(name));
const server = new DevelopmentServer();
await server.listen();
const site = await startDemo({ liveKit: server.access, backend: 'embedded' });
const browser = await launchChromium();
mkdirSync('shots', { recursive: true });
let failed = 0;
try {
  for (const scene of scenes) {
    for (const [name, size] of Object.entries(SIZES)) {
      if (values.size && values.size !== name) continue;
      if ((name === 'zoom400' || name === 'embed') && !scene.also?.includes(name)) continue;
      for (const scheme of ['light', 'dark'] as const) {
        if (values.scheme && values.scheme !== scheme) continue;
        const file = `shots/${scene.name}-${name}.${scheme}.png`;
        try {
          await shoot(browser, scene, size, scheme, file);
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
  { width, height, text }: Size,
  colorScheme: 'light' | 'dark',
  file: string,
): Promise<void> {
  const room = file.replace(/\W+/g, '-');
  const people = Array.from({ length: scene.people ?? 0 }, (_, index) => arrive(room, index));
  if (scene.shares) people[0]?.publish('screen_share');
  const context = await owner.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'fr-FR',
    permissions: ['camera', 'microphone'],
  });
  try {
    await context.addInitScript({ content: NAMES });
    if (scene.devices) await context.addInitScript(withoutDevices, scene.devices);
    const page = new RoomPage(await context.newPage(), site.url);
    const attributes = { heading: 'Comité de suivi : accueil des usagers en préfecture', ...scene.attributes };
    await page.open({ room, name: 'Amina Diallo', tokenQuery: scene.tokenQuery ?? '', attributes });
    await page.page.evaluate((factor) => {
      document.documentElement.style.fontSize = `${String(factor * 100)}%`;
    }, text);
    await page.button('Rejoindre').first().waitFor();
    await scene.play?.(page, server, room);
    if (scene.people !== undefined) await until('pictures', () => areMoving(page));
    // Nothing is shown as it is under a pointer, nor on its way.
    await page.page.mouse.move(0, 0);
    await page.page.evaluate(() => {
      const moving = document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 1000);
      return Promise.all(moving.filter(({ playState }) => playState === 'running').map(({ finished }) => finished));
    });
    await page.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.page.screenshot({ path: file });
  } finally {
    server.staging.isSilent = false;
    for (const person of people) person.leave();
    await context.close();
  }
}

/** Every picture on the page whose owner has the camera on, and every shared screen. */
async function areMoving(page: RoomPage): Promise<boolean> {
  const without = await page.read(({ state: { participants } }) =>
    Object.values(participants?.byId ?? {}).flatMap(({ camera, isLocal, name }) =>
      camera === 'on' ? [] : [isLocal ? 'Vous' : name],
    ),
  );
  const frames = Object.entries(await page.frames()).filter(([name]) => !without.includes(name));
  return frames.length > 0 && frames.every(([, count]) => count > 2);
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

/** What a browser answers to a page that may not, that has not asked, or where nothing is plugged in. */
function withoutDevices(which: NonNullable<Scene['devices']>): void {
  const { mediaDevices, permissions } = navigator;
  if (which === 'none') mediaDevices.enumerateDevices = () => Promise.resolve([]);
  const name = which === 'none' ? 'NotFoundError' : 'NotAllowedError';
  mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', name));
  if (which === 'none') return;
  const state = which === 'refused' ? 'denied' : 'prompt';
  const status = Object.assign(new EventTarget(), { state, onchange: null });
  permissions.query = () => Promise.resolve(status as unknown as PermissionStatus);
}
