import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepElements } from '../../../test/support/deep.js';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { JOINED_AT } from '../../../test/support/meeting-in-progress.js';
import { define, mountInMeeting, type MountOptions, settled, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import { VisioPanel } from '../../ui/panel.js';
import type { ChatMessage, ChatState } from './chat-state.js';
import { VisioChat } from './visio-chat.js';

define(VisioPanel);
define(VisioChat);

let count = 0;

const message = (text: string, rest: Partial<ChatMessage> = {}): ChatMessage => ({
  id: String(++count),
  senderId: 'claire',
  senderName: 'Claire Besnard',
  isLocal: false,
  text,
  at: JOINED_AT + 60_000,
  status: 'sent',
  ...rest,
});
const own = { isLocal: true, senderId: 'amina', senderName: 'Amina Diallo' };
const many = (length: number) => Array.from({ length }, (_, index) => message(`message ${String(index)}`));

interface Options extends MountOptions {
  readonly unread?: number;
  readonly support?: ChatState['support'];
}

async function mount(messages: readonly ChatMessage[] = [], options: Options = {}) {
  const { unread = 0, support = 'available', ...rest } = options;
  const state = { chat: { messages, unread, support } };
  const mounted = await mountInMeeting<VisioChat>('visio-chat', { ...rest, state });
  const { element, meeting } = mounted;
  const root = element.shadowRoot as ShadowRoot;
  const viewport = root.querySelector<HTMLElement>('[tabindex="0"]') as HTMLElement;
  const rows = () => [...root.querySelectorAll<HTMLElement>('li')];
  /** What can be read of each row, in order. */
  const shown = () => rows().map((row) => row.innerText.replace(/\s+/g, ' ').trim());
  const log = () => [...(root.querySelector('[role=log]')?.children ?? [])].map(({ textContent }) => textContent);
  const buttons = () => allByRole(root, 'button').map(nameOf);
  const add = (...next: readonly ChatMessage[]) => {
    const { messages: known = [], isReading, unread: before = 0 } = meeting.state.chat ?? {};
    const received = next.filter(({ isLocal }) => !isLocal).length;
    meeting.patch('chat', { messages: [...known, ...next], unread: isReading ? 0 : before + received });
    return settled(element);
  };
  const isAtEnd = () => viewport.scrollHeight - viewport.clientHeight - viewport.scrollTop <= 1;
  const lastText = () => messageOf(rows().at(-1));
  await waitUntil(() => rows().length > 0, 'rows are drawn');
  await waitUntil(isAtEnd, 'the end is in view');
  /** Rows that come into view are measured, and what is measured brings others: until nothing changes any more. */
  let last = '';
  const nameOfPanel = () => root.querySelector('visio-panel')?.shadowRoot?.activeElement?.localName;
  const isStill = () => {
    const now = `${String(viewport.scrollTop)} of ${String(viewport.scrollHeight)}, ${String(rows().length)}`;
    const isSame = now === last;
    last = now;
    return isSame;
  };
  await waitUntil(isStill, 'it stands still');
  await waitUntil(() => root.contains(deepActiveElement()) || nameOfPanel() === 'h2', 'the focus is inside');
  return { ...mounted, root, viewport, rows, shown, log, buttons, add, isAtEnd, isStill, lastText };
}

const messageOf = (row: Element | undefined) => row?.querySelector('[part=message] > p')?.textContent;

/** Scrolls as a person does: what follows has happened when it resolves. */
async function scrollTo(viewport: HTMLElement, top: number) {
  const scrolled = new Promise((resolve) => viewport.addEventListener('scroll', resolve, { once: true }));
  viewport.scrollTop = top;
  await scrolled;
}

/** WebKit scrolls to what has the focus when it draws. */
async function drawnFocus() {
  await nextFrame();
  await nextFrame();
}

describe('visio-chat', () => {
  afterEach(unmountAll);

  it('says since when messages are seen, in each language', async () => {
    const { shown, patch } = await mount();
    expect(shown()[0]).to.match(/^Vous voyez les messages reçus depuis votre arrivée, à \d\d h 00$/);
    await patch({ locale: { language: 'en', tag: 'en-US' } });
    expect(shown()[0]).to.match(/^You see the messages received since you arrived, at \d\d?:00 [ap]m$/);
    await patch({ chat: { forgotten: 1000 } });
    expect(shown()[0]).to.equal('Older messages are no longer here.');
  });

  it('puts who opens it where one writes, and at the title where one may only read', async () => {
    const { root } = await mount();
    await waitUntil(() => root.activeElement?.localName === 'textarea', 'the focus is where one writes');
    await sendKeys({ type: 'Bonjour' });
    expect(root.querySelector('textarea')?.value).to.equal('Bonjour');
    unmountAll();
    await mount([], { support: 'unavailable' });
    await waitUntil(() => deepActiveElement()?.textContent === 'Messages', 'the focus is at the title');
  });

  it('groups what one person writes within a minute, with the name and the hour once', async () => {
    const { rows } = await mount([
      message('un'),
      message('deux', { at: JOINED_AT + 90_000 }),
      message('trois', { at: JOINED_AT + 200_000 }),
      message('quatre', { ...own, at: JOINED_AT + 201_000 }),
      message('cinq', { senderId: 'x', senderName: '', at: JOINED_AT + 202_000 }),
    ]);
    const names = rows().map((row) => row.querySelector('.msg__by bdi')?.textContent ?? null);
    expect(names).to.deep.equal([null, 'Claire Besnard', null, 'Claire Besnard', 'Vous', 'Sans nom']);
    // Each row says its author to who does not see the group.
    const said = rows().map((row) => row.querySelector('bdi')?.textContent ?? null);
    expect(said).to.deep.equal([null, 'Claire Besnard', 'Claire Besnard', 'Claire Besnard', 'Vous', 'Sans nom']);
    expect(rows().map((row) => row.ariaSetSize)).to.deep.equal(Array.from({ length: 6 }, () => '6'));
  });

  it('makes links of addresses over https, that tell nobody where they come from', async () => {
    const { root } = await mount([
      message('Voir https://exemple.example/a?b=c (ou http://non.example, javascript:alert(1), ftp://x.example).'),
    ]);
    await waitUntil(() => root.querySelector('a'), 'a link');
    const links = [...root.querySelectorAll('a')];
    expect(links.map(({ href, textContent }) => [href, textContent])).to.deep.equal([
      ['https://exemple.example/a?b=c', 'https://exemple.example/a?b=c'],
    ]);
    expect([links[0]?.target, links[0]?.rel]).to.deep.equal(['_blank', 'noopener noreferrer nofollow']);
  });

  it('shows markup as text, keeps lines, and keeps to its box', async () => {
    const markup = '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>\n${1+1} {{x}}';
    const { root, lastText, viewport } = await mount([
      message(markup),
      message(`${'W'.repeat(4000)}`),
      message(markup),
    ]);
    expect(lastText()).to.equal(markup);
    expect(root.querySelector('img, script')).to.equal(null);
    expect('wasRun' in window).to.equal(false);
    expect(viewport.scrollWidth).to.be.at.most(viewport.clientWidth);
  });

  it('draws few of 5,000 messages, the last ones first, and any when one scrolls there', async () => {
    const { rows, viewport, lastText, shown } = await mount(many(5000));
    expect(lastText()).to.equal('message 4999');
    expect(rows().length).to.be.below(60);
    await scrollTo(viewport, 0);
    await waitUntil(() => shown()[0]?.startsWith('Vous voyez'), 'the beginning');
    expect(rows().length).to.be.below(60);
  });

  it('stays at the end when messages come', async () => {
    const { add, isAtEnd, lastText, meeting } = await mount(many(200));
    await add(message('court'), message('long '.repeat(200)));
    await waitUntil(() => isAtEnd() && lastText()?.startsWith('long'), 'the long one is there');
    expect(meeting.state.chat?.unread).to.equal(0);
  });

  it('does not move what is being read further up, and says what came', async () => {
    const { add, viewport, shown, buttons, meeting, isAtEnd, root } = await mount(many(200));
    await scrollTo(viewport, 3000);
    await waitUntil(() => meeting.state.chat?.isReading === false, 'the end is out of view');
    await waitUntil(() => shown().some((text) => text.includes('message 40')), 'the middle is drawn');
    const { scrollTop } = viewport;
    await add(message('loin'), message('plus loin'));
    expect(viewport.scrollTop).to.equal(scrollTop);
    expect(buttons()).to.include('2 nouveaux messages');
    byRole(root, 'button', '2 nouveaux messages').click();
    await waitUntil(isAtEnd, 'the end');
    await waitUntil(() => meeting.state.chat?.isReading, 'it is read');
  });

  it('stands still while somebody scrolls up from the end in small steps', async () => {
    const { viewport, isAtEnd, add } = await mount(many(200));
    await scrollTo(viewport, viewport.scrollTop - 20);
    await add(message('nouveau'));
    expect(isAtEnd()).to.equal(false);
  });

  it('divides what is new from the rest, and marks it read once it was in view', async () => {
    const { shown, calls } = await mount([message('ancien'), message('moi', own), message('b'), message('c')], {
      unread: 2,
    });
    expect(shown().filter((text) => text.startsWith('2 nouveaux messages'))).to.have.length(1);
    expect(shown()[3]).to.match(/^2 nouveaux messages.* b$/);
    await waitUntil(() => calls.some(({ name }) => name === 'chat.markRead'), 'it is read');
  });

  it('begins at the first of many new messages', async () => {
    const mounted = await mountInMeeting<VisioChat>('visio-chat', {
      state: { chat: { messages: many(300), unread: 100 } },
    });
    const { shadowRoot } = mounted.element;
    const divider = () => shadowRoot?.querySelector('.daymark');
    await waitUntil(divider, 'the divider is drawn');
    expect(divider()?.textContent).to.equal('100 nouveaux messages');
    expect(mounted.calls.map(({ name }) => name)).not.to.include('chat.markRead');
  });

  it('keeps a message that failed, says so, and sends it again', async () => {
    const { shown, root, calls } = await mount([message('perdu', { ...own, status: 'failed', id: 'f' })]);
    expect(shown()[1]).to.match(/perdu Non envoyé\. Réessayer$/);
    byRole(root, 'button', 'Réessayer').click();
    expect(calls.at(-1)).to.deep.equal({ name: 'chat.retry', args: ['f'] });
  });

  it('reads out what comes, and nothing that was there or is one’s own', async () => {
    const { add, log } = await mount(many(3));
    expect(log()).to.deep.equal([]);
    await add(message('moi', own));
    await add(message('Bonjour'), message('x'.repeat(1000), { senderName: '' }));
    expect(log()).to.deep.equal(['Claire Besnard, Bonjour', `Sans nom, ${'x'.repeat(300)}`]);
  });

  it('keeps the focus on a link that is scrolled out of view', async () => {
    const { viewport, root, rows, isStill } = await mount([...many(100), message('https://exemple.example/a')]);
    await waitUntil(() => root.querySelector('a'), 'a link');
    root.querySelector('a')?.focus();
    await drawnFocus();
    await waitUntil(isStill, 'it stands still');
    await scrollTo(viewport, 0);
    await waitUntil(() => rows()[0]?.dataset['index'] === '0', 'the beginning is drawn');
    expect(deepActiveElement()?.localName).to.equal('a');
  });

  it('can be scrolled by the keyboard', async () => {
    const { viewport, root, isAtEnd } = await mount(many(100));
    await sendKeys({ press: 'Shift+Tab' });
    expect(root.activeElement).to.equal(viewport);
    await drawnFocus();
    await sendKeys({ press: 'PageUp' });
    await waitUntil(() => !isAtEnd(), 'it moved');
  });

  it('asks to be closed, across its own shadow', async () => {
    const { host, root } = await mount();
    let asked = 0;
    host.addEventListener('panel-close', () => asked++);
    byRole(root, 'button', 'Fermer').click();
    expect(asked).to.equal(1);
  });

  it('has every part of it styled by the page', async () => {
    const { element } = await mount([message('Bonjour')]);
    const parts = deepElements(element).flatMap((one) => [...((one as HTMLElement).part as Iterable<string>)]);
    expect([...new Set(parts)]).to.include.members(['message', 'message-author', 'field', 'button-primary']);
  });
});
