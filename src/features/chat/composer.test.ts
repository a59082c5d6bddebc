import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { VisioError } from '../../core/errors.js';
import { define, mountInMeeting, type MountOptions, settled, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import { VisioPanel } from '../../ui/panel.js';
import { VisioChat } from './visio-chat.js';

define(VisioPanel);
define(VisioChat);

async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioChat>('visio-chat', options);
  const root = mounted.element.shadowRoot as ShadowRoot;
  const area = root.querySelector('textarea') as HTMLTextAreaElement;
  // Where one may only read there is none, and the panel has the focus.
  const first = root.querySelector('textarea') ?? root.querySelector('visio-panel');
  await waitUntil(() => root.activeElement === first, 'the focus is where one writes');
  const hint = () => root.querySelector('#limit')?.textContent.replace(/\s+/g, ' ').trim();
  const said = () => root.querySelector('form > [role=status]')?.textContent.trim();
  const write = async (text: string) => {
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await settled(mounted.element);
  };
  const sent = () => mounted.calls.filter(({ name }) => name === 'chat.send').map(({ args }) => args[0]);
  return { ...mounted, root, area, hint, said, write, sent };
}

const failing = (code: 'REFUSED' | 'MESSAGE_NOT_SENT' | 'NOT_CONNECTED' | 'NOT_ALLOWED') => ({
  commands: {
    'chat.send': () => {
      throw new VisioError(code);
    },
  },
});

describe('writing a message', () => {
  afterEach(unmountAll);

  it('has a name and says the limit before anything is written', async () => {
    const { root, hint } = await mount();
    expect(root.querySelector('label')?.textContent).to.equal('Écrire un message');
    expect(root.querySelector('label')?.htmlFor).to.equal('text');
    expect(hint()).to.equal('2 000 signes au plus');
  });

  it('sends by Enter, and Shift with Enter begins a line', async () => {
    const { area, sent } = await mount();
    area.focus();
    await sendKeys({ type: 'un' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'deux' });
    expect(sent()).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => sent().length > 0, 'it is sent');
    expect(sent()).to.deep.equal(['un\ndeux']);
    expect(area.value).to.equal('');
    expect(deepActiveElement()).to.equal(area);
  });

  it('sends by its button, and gives the focus back to the text', async () => {
    const { root, area, write, sent } = await mount();
    await write('  Bonjour ');
    root.querySelector<HTMLElement>('[type=submit]')?.click();
    await waitUntil(() => sent().length > 0, 'it is sent');
    expect(sent()).to.deep.equal(['Bonjour']);
    expect(deepActiveElement()).to.equal(area);
  });

  it('leaves Enter to a word that is being composed', async () => {
    const { area, write, sent } = await mount();
    await write('にほ');
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true }));
    expect([sent(), area.value]).to.deep.equal([[], 'にほ']);
  });

  it('sends no blanks', async () => {
    const { root, area, write, sent } = await mount();
    await write(' \n ');
    root.querySelector<HTMLElement>('[type=submit]')?.click();
    expect([sent(), area.value]).to.deep.equal([[], ' \n ']);
  });

  it('counts before the limit is reached, says it in steps, and never cuts', async () => {
    const { area, root, write, hint, said, sent } = await mount();
    await write('x'.repeat(1799));
    expect([hint(), said()]).to.deep.equal(['2 000 signes au plus', '']);
    await write('x'.repeat(1801));
    expect([hint(), said()]).to.deep.equal(['Encore 199 signes', 'Encore 200 signes']);
    await write('x'.repeat(1999));
    expect([hint(), said()]).to.deep.equal(['Encore 1 signe', 'Encore 50 signes']);
    await write('x'.repeat(2012));
    expect([hint(), area.ariaInvalid ?? area.getAttribute('aria-invalid')]).to.deep.equal([
      '12 signes de trop',
      'true',
    ]);
    root.querySelector<HTMLElement>('[type=submit]')?.click();
    expect([sent(), area.value.length]).to.deep.equal([[], 2012]);
    await write('x'.repeat(2000));
    root.querySelector<HTMLElement>('[type=submit]')?.click();
    await waitUntil(() => sent().length > 0, 'it is sent');
  });

  for (const code of ['REFUSED', 'NOT_ALLOWED'] as const) {
    it(`gives back what was refused before it left (${code})`, async () => {
      const { root, area, write } = await mount(failing(code));
      await write('Bonjour');
      root.querySelector<HTMLElement>('[type=submit]')?.click();
      await waitUntil(() => area.value === 'Bonjour', 'it is back');
    });
  }

  for (const code of ['MESSAGE_NOT_SENT', 'NOT_CONNECTED'] as const) {
    it(`leaves what failed on its way to the conversation (${code})`, async () => {
      const { root, element, area, write, sent } = await mount(failing(code));
      await write('Bonjour');
      root.querySelector<HTMLElement>('[type=submit]')?.click();
      await waitUntil(() => sent().length > 0, 'it was tried');
      await settled(element);
      expect(area.value).to.equal('');
    });
  }

  it('keeps a draft for the next time', async () => {
    const { element, host, meeting, write } = await mount();
    await write('À suivre');
    element.remove();
    expect(meeting.state.chat?.draft).to.equal('À suivre');
    const next = document.createElement('visio-chat');
    host.append(next);
    await settled(next);
    expect(next.shadowRoot?.querySelector('textarea')?.value).to.equal('À suivre');
  });

  it('keeps nothing once the meeting is over', async () => {
    const { element, meeting, write } = await mount();
    await write('À suivre');
    meeting.patch('chat', { since: null });
    element.remove();
    expect(meeting.state.chat?.draft).to.equal('');
  });

  it('says that one may read only', async () => {
    const { root, patch } = await mount({ state: { chat: { support: 'unavailable' } } });
    expect(root.querySelector('[slot=foot]')?.textContent.trim()).to.equal(
      'Vous pouvez lire les messages, pas en écrire.',
    );
    await patch({ chat: { support: 'available' } });
    expect(root.querySelector('textarea')).not.to.equal(null);
  });
});
