import { strict as assert } from 'node:assert';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

export const endSpecs: readonly Spec[] = [
  {
    name: 'removed by a host: told so, no way back in by oneself but to ask',
    async run({ visitor, server, room }) {
      const amina = await visitor('Amina');
      await amina.join();
      await server.kick(room, await amina.identity());
      await amina.status('left');
      await amina.text('Votre participation a pris fin').first().waitFor();
      assert.ok((await amina.events()).includes('left removed'));
      assert.equal(await amina.button('Revenir dans la réunion').count(), 0);
      await amina.button('Demander à revenir').waitFor();
      await until('all off', async () => (await amina.liveTracks()) === 0);
    },
  },
  {
    name: 'the room is closed: told so',
    async run({ visitor, server, room }) {
      const amina = await visitor('Amina');
      await amina.join();
      const announced = amina.page.locator('visio-announcements');
      await announced.getByText('Vous êtes dans la réunion.').waitFor({ state: 'attached' });
      await server.deleteRoom(room);
      await amina.status('left');
      await announced.getByText('La réunion est terminée.').waitFor({ state: 'attached' });
      await amina.text('La réunion est terminée').first().waitFor();
      assert.ok((await amina.events()).includes('left ended'));
    },
  },
  {
    name: 'the same person enters elsewhere: told so, and does not fight for the place',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const again = await bare(await amina.identity());
      await amina.status('left');
      await amina
        .text(/La réunion continue dans un autre onglet/)
        .first()
        .waitFor();
      assert.ok((await amina.events()).includes('left joined-elsewhere'));
      // A first attempt to come back follows a loss at once: by the time a third person sees the second, it would show.
      const witness = await bare('witness');
      await witness.sees(await amina.identity());
      assert.equal(await again.read((page) => page.state), 'connected');
      assert.equal(await amina.read((room) => room.state.connection.status), 'left');
    },
  },
];
