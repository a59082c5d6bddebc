import type { Locator } from 'playwright-core';
import type { RoomPage } from '../e2e/room-page.js';
import type { Place } from './fault.js';

/** The texts of a place, in the order in which they are read. */
const PARTS: Readonly<Record<Place, (person: RoomPage) => Locator>> = {
  failure: ({ page }) => page.locator('visio-failure').locator('h2, h2 + p, li'),
  left: ({ page }) => page.locator('visio-left').locator('h2, h2 + p'),
  notices: ({ page }) => page.locator('visio-notices .notice__body'),
  'first screen': ({ page }) =>
    page.locator('visio-prejoin').locator('.notice__body, h2[tabindex], h2[tabindex] + p, li'),
  reason: ({ page }) => page.getByRole('dialog').getByRole('paragraph'),
  message: ({ page }) => page.locator('visio-chat .msg__failed span'),
  field: ({ page }) => page.locator('visio-chat #limit'),
  tile: ({ page }) => page.locator('visio-tile [part~="tile-status"]'),
  connecting: ({ page }) => page.locator('visio-connecting').getByRole('status'),
};

/** The whole sentence; `''` where nothing is said. What differs from run to run is put into words. */
export async function sentence(person: RoomPage, place: Place): Promise<string> {
  const texts = await PARTS[place](person).allInnerTexts();
  return texts.map(clean).filter(Boolean).join(' ').trim();
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[\p{L}\d])$/u, '.')
    .replace(/depuis (une seconde|\d+ secondes)/, 'depuis N secondes')
    .replace(/for (one second|\d+ seconds)/, 'for N seconds')
    .replace(/^(Premier|Deuxième|First|Second)/, '$1');
}
