import type { RoomPage } from './room-page.js';

/** What has the focus, through shadow roots. */
const focused = ({ page }: RoomPage) =>
  page.evaluateHandle(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  });

/** Its accessible name. */
export async function focusedName(person: RoomPage): Promise<string> {
  return (await focused(person)).evaluate((element) => {
    const id = element?.getAttribute('aria-labelledby');
    const label = id ? (element?.getRootNode() as Document).getElementById(id) : null;
    return (element?.getAttribute('aria-label') ?? (label ?? element)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

export async function focusedTag(person: RoomPage): Promise<string> {
  return (await focused(person)).evaluate((element) => element?.localName ?? '');
}

/** Presses a key until what has the focus has that name; not at all where it has it already. */
export async function pressUntil(person: RoomPage, key: string, name: RegExp, most = 40): Promise<void> {
  const met: string[] = [];
  for (let count = 0; count <= most; count++) {
    const now = await focusedName(person);
    if (name.test(now)) return;
    met.push(now);
    await person.page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(name)}; it met ${met.join(' · ')}`);
}
