import { strict as assert } from 'node:assert';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

export const tokenSpecs: readonly Spec[] = [
  {
    name: 'an expired token is refused with its sentence, a fresh one enters, and the token is shown nowhere',
    async run({ visitor }) {
      const amina = await visitor('Amina', { tokenQuery: '?stage=expired&times=2' });
      await amina.button('Rejoindre la réunion').click();
      await amina.status('failed');
      assert.ok((await amina.events()).includes('error TOKEN_EXPIRED'));
      const shown = await amina.page.evaluate(
        () =>
          document.documentElement.outerHTML +
          JSON.stringify((window as unknown as { room: { state: unknown } }).room.state),
      );
      assert.doesNotMatch(shown, /eyJ/);
      await amina.button('Réessayer').click();
      await amina.status('connected');
    },
  },
  {
    name: 'a token that the server refuses is asked for once more',
    async run({ visitor, server, room }) {
      const amina = await visitor('Amina');
      const good = await server.token({ room, identity: 'amina', name: 'Amina' });
      // A good shape, another key: only the server can tell.
      const [head, body] = good.split('.');
      const bad = `${head ?? ''}.${body ?? ''}.${'A'.repeat(43)}`;
      const asked = await amina.page.evaluate(
        async ([first, second, url]) => {
          const { room } = window as unknown as { room: HTMLElementTagNameMap['visio-room'] };
          const reasons: string[] = [];
          room.fetchToken = ({ reason }) => {
            reasons.push(reason);
            return { token: (reasons.length === 1 ? first : second) ?? '', serverUrl: url ?? '' };
          };
          await room.join();
          return reasons;
        },
        [bad, good, server.url],
      );
      assert.deepEqual(asked, ['join', 'expired']);
      await amina.status('connected');
    },
  },
  {
    name: 'waiting is a screen with one’s place, then the meeting opens',
    async run({ visitor }) {
      const amina = await visitor('Amina', { tokenQuery: '?stage=waiting&times=3&position=2&retry_after=1' });
      await amina.button('Rejoindre la réunion').click();
      await amina.status('waiting');
      const place = (text: RegExp) => amina.page.getByRole('status').filter({ hasText: text });
      await place(/2\s*personnes avant vous/).waitFor();
      await place(/1\s*personne avant vous/).waitFor();
      await amina.status('connected');
    },
  },
  {
    name: 'waiting can be left; nothing is asked any more',
    async run({ visitor }) {
      const amina = await visitor('Amina', { tokenQuery: '?stage=waiting&retry_after=1' });
      const requests: string[] = [];
      amina.page.on('request', (request) => {
        if (request.url().includes('/token')) requests.push(request.method());
      });
      await amina.button('Rejoindre la réunion').click();
      await until('asked twice', () => requests.length >= 2);
      await amina.button('Quitter l’attente').click();
      await amina.status('left');
      await amina.text('Vous avez quitté avant d’entrer dans la réunion').first().waitFor();
      assert.ok((await amina.events()).includes('left left-before-joining'));
      const count = requests.length;
      // Somebody else who waits asks twice: a page that still polled would have asked again meanwhile.
      const youssef = await visitor('Youssef', { tokenQuery: '?stage=waiting&times=2&retry_after=1.5' });
      await youssef.button('Rejoindre la réunion').click();
      await youssef.status('connected');
      assert.equal(requests.length, count);
      await until('all off', async () => (await amina.liveTracks()) === 0);
    },
  },
  ...(
    [
      ['denied', 'TOKEN_DENIED'],
      ['wrong-room', 'TOKEN_WRONG_ROOM'],
      ['malformed', 'TOKEN_MALFORMED'],
      ['failing', 'TOKEN_HTTP'],
    ] as const
  ).map(([stage, code]): Spec => ({
    name: `an answer "${stage}" has its code and can be retried on the same tag`,
    async run({ visitor }) {
      const amina = await visitor('Amina', { tokenQuery: `?stage=${stage}&times=1` });
      await amina.button('Rejoindre la réunion').click();
      await amina.status('failed');
      assert.ok((await amina.events()).includes(`error ${code}`), (await amina.events()).join());
      await amina.read((room) => room.join());
      await amina.status('connected');
    },
  })),
];
