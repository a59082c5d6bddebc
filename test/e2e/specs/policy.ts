import { strict as assert } from 'node:assert';
import type { VisioRoom } from '../../../src/room/visio-room.js';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

interface Case {
  readonly name: string;
  readonly connectSources: string;
  readonly code: string;
  readonly title: string;
  /** What the report for the support names, apart from the code: the page's developer reads it in the event. */
  readonly detail?: RegExp;
}

const CASES: readonly Case[] = [
  {
    name: 'a page whose policy forbids the server says so, names the directive, and does not hang',
    connectSources: "'self'",
    code: 'CSP_BLOCKED',
    title: 'Cette page n’est pas encore prête pour la visio',
    detail: /add to connect-src: ws:/,
  },
  {
    name: 'a page whose policy forbids every connection says that nothing answers, and does not hang',
    connectSources: "'none'",
    code: 'TOKEN_NETWORK',
    title: 'La réunion ne répond pas',
  },
];

/** A time-out of the connection would take fifteen seconds. */
const PROMPT = 8000;

/** The same failure once more, soon: tried again, it is not silent. */
async function fails(amina: RoomPage, code: string, times: number): Promise<void> {
  const errors = async () => (await amina.events()).filter((event) => event.startsWith('error'));
  await until('a failure', async () => (await errors()).length >= times, PROMPT);
  assert.deepEqual(await errors(), Array<string>(times).fill(`error ${code}`));
  await amina.status('failed');
}

export const policySpecs: readonly Spec[] = CASES.map(({ name, connectSources, code, title, detail }) => ({
  name,
  stages: /^policy violation: connect-src/,
  async run({ visitor }) {
    const amina = await visitor('Amina', { connectSources });
    const messages = await amina.page.evaluateHandle(() => {
      const { room } = window as unknown as { room: VisioRoom };
      const seen: string[] = [];
      room.addEventListener('visio-error', ({ error }) => seen.push(error.message));
      return seen;
    });
    await amina.previews();
    await amina.button('Rejoindre la réunion').click();
    await fails(amina, code, 1);
    await amina.page.getByRole('heading', { name: title }).waitFor();
    await amina.text(`code ${code}`).first().waitFor();
    if (detail) assert.match((await messages.jsonValue()).join(), detail);
    await amina.button('Réessayer').click();
    await fails(amina, code, 2);
    await amina.button('Revenir à l’écran précédent').click();
    await amina.button('Rejoindre la réunion').waitFor();
    // The portal has put its policy right.
    await amina.page.unrouteAll();
    await amina.page.reload();
    await amina.button('Rejoindre la réunion').click();
    await amina.page.getByRole('button', { name: 'Quitter' }).waitFor();
  },
}));
