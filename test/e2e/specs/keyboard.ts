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
];
