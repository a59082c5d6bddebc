import { strict as assert } from 'node:assert';
import { focusedName, focusedTag, pressUntil } from '../keys.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

export const keyboardSpecs: readonly Spec[] = [
  {
    name: 'with the keyboard alone, from the pre-join screen to leaving',
    async run({ visitor }) {
      const amina = await visitor('Amina');
      await amina.previews();
      await pressUntil(amina, 'Tab', /^Rejoindre la réunion/);
      await amina.page.keyboard.press('Enter');
      await amina.status('connected');
      await until('sending', () => amina.read((room) => room.state.microphone.status === 'on'));
      await pressUntil(amina, 'Tab', /^Micro/);
      await amina.page.keyboard.press('Enter');
      await until('muted', () => amina.read((room) => room.state.microphone.status === 'off'));
      assert.match(await focusedName(amina), /^Micro coupé/);
      await pressUntil(amina, 'ArrowRight', /^Quitter/);
      await amina.page.keyboard.press('Enter');
      await amina.status('left');
      await pressUntil(amina, 'Tab', /^Revenir dans la réunion/);
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
      await pressUntil(amina, 'ArrowRight', /^Messages/);
      await keyboard.press('Enter');
      await until('the focus is where one writes', async () => (await focusedTag(amina)) === 'textarea');
      await keyboard.type('Bonjour Claire');
      await keyboard.press('Enter');
      await until('Claire has it', () =>
        claire.read(({ state }) => state.chat?.messages.some(({ text }) => text === 'Bonjour Claire') ?? false),
      );
      await keyboard.press('Escape');
      await until('the focus is on its button again', async () => /^Messages/.test(await focusedName(amina)));

      await pressUntil(amina, 'ArrowLeft', /^Lever la main/);
      await keyboard.press('Enter');
      await until('Claire sees the hand', () => claire.read(({ state }) => state.hand?.queue.length === 1));
      assert.match(await focusedName(amina), /baisser la main/);
      await keyboard.press('Enter');
      await until('Claire sees none', () => claire.read(({ state }) => state.hand?.queue.length === 0));

      await pressUntil(amina, 'ArrowLeft', /^Sous-titres/);
      await keyboard.press('Enter');
      await pressUntil(amina, 'Shift+Tab', /^Historique/);
      await keyboard.press('Enter');
      await until('the focus is at its title', async () => (await focusedTag(amina)) === 'h2');
      await keyboard.press('Escape');
      await until('the focus is on its button again', async () => (await focusedTag(amina)) === 'button');

      await keyboard.press('F2');
      await pressUntil(amina, 'ArrowRight', /^Quitter/);
      await keyboard.press('Enter');
      await amina.status('left');
    },
  },
];
