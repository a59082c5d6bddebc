import { expect, waitUntil } from '@open-wc/testing';
import { byRole } from '../../../test/support/accessible-name.js';
import { JOINED_AT } from '../../../test/support/meeting-in-progress.js';
import { define, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import type { ChatMessage } from './chat-state.js';
import { VisioKeepChat } from './keep-chat.js';

define(VisioKeepChat);

let count = 0;

const message = (text: string, rest: Partial<ChatMessage> = {}): ChatMessage => ({
  id: String(++count),
  senderId: 'claire',
  senderName: 'Claire Besnard',
  isLocal: false,
  text,
  at: JOINED_AT,
  status: 'sent',
  ...rest,
});
const own = { isLocal: true, senderId: 'amina', senderName: 'Amina Diallo' };

async function mount(messages: readonly ChatMessage[]) {
  const { element } = await mountInMeeting<VisioKeepChat>('visio-keep-chat', { state: { chat: { messages } } });
  return { root: element.shadowRoot as ShadowRoot };
}

describe('keeping the conversation', () => {
  afterEach(unmountAll);

  it('copies the conversation, and says so', async () => {
    const { root } = await mount([
      message('Bonjour\nà tous'),
      message('Salut', own),
      message('perdu', { ...own, status: 'failed' }),
    ]);
    const written: string[] = [];
    const { clipboard } = navigator;
    const fake = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: fake, configurable: true });
    try {
      byRole(root, 'button', 'Copier la conversation').click();
      await waitUntil(() => root.textContent.includes('Conversation copiée'), 'it is said');
      const lines = written[0]?.split('\n').map((line) => line.replace(/^[\d/: ]+(?=\p{L})/u, ''));
      expect(lines).to.deep.equal(['Claire Besnard', 'Bonjour', 'à tous', '', 'Vous', 'Salut', '']);
      fake.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      byRole(root, 'button', 'Copier la conversation').click();
      await waitUntil(() => root.textContent.includes('Vous pouvez télécharger'), 'the other way is said');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });

  it('gives the conversation as a text file', async () => {
    const { root } = await mount([message('Bonjour')]);
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(`${this.download} ${new URL(this.href).protocol}`);
    };
    try {
      byRole(root, 'button', 'Télécharger la conversation').click();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['messages.txt blob:']);
  });
});
