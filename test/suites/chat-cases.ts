import '../../src/define/define-keep-chat.js';
import { waitUntil } from '@open-wc/testing';
import type { ChatMessage, ChatState } from '../../src/features/chat/chat-state.js';
import { deepElements } from '../support/deep.js';
import { JOINED_AT } from '../support/meeting-in-progress.js';
import type { Mounted } from '../support/mount.js';
import type { ElementCase } from './elements.js';

const MINUTE = 60_000;

const message = (id: string, senderName: string, text: string, minute: number, rest: Partial<ChatMessage> = {}) => ({
  id,
  senderId: senderName.toLowerCase(),
  senderName,
  isLocal: false,
  text,
  at: JOINED_AT + minute * MINUTE,
  status: 'sent' as const,
  ...rest,
});

const own = { isLocal: true, senderId: 'amina' };
const conversation: ChatState['messages'] = [
  message('1', 'Claire Besnard', 'Bonjour à toutes et à tous.\nVoici le relevé.', 2),
  message('2', 'Jean-Christophe Vandenbroucke-Lemaître de Saint-Nazaire', 'M'.repeat(300), 4),
  message('3', 'Amina Diallo', 'Ils sont page 6.', 5, own),
  message('4', 'Amina Diallo', 'Ceux de Châteaubriant aussi.', 5, { ...own, status: 'failed' }),
  message('5', 'Fatou Ndiaye', 'Le relevé est ici : https://intranet.example/delais', 8),
  message('6', 'سارة', 'مرحبا بكم جميعا', 9),
];

/** The rows of the list are drawn and measured, and what is in view counts as read. */
const drawn = async ({ element, meeting }: Mounted<HTMLElement>) => {
  await waitUntil(() => deepElements(element).some((one) => one.matches('[part~="message"]')), 'messages are drawn');
  await waitUntil(() => meeting.state.chat?.isReading, 'the end is in view');
  await waitUntil(() => element.shadowRoot?.querySelector('a'), 'links are found');
};

/** The elements of the conversation. */
export const chatCases: readonly ElementCase[] = [
  { tag: 'visio-keep-chat', state: '' },
  { tag: 'visio-chat-button', state: '', shown: { chat: { unread: 3 } } },
  {
    tag: 'visio-chat-button',
    state: 'open, three unread',
    options: { state: { panel: { open: 'chat' }, chat: { unread: 3 } } },
  },
  {
    tag: 'visio-chat',
    state: 'nothing written yet',
    ready: ({ meeting }) => waitUntil(() => meeting.state.chat?.isReading, 'the end is in view'),
    shown: { chat: { support: 'unavailable' } },
  },
  {
    tag: 'visio-chat',
    state: 'a conversation',
    options: { state: { chat: { messages: conversation, unread: 2 } } },
    ready: drawn,
  },
  {
    tag: 'visio-chat',
    state: 'one sign too many',
    options: { state: { chat: { draft: 'x'.repeat(2001) } } },
    ready: ({ meeting }) => waitUntil(() => meeting.state.chat?.isReading, 'the end is in view'),
  },
  {
    tag: 'visio-chat',
    state: 'only to read',
    options: { state: { chat: { support: 'unavailable' } } },
    ready: ({ meeting }) => waitUntil(() => meeting.state.chat?.isReading, 'the end is in view'),
  },
];
