import type { DevelopmentServer } from '../../demo/server/server.js';
import type { RoomPage } from './room-page.js';
import type { Scene } from './scenes.js';
import { until } from './until.js';

const AFTERNOON = Date.UTC(2026, 0, 15, 13, 2);
const LONG = 'Je propose que nous reprenions ce point à la prochaine réunion. ';

/** `from`: index among the others, `null` for the person. */
interface Written {
  readonly from: number | null;
  readonly minute: number;
  readonly text: string;
  readonly status?: 'failed';
}

const CONVERSATION: readonly Written[] = [
  { from: 0, minute: 0, text: 'Bonjour à toutes et à tous, voici l’ordre du jour : https://exemple.fr/ordre-du-jour' },
  { from: 0, minute: 0, text: 'Nous commençons dans deux minutes.' },
  { from: 1, minute: 9, text: 'Je ne retrouve pas les chiffres de Saint-Nazaire.\nSont-ils dans l’annexe ?' },
  { from: null, minute: 10, text: 'Ils sont page 6, avec ceux de Châteaubriant.' },
  { from: null, minute: 11, text: 'Je vous les renvoie après la réunion.', status: 'failed' },
  { from: 2, minute: 13, text: 'Peut-on garder dix minutes pour la signalétique en facile à lire ?' },
  { from: 0, minute: 14, text: 'Amina, pourras-tu présenter ce point ?' },
];

/** The snapshot of one feature as a meeting of an afternoon would leave it. */
function tell(page: RoomPage, key: string, patch: object): Promise<unknown> {
  return page.page.evaluate(`window.room.meeting.patch('${key}', ${JSON.stringify(patch)})`);
}

async function others(page: RoomPage) {
  const people = await page.read(({ state }) =>
    (state.participants?.ids ?? []).flatMap((id) => state.participants?.byId[id] ?? []),
  );
  return people.filter(({ isLocal }) => !isLocal).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

async function openPanel(page: RoomPage, name: 'chat' | 'people', title: string): Promise<void> {
  await page.page.evaluate(`window.room.commands.panel.show('${name}')`);
  await page.page.getByRole('heading', { name: title, exact: true }).waitFor();
}

async function converse(page: RoomPage, written: readonly Written[]): Promise<void> {
  const people = await others(page);
  const messages = written.map(({ from, minute, text, status = 'sent' }, index) => {
    const sender = from === null ? undefined : people[from];
    return {
      id: String(index),
      senderId: sender?.id ?? 'amina',
      senderName: sender?.name ?? 'Amina Diallo',
      isLocal: !sender,
      text,
      at: AFTERNOON + minute * 60_000,
      status,
    };
  });
  await tell(page, 'chat', { messages, since: AFTERNOON });
}

async function chat(page: RoomPage, written: readonly Written[]): Promise<void> {
  await page.join();
  await converse(page, written);
  await openPanel(page, 'chat', 'Messages');
  await page.page.getByRole('textbox', { name: 'Écrire un message' }).waitFor();
}

/** What is read and what is new is the room's to say: these messages are sent. */
async function newMessages(page: RoomPage, server: DevelopmentServer, room: string): Promise<void> {
  await page.join();
  const samira = server.addSynthetic(room, { identity: 'samira', name: 'Samira Belkacem' });
  const write = async (...texts: readonly string[]) => {
    const before = await page.read(({ state }) => state.chat?.messages.length ?? 0);
    for (const text of texts) samira.sendText(text, 'lk.chat');
    await until('the messages', async () => {
      const now = await page.read(({ state }) => state.chat?.messages.length ?? 0);
      return now === before + texts.length;
    });
  };
  const field = page.page.getByRole('textbox', { name: 'Écrire un message' });
  await openPanel(page, 'chat', 'Messages');
  await write('Bonjour à toutes et à tous.', 'Voici l’ordre du jour : https://exemple.fr/ordre-du-jour');
  await field.fill('Merci, je cherche la quittance de septembre.');
  await page.page.keyboard.press('Enter');
  await page.page.evaluate(`window.room.commands.panel.close()`);
  await field.waitFor({ state: 'detached' });
  await write('Prenez votre temps.', 'Vous pouvez aussi me la montrer à la caméra.');
  await openPanel(page, 'chat', 'Messages');
  await page.text('2 nouveaux messages').first().waitFor();
}

async function people(page: RoomPage): Promise<void> {
  await page.join();
  const [, second, third] = await others(page);
  const hands = [third, second].map((one, index) => ({ id: one?.id ?? '', since: Date.now() - (3 - index) * 61_000 }));
  await tell(page, 'hand', { queue: hands });
  await openPanel(page, 'people', 'Personnes');
  await page.page.getByRole('listitem').first().waitFor();
}

export const TALK_SCENES: readonly Scene[] = [
  { name: 'chat-empty', people: 3, play: (page) => chat(page, []) },
  { name: 'chat', people: 5, play: (page) => chat(page, CONVERSATION) },
  { name: 'chat-new', people: 3, play: newMessages },
  {
    name: 'chat-limit',
    people: 3,
    play: async (page) => {
      await chat(page, CONVERSATION.slice(0, 3));
      await page.page.getByRole('textbox', { name: 'Écrire un message' }).fill(LONG.repeat(32));
    },
  },
  { name: 'people', people: 4, play: people },
  {
    name: 'people-many',
    people: 19,
    play: async (page) => {
      await people(page);
      await page.page.getByRole('searchbox').fill('s');
    },
  },
  {
    name: 'people-menu',
    people: 4,
    play: async (page) => {
      await people(page);
      await page.button(/^Actions pour Claire/).click();
      await page.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'notices-three',
    people: 3,
    play: async (page) => {
      await page.join();
      await page.page.evaluate(`customElements.whenDefined('visio-notices').then(() => true)`);
      await tell(page, 'speaker', { isBlocked: true });
      await tell(page, 'microphone', { status: 'off', failure: 'unplugged' });
      await tell(page, 'camera', { status: 'off', failure: 'in-use' });
      await page
        .text(/débranché/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'reactions',
    people: 3,
    play: async (page) => {
      await page.join();
      const [first, second] = await others(page);
      const names = ['clapping-hands', 'thumbs-up', 'folded-hands'];
      const recent = names.map((name, index) => ({
        key: index + 102,
        name,
        from: (index === 1 ? second : first)?.id ?? '',
        sender: (index === 1 ? second : first)?.name ?? '',
        isLocal: false,
      }));
      // The first one brings the code of the layer.
      await page.page.evaluate(`window.room.commands.reactions.send('red-heart')`);
      await tell(page, 'preferences', { reducesMotion: true });
      await tell(page, 'reactions', { recent });
      await page.page.locator('[part=reaction]').first().waitFor();
    },
  },
  {
    name: 'menu-reactions',
    people: 3,
    play: async (page) => {
      await page.join();
      const own = page.button(/^Réagir/);
      if (await own.isVisible()) await own.click();
      else {
        await page.button(/^Plus/).click();
        await page.page.getByRole('menuitem', { name: 'Envoyer une réaction' }).click();
      }
      await page.page.getByRole('menuitem', { name: /Bravo/ }).waitFor();
    },
  },
];
