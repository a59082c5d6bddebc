import { strict as assert } from 'node:assert';
import type { RoomPage } from '../room-page.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

/** The accessible name of what has the focus, through shadow roots. */
function focused({ page }: RoomPage): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

function tagOf({ page }: RoomPage): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.localName ?? '';
  });
}

async function press(person: RoomPage, key: string, name: RegExp, most = 30): Promise<void> {
  const met: string[] = [];
  for (let count = 0; count < most; count++) {
    await person.page.keyboard.press(key);
    const now = await focused(person);
    if (name.test(now)) return;
    met.push(now);
  }
  throw new Error(`${key} does not reach ${String(name)}; it met ${met.join(' · ')}`);
}

export const keyboardSpecs: readonly Spec[] = [
  {
    name: 'with the keyboard alone, from the pre-join screen to leaving',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      await amina.previews();
      await press(amina, 'Tab', /^Rejoindre la réunion/);
      await amina.page.keyboard.press('Enter');
      await amina.status('connected');
      await until('sending', () => amina.read((room) => room.state.microphone.status === 'on'));
      await press(amina, 'Tab', /^Micro/);
      await amina.page.keyboard.press('Enter');
      await until('muted', () => amina.read((room) => room.state.microphone.status === 'off'));
      assert.match(await focused(amina), /^Micro coupé/);
      await press(amina, 'ArrowRight', /^Quitter/);
      await amina.page.keyboard.press('Enter');
      await amina.status('left');
      await press(amina, 'Tab', /^Revenir dans la réunion/);
    },
  },
  {
    name: 'writing, raising a hand, reading captions with the keyboard alone: each panel takes the focus and gives it back',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      const claire = await visitor('Claire');
      for (const person of [amina, claire]) await person.join();
      await claire.knows(await amina.identity());
      const { keyboard } = amina.page;

      await keyboard.press('F2');
      await press(amina, 'ArrowRight', /^Messages/);
      await keyboard.press('Enter');
      await until('the focus is where one writes', async () => (await tagOf(amina)) === 'textarea');
      await keyboard.type('Bonjour Claire');
      await keyboard.press('Enter');
      await until('Claire has it', () =>
        claire.read(({ state }) => state.chat?.messages.some(({ text }) => text === 'Bonjour Claire') ?? false),
      );
      await keyboard.press('Escape');
      await until('the focus is on its button again', async () => /^Messages/.test(await focused(amina)));

      await press(amina, 'ArrowLeft', /^Lever la main/);
      await keyboard.press('Enter');
      await until('Claire sees the hand', () => claire.read(({ state }) => state.hand?.queue.length === 1));
      assert.match(await focused(amina), /baisser la main/);
      await until('the server has answered', () => amina.read(({ state }) => state.hand?.isPending === false));
      await keyboard.press('Enter');
      await until('Claire sees none', () => claire.read(({ state }) => state.hand?.queue.length === 0));

      await press(amina, 'ArrowLeft', /^Sous-titres/);
      await keyboard.press('Enter');
      await press(amina, 'Shift+Tab', /^Historique/);
      await keyboard.press('Enter');
      await until('the focus is at its title', async () => (await tagOf(amina)) === 'h2');
      await keyboard.press('Escape');
      await until('the focus is on its button again', async () => (await tagOf(amina)) === 'button');

      await keyboard.press('F2');
      await press(amina, 'ArrowRight', /^Quitter/);
      await keyboard.press('Enter');
      await amina.status('left');
    },
  },
];
