import { waitUntil } from '@open-wc/testing';
import '../../src/define/define.js';
import type { VisioRoom } from '../../src/room/visio-room.js';
import { allByRole, byRole, nameOf } from './accessible-name.js';

/** Devices and the code of the screens come when they come. */
export const until = (condition: () => unknown, message?: string) =>
  waitUntil(() => Boolean(condition()), message, { timeout: 10_000 });

/** The real element before the meeting, with the browser's real answers about devices. */
export async function openPrejoin(attributes: Readonly<Record<string, string>> = {}) {
  const room = document.createElement('visio-room');
  for (const [name, value] of Object.entries({ room: 'rdv-4821', lang: 'fr', ...attributes }))
    room.setAttribute(name, value);
  document.body.append(room);
  await until(() => room.state.devices.isListed && screenOf(room)?.shadowRoot?.querySelector('form'));
  return {
    room,
    screen: screenOf(room) as HTMLElement,
    /** Puts the question, unless the browser's answer is known and the screen has acted on it by itself. */
    ask: () => {
      allByRole(room.shadowRoot as ShadowRoot, 'button')
        .find((button) => nameOf(button) === 'Activer la caméra et le micro')
        ?.click();
    },
    press: (name: string | RegExp) => {
      byRole(room.shadowRoot as ShadowRoot, 'button', name).click();
    },
    says: (text: string) => until(() => wordsOf(room).includes(text), `“${text}” is not said`),
  };
}

const screenOf = (room: VisioRoom) => room.shadowRoot?.querySelector('visio-prejoin');

/** Everything that is written, through the shadow roots. */
export function wordsOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof Text) return node.data.replace(/[\n ]+/g, ' ');
  const root = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...root.childNodes].map(wordsOf).join(' ');
}
