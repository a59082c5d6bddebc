import { strict as assert } from 'node:assert';
import type { BarePage } from '../bare-page.js';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

const raiseHand = (page: RoomPage) => page.button('Lever la main').first().click();
const lowerHand = (page: RoomPage) =>
  page
    .button(/^Main levée/)
    .first()
    .click();

/** The tile of somebody, by the name a screen reader says. */
const tile = (page: RoomPage, name: RegExp) => page.page.getByRole('group', { name }).first();

/** What another client reads of somebody's hand. */
const handOf = async (bare: BarePage, identity: string) => {
  const people = await bare.read((page) => page.participants);
  return people.find((one) => one.identity === identity)?.attributes['handRaisedAt'];
};

const openPeople = async (page: RoomPage) => {
  await page
    .button(/^Personnes/)
    .first()
    .click();
  await page.page.getByRole('heading', { name: 'Personnes', exact: true }).waitFor();
};

/** The row of somebody in a list of the panel. */
const row = (page: RoomPage, list: string | RegExp, name: string) =>
  page.page.getByRole('list', { name: list }).getByRole('listitem').filter({ hasText: name });

const EVERYBODY = /^Dans la réunion/;

export const handSpecs: readonly Spec[] = [
  {
    name: 'a raised hand is seen by a second tag and by livekit-client alone, and lowered for both',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      const youssef = await visitor('Youssef');
      await amina.join();
      await youssef.join();
      const foreigner = await bare('foreigner', { publishes: false });
      const identity = await amina.identity();
      await raiseHand(amina);
      await amina.button('Main levée, 1re place, baisser la main').first().waitFor();
      await tile(youssef, /^Amina, 1re main levée/).waitFor();
      await youssef.button('Personnes, 3 dans la réunion, 1 main levée').first().waitFor();
      await until('the attribute is a date', async () =>
        /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test((await handOf(foreigner, identity)) ?? ''),
      );
      await lowerHand(amina);
      await tile(youssef, /^Amina(?!, 1re)/).waitFor();
      await until('the attribute is gone', async () => !(await handOf(foreigner, identity)));
      await amina.button('Lever la main').first().waitFor();
    },
  },
  {
    name: 'two hands stand in their order, also for somebody who comes later; a third keeps the count',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      const youssef = await visitor('Youssef');
      await amina.join();
      await youssef.join();
      const foreigner = await bare('foreigner', { publishes: false });
      await foreigner.read((page) => page.setAttributes({ handRaisedAt: new Date().toISOString() }));
      await tile(amina, /^foreigner, 1re main levée/).waitFor();
      await raiseHand(youssef);
      await tile(amina, /^Youssef, 2e main levée/).waitFor();
      const claire = await visitor('Claire');
      await claire.join();
      await openPeople(claire);
      const hands = claire.page.getByRole('list', { name: 'Mains levées' }).getByRole('listitem');
      await until('two rows', async () => (await hands.count()) === 2);
      await hands.nth(0).getByText('foreigner').waitFor();
      await hands.nth(1).getByText('Youssef').waitFor();
      await foreigner.read((page) => page.setAttributes({ handRaisedAt: '' }));
      await tile(amina, /^Youssef, 1re main levée/).waitFor();
    },
  },
  {
    name: 'a raised hand keeps its place when livekit-client enters again by itself',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      const youssef = await visitor('Youssef');
      await amina.join();
      await youssef.join();
      await raiseHand(amina);
      await tile(youssef, /^Amina, 1re main levée/).waitFor();
      await raiseHand(youssef);
      await tile(amina, /^Youssef, 2e main levée/).waitFor();
      await amina.read((room) => {
        const live = room.meeting.room as unknown as { simulateScenario(name: string): Promise<void> };
        void live.simulateScenario('full-reconnect');
      });
      await until('it was lost', async () => (await amina.events()).includes('status reconnecting'));
      await amina.status('connected');
      await amina.button('Main levée, 1re place, baisser la main').first().waitFor();
      await tile(youssef, /^Amina, 1re main levée/).waitFor();
      await tile(youssef, /^Vous, 2e main levée/).waitFor();
    },
  },
  {
    name: 'a token that does not allow a hand: the button stays and says why',
    async run({ visitor }) {
      const amina = await visitor('Amina', { tokenQuery: '?stage=without-hand' });
      await amina.join();
      // By the keyboard: it says that it is disabled, and answers.
      await amina.button('Lever la main').first().press('Enter');
      await amina.text('Cette réunion ne permet pas de lever la main.').first().waitFor();
      assert.ok((await amina.events()).includes('error NOT_ALLOWED'));
      assert.equal(await amina.read((room) => room.state.hand?.isRaised), false);
    },
  },
  {
    name: 'a reaction is seen by a second tag and read by livekit-client alone, and the other way round',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      const youssef = await visitor('Youssef');
      await amina.join();
      await youssef.join();
      const foreigner = await bare('foreigner', { publishes: false });
      // A data channel opens when it is first used.
      await foreigner.read((page) => page.sendData('{"type":"visio:hello"}'));
      const shown = (page: RoomPage) =>
        page.page.locator('[part~="reaction"]').filter({ hasText: '👏' }).first().waitFor({ timeout: 15_000 });
      // On the machine that sends it too; there is a choice of it above the button, or in "Plus".
      const react = async () => {
        if (await amina.button('Réagir').first().isVisible()) await amina.button('Réagir').first().click();
        else {
          await amina.button('Plus de commandes').first().click();
          await amina.page.getByRole('menuitem', { name: 'Envoyer une réaction' }).click();
        }
        await amina.page.getByRole('menuitem', { name: 'Bravo' }).click();
      };
      const seen = Promise.all([shown(amina), shown(youssef)]);
      await react();
      await seen;
      await until('the packet of La Suite Meet', async () =>
        (await foreigner.read((page) => page.messages)).some(
          ({ text, topic }) => !topic && text === '{"type":"reactionReceived","data":{"emoji":"clapping-hands"}}',
        ),
      );
      await amina.knows('foreigner');
      const back = amina.page.locator('[part~="reaction"]').filter({ hasText: 'foreigner' }).first().waitFor();
      await foreigner.read((page) => page.sendData('{"type":"reactionReceived","data":{"emoji":"red-heart"}}'));
      await back;
      await until('it goes by itself', async () => (await amina.page.locator('[part~="reaction"]').count()) === 0);
    },
  },
  {
    name: 'the list of people follows mutes, arrivals and departures, and pins two of them',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina');
      await amina.join();
      const foreigner = await bare('foreigner');
      const youssef = await visitor('Youssef');
      await youssef.join();
      await openPeople(amina);
      await row(amina, EVERYBODY, 'foreigner')
        .getByText('micro ouvert')
        .or(row(amina, EVERYBODY, 'foreigner').getByText('parle'))
        .first()
        .waitFor({ state: 'attached' });
      await foreigner.read((page) => page.setMicrophone(false));
      await row(amina, EVERYBODY, 'foreigner').getByText('micro coupé').waitFor({ state: 'attached' });
      for (const name of ['foreigner', 'Youssef']) {
        await amina.button(`Actions pour ${name}`).first().click();
        await amina.page.getByRole('menuitem', { name: 'Épingler pour moi' }).click();
        await row(amina, EVERYBODY, name).getByText('Épinglé').waitFor();
      }
      await until('both are put forward', () => amina.read((room) => room.state.stage?.forward.length === 2));
      await foreigner.read((page) => page.leave());
      await until('the row is gone', async () => (await row(amina, EVERYBODY, 'foreigner').count()) === 0);
      await amina.text('Dans la réunion, 2 personnes').first().waitFor();
      await amina.page.keyboard.press('Escape');
      await amina.page.getByRole('heading', { name: 'Personnes', exact: true }).waitFor({ state: 'detached' });
    },
  },
];
