import { strict as assert } from 'node:assert';
import type { BadNetwork } from '../network/bad-network.js';
import type { RoomPage } from '../room-page.js';
import type { Spec, World } from '../spec.js';
import { until } from '../until.js';

/** Of the whole call: what a person would have been told. */
const statuses = async (person: RoomPage): Promise<string[]> =>
  (await person.events()).filter((event) => event.startsWith('status') || event === 'joined');

const UNDISTURBED = ['status connecting', 'status connected', 'joined'];

/** Milliseconds until a server has judged a connection. */
const JUDGED = 60_000;

interface Pair {
  readonly amina: RoomPage;
  readonly youssef: RoomPage;
  readonly network: BadNetwork;
}

/** Amina behind a bad network, Youssef beside the server; they see each other. */
async function meet({ visitor, badSite }: World, prepare?: (network: BadNetwork) => void): Promise<Pair> {
  const { url, network } = await badSite();
  prepare?.(network);
  const [amina, youssef] = await Promise.all([visitor('Amina', { site: url }), visitor('Youssef')]);
  await Promise.all([amina.join(), youssef.join()]);
  await seeEachOther({ amina, youssef });
  return { amina, youssef, network };
}

async function seeEachOther({ amina, youssef }: Pick<Pair, 'amina' | 'youssef'>): Promise<void> {
  await Promise.all([amina.sees('Youssef'), amina.hears(), youssef.sees('Amina'), youssef.hears()]);
}

const weakTile = (person: RoomPage, name: string) =>
  person.page.getByRole('group', { name: new RegExp(`${name}.*Connexion (faible|perdue)`) });

/** The weather has had its effect: that much has come through it, each way. */
async function weathered({ up, down }: BadNetwork, packets = 500): Promise<void> {
  const first = Math.min(up.carried, down.carried);
  await until(
    `${String(packets)} packets each way`,
    () => Math.min(up.carried, down.carried) > first + packets,
    20_000,
    () => `${String(up.carried)} up, ${String(down.carried)} down`,
  );
}

function tell({ note }: World, { up, down }: BadNetwork): void {
  const share = ({ carried, dropped }: { carried: number; dropped: number }) =>
    `${String(carried)} packets, ${((100 * dropped) / (carried + dropped)).toFixed(1)} % lost`;
  note(`sent: ${share(up)}; received: ${share(down)}`);
}

export const networkSpecs: readonly Spec[] = [
  {
    name: 'one packet in twenty is lost: enters, sees, hears, is seen and heard',
    async run(world) {
      const { amina, youssef, network } = await meet(world, (line) => line.become({ loss: 0.05 }));
      await weathered(network);
      await seeEachOther({ amina, youssef });
      assert.deepEqual(await statuses(amina), UNDISTURBED);
      tell(world, network);
    },
  },
  {
    name: 'one packet in five is lost: the call goes on, the tile says so, and no longer once it is over',
    // livekit-server looks at several stretches of five seconds before it calls a connection weak, or well again.
    isLong: true,
    async run(world) {
      const { amina, youssef, network } = await meet(world);
      assert.equal(await weakTile(youssef, 'Amina').count(), 0);
      network.become({ loss: 0.2 });
      await weakTile(youssef, 'Amina').waitFor({ timeout: JUDGED });
      await weathered(network, 200);
      await seeEachOther({ amina, youssef });
      tell(world, network);
      network.become({});
      await weakTile(youssef, 'Amina').waitFor({ state: 'detached', timeout: JUDGED });
      assert.deepEqual(await statuses(amina), UNDISTURBED);
    },
  },
  {
    name: '300 kbit/s each way: enters, sees, hears, is seen and heard',
    async run(world) {
      const { amina, youssef, network } = await meet(world, (line) => line.become({ rate: 300 }));
      await weathered(network);
      await seeEachOther({ amina, youssef });
      assert.deepEqual(await statuses(amina), UNDISTURBED);
      tell(world, network);
    },
  },
  {
    name: 'two seconds of silence: nobody is told of it, and the call goes on',
    async run(world) {
      const { amina, youssef, network } = await meet(world);
      network.silence(2000);
      await until('the silence is over', () => !network.isSilent);
      await seeEachOther({ amina, youssef });
      assert.deepEqual(await statuses(amina), UNDISTURBED);
      assert.equal(await amina.text(/interrompue/).count(), 0);
    },
  },
];
