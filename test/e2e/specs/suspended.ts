import { strict as assert } from 'node:assert';
import type { BarePage } from '../bare-page.js';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

const isThere = async (foreigner: BarePage, identity: string): Promise<boolean> =>
  (await foreigner.read((page) => page.participants)).some((one) => one.identity === identity);

/** In the meeting as before: once, seen and heard both ways, and nobody was told that the meeting is over. */
async function isBackAsBefore(amina: RoomPage, foreigner: BarePage, identity: string): Promise<void> {
  await until('back for the others', () => isThere(foreigner, identity), 45_000);
  await amina.status('connected', 45_000);
  await Promise.all([
    amina.sees('foreigner', 30_000),
    amina.hears(30_000),
    foreigner.sees(identity, 30_000),
    foreigner.hears(identity, 30_000),
  ]);
  assert.equal(await amina.identity(), identity);
  assert.equal(await amina.read(({ state }) => state.participants?.ids.length), 2);
  assert.equal((await foreigner.read((page) => page.participants)).length, 1);
  assert.equal(await amina.page.locator('visio-tile').count(), 2);
  const events = await amina.events();
  assert.deepEqual(
    events.filter((event) => /^(left|error)/.test(event)),
    [],
  );
  assert.equal(events.filter((event) => event === 'joined').length, 1);
  // The others came and went only because the connection did.
  const told = await amina.read(({ state }) => state.journal?.entries.map(({ text }) => text).join('\n') ?? '');
  assert.doesNotMatch(told, /quitté|terminée/);
  assert.equal(told.match(/foreigner a rejoint/g)?.length, 1);
}

/** As a machine that sleeps: nothing of the page runs, its connections say nothing. Chromium freezes no tab in a call. */
export const suspendedSpecs: readonly Spec[] = [
  {
    name: 'a tab suspended for longer than the server waits is in the meeting again, once, and nobody is told otherwise',
    isLong: true,
    async run({ visitor, bare }) {
      const amina = await visitor('Amina', { isAlone: true });
      await amina.join();
      const identity = await amina.identity();
      const foreigner = await bare('foreigner');
      await Promise.all([amina.sees('foreigner'), foreigner.sees(identity)]);
      const processes = await amina.renderers();
      for (const pid of processes) process.kill(pid, 'SIGSTOP');
      try {
        await until('gone for the others', async () => !(await isThere(foreigner, identity)), 120_000);
      } finally {
        for (const pid of processes) process.kill(pid, 'SIGCONT');
      }
      await isBackAsBefore(amina, foreigner, identity);
    },
  },
];
