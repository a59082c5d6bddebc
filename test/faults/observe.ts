import { strict as assert } from 'node:assert';
import type { RoomPage } from '../e2e/room-page.js';
import { until } from '../e2e/until.js';
import type { Fault, Row } from './fault.js';
import { sentence } from './reading.js';
import { Scene } from './scene.js';

const LIMIT = 40_000;

/** Stages a fault, reads what the person and the page get, and takes the way out. */
export async function observe(fault: Fault, scene: Scene): Promise<Row> {
  const { name, staged, place, expects } = fault;
  const person = await fault.stage(scene);
  const read = expects.says ? await readBoth(person, fault) : { french: '', english: '' };
  if (!expects.says) assert.equal(await sentence(person, place), '');
  const events = await Scene.told(person);
  assert.deepEqual(events, expects.events);
  const taken = await takeWay(fault, scene, person);
  assert.deepEqual(
    scene.offences.filter((offence) => !fault.tolerates?.test(offence)),
    [],
  );
  return { name, staged, ...read, events, ...taken };
}

async function readBoth(
  person: RoomPage,
  { place, expects: { says } }: Fault,
): Promise<Pick<Row, 'french' | 'english'>> {
  const read = () => sentence(person, place);
  await until(
    `a sentence like ${String(says)}`,
    async () => says?.test(await read()) ?? false,
    LIMIT,
    seen(person, read),
  );
  const french = await read();
  await person.read((room) => {
    room.lang = 'en';
  });
  await until('the same in English', async () => ![french, ''].includes(await read()), 5000, read);
  const english = await read();
  await person.read((room) => {
    room.removeAttribute('lang');
  });
  await until('French again', async () => says?.test(await read()) ?? false, 5000, read);
  return { french, english };
}

/** Whatever else it was instead. */
function seen(person: RoomPage, read: () => Promise<string>): () => Promise<string> {
  return async () => {
    const status = await person.read((room) => room.state.connection.status);
    return `“${await read()}”, ${status}, ${(await Scene.told(person)).join(', ')}`;
  };
}

async function takeWay(
  { expects: { way }, mend }: Fault,
  scene: Scene,
  person: RoomPage,
): Promise<Pick<Row, 'button' | 'then'>> {
  if (!way) return { button: '', then: '' };
  const button = person.button(way.button).first();
  const name = (await button.innerText()).replace(/\s+/g, ' ').trim();
  if (mend) await mend(scene, person);
  else scene.trouble = {};
  await button.click();
  await until(
    `${name} → ${way.then.words}`,
    () => way.then.isSo(person),
    LIMIT,
    seen(person, () => Promise.resolve('')),
  );
  return { button: name, then: way.then.words };
}
