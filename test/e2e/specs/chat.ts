import { strict as assert } from 'node:assert';
import type { BarePage } from '../bare-page.js';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

const open = async (page: RoomPage) => {
  await page
    .button(/^Messages/)
    .first()
    .click();
  await page.page.getByRole('textbox', { name: 'Écrire un message' }).waitFor();
};

/** What is on the screen, in order. */
const shown = (page: RoomPage) => page.page.locator('[part~="message"] > p[dir=auto]').allInnerTexts();

const shows = (page: RoomPage, ...texts: readonly string[]) =>
  until(`the messages ${texts.join(', ')}`, async () => JSON.stringify(await shown(page)) === JSON.stringify(texts));

const write = async (page: RoomPage, text: string) => {
  await page.page.getByRole('textbox', { name: 'Écrire un message' }).fill(text);
  await page.page.keyboard.press('Enter');
};

/** The messages that a client sees which knows both ways and shows each id once, as La Suite Meet does. */
const seenBy = async (bare: BarePage) => {
  const messages = await bare.read((page) => page.messages);
  const seen = new Map<string, string>();
  for (const { from, topic, id, text } of messages) {
    if (topic === 'lk.chat') seen.set(`${from} ${id ?? ''}`, text);
    if (topic !== 'lk-chat-topic') continue;
    const packet = JSON.parse(text) as { id: string; message: string };
    seen.set(`${from} ${packet.id}`, packet.message);
  }
  return [...seen.values()];
};

export const chatSpecs: readonly Spec[] = [
  {
    name: 'chat: two tags and livekit-client alone see each other’s messages, once each',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      const youssef = await visitor('Youssef');
      await amina.join();
      await youssef.join();
      const foreigner = await bare('foreigner', { publishes: false });
      await open(amina);
      await open(youssef);
      await write(amina, 'Bonjour à toutes');
      await shows(youssef, 'Bonjour à toutes');
      await shows(amina, 'Bonjour à toutes');
      await until('both ways at the other client', async () => {
        const messages = await foreigner.read((page) => page.messages);
        return messages.filter(({ from }) => from !== 'foreigner').length === 2;
      });
      assert.deepEqual(await seenBy(foreigner), ['Bonjour à toutes']);
      await foreigner.read(async (page) => {
        const id = await page.sendText('Par le flux et par le paquet');
        const packet = { id, timestamp: Date.now(), message: 'Par le flux et par le paquet', ignoreLegacy: true };
        await page.sendData(JSON.stringify(packet), 'lk-chat-topic');
      });
      await foreigner.read((page) =>
        page.sendData(JSON.stringify({ id: 'older', timestamp: 0, message: 'Par le paquet' }), 'lk-chat-topic'),
      );
      // livekit-client says of such a message whose it is by the participant alone.
      await Promise.all([amina.knows('foreigner'), youssef.knows('foreigner')]);
      await foreigner.read((page) => page.sendChatMessage('Par la bibliothèque'));
      const all = ['Bonjour à toutes', 'Par le flux et par le paquet', 'Par le paquet', 'Par la bibliothèque'];
      await Promise.all([shows(amina, ...all), shows(youssef, ...all)]);
    },
  },
  {
    name: 'chat: what was not read is counted, marked and announced; a draft stays',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner', { publishes: false });
      await foreigner.read((page) => page.sendText('un'));
      await foreigner.read((page) => page.sendText('deux'));
      await amina.button('Messages 2 non lus').first().waitFor();
      await open(amina);
      await amina.text('2 nouveaux messages').first().waitFor();
      await until('read', () => amina.read((room) => room.state.chat?.unread === 0));
      const field = amina.page.getByRole('textbox', { name: 'Écrire un message' });
      await field.fill('Pas encore');
      await amina.page.keyboard.press('Escape');
      await field.waitFor({ state: 'detached' });
      await open(amina);
      assert.equal(await field.inputValue(), 'Pas encore');
    },
  },
  {
    name: 'chat: a message written while the connection is lost is kept, said, and sent again',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner', { publishes: false });
      await open(amina);
      // No attempt succeeds before the message is written, however slow the machine is.
      await amina.page.context().setOffline(true);
      await amina.page.evaluate(() => {
        const { room } = window as unknown as { room: { meeting: { room: { simulateScenario(name: string): void } } } };
        room.meeting.room.simulateScenario('full-reconnect');
      });
      await amina.status('reconnecting');
      await write(amina, 'Vous m’entendez ?');
      await amina.text('Non envoyé.').first().waitFor();
      await amina.status('reconnecting');
      await amina.page.context().setOffline(false);
      await amina.status('connected', 30_000);
      await amina.button('Réessayer').first().click();
      await until('the message arrives', async () => (await seenBy(foreigner)).includes('Vous m’entendez ?'));
      assert.equal(await amina.text('Non envoyé.').count(), 0);
    },
  },
  {
    name: 'chat: a token without the right to send data allows to read, and says so',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina', { tokenQuery: '?stage=read-only' });
      await amina.join();
      const foreigner = await bare('foreigner', { publishes: false });
      await foreigner.read((page) => page.sendText('Bonjour'));
      await amina
        .button(/^Messages/)
        .first()
        .click();
      await amina.text('Vous pouvez lire les messages, pas en écrire.').first().waitFor();
      await shows(amina, 'Bonjour');
    },
  },
  {
    name: 'chat: a flood, ten megabytes and a forged packet harm nobody, and honest messages come',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      await open(amina);
      const flooder = await bare('flooder', { publishes: false });
      const honest = await bare('honest', { publishes: false });
      const flood = flooder.read(async (page) => {
        for (let second = 0; second < 3; second++) {
          for (let count = 0; count < 1000; count++) {
            const message = {
              id: `${String(second)}-${String(count)}`,
              message: `flot ${String(count)}`,
              timestamp: 0,
            };
            await page.sendData(JSON.stringify(message), 'lk-chat-topic');
          }
        }
        await page.sendText('x'.repeat(10_000_000));
        await page.sendData('\u0000not json', 'lk-chat-topic');
        await page.sendData(JSON.stringify({ id: 'f', message: 'forged', from: 'honest' }), 'lk-chat-topic');
      });
      await honest.read((page) => page.sendText('Bonjour'));
      // In the conversation: the flood may have pushed it out of what shows.
      const said = () => amina.read((room) => room.state.chat?.messages.map(({ text }) => text) ?? []);
      await until('the honest message', async () => (await said()).includes('Bonjour'));
      const answered = await amina.page.evaluate(async () => {
        let longest = 0;
        for (let turn = 0; turn < 50; turn++) {
          const since = performance.now();
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          longest = Math.max(longest, performance.now() - since);
        }
        return longest;
      });
      assert.ok(answered < 1000, `the page answers: ${answered.toFixed(0)} ms`);
      await flood;
      const messages = await amina.read((room) => room.state.chat?.messages ?? []);
      const flooded = messages.filter(({ senderId }) => senderId === 'flooder').length;
      assert.ok(flooded > 0 && flooded < 500, `${String(flooded)} messages of the flood`);
      assert.ok(messages.every(({ text }) => text.length <= 4000));
      assert.equal(messages.filter(({ text, senderId }) => text === 'forged' && senderId === 'honest').length, 0);
      await honest.read((page) => page.sendText('Au revoir'));
      await until('the last honest message', async () => (await said()).includes('Au revoir'));
    },
  },
];
