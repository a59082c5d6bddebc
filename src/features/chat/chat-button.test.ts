import { expect } from '@open-wc/testing';
import { allByRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { JOINED_AT } from '../../../test/support/meeting-in-progress.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import type { ChatMessage } from './chat-state.js';
import type { VisioChatButton } from './chat-button.js';

async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioChatButton>('visio-chat-button', options);
  const button = () => allByRole(mounted.element.shadowRoot as ShadowRoot, 'button')[0] as HTMLElement;
  const said = () => mounted.meeting.state.journal?.entries.map(({ text }) => text);
  return { ...mounted, button, said };
}

const from = (senderName: string, rest: Partial<ChatMessage> = {}): ChatMessage => ({
  id: `${senderName} ${String(Math.random())}`,
  senderId: senderName,
  senderName,
  isLocal: false,
  text: 'Bonjour',
  at: JOINED_AT,
  status: 'sent',
  ...rest,
});

describe('chat button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('says how many are unread, in both languages', async () => {
    const { button, patch } = await mount();
    expect(nameOf(button())).to.equal('Messages');
    await patch({ chat: { unread: 3 } });
    expect(nameOf(button())).to.equal('Messages 3 non lus');
    expect(button().querySelector('.count')?.textContent).to.equal('3');
    await patch({ chat: { unread: 120 }, locale: { language: 'en', tag: 'en' } });
    expect(nameOf(button())).to.equal('Messages 120 unread');
    expect(button().querySelector('.count')?.textContent).to.equal('99+');
  });

  it('opens the conversation and says that it is open', async () => {
    const { button, calls, patch } = await mount();
    button().click();
    expect(calls).to.deep.equal([{ name: 'panel.toggle', args: ['chat'] }]);
    expect(button().ariaPressed).to.equal('false');
    await patch({ panel: { open: 'chat' } });
    expect(button().ariaPressed).to.equal('true');
  });

  it('is a row of "Plus", with what is unread, where there is no room', async () => {
    const { element, button, patch, calls } = await mount({ properties: { collapsed: true } });
    expect(button()).to.equal(undefined);
    expect(element.menuEntries.map(({ label, hint, count }) => [label, hint, count])).to.deep.equal([
      ['Messages', undefined, undefined],
    ]);
    await patch({ chat: { unread: 2 } });
    expect(element.menuEntries.map(({ hint, count }) => [hint, count])).to.deep.equal([['2 non lus', 2]]);
    element.menuEntries[0]?.run(element);
    expect(calls.at(-1)).to.deep.equal({ name: 'panel.toggle', args: ['chat'] });
  });

  it('is not there before the meeting’s code', async () => {
    const { button } = await mount({ without: ['chat'] });
    expect(button()).to.equal(undefined);
  });

  describe('announces', () => {
    const clock = new FakeClock();
    beforeEach(() => clock.install());
    afterEach(() => clock.restore());

    it('a message while the conversation is closed, and several as a number', async () => {
      const { patch, said } = await mount();
      await patch({ chat: { messages: [from('Claire')] } });
      await clock.advance(2000);
      expect(said()).to.deep.equal(['Message de Claire']);
      const more = [from('Claire'), from('Luc'), from('Amina', { isLocal: true }), from('Luc')];
      await patch({ chat: { messages: more } });
      await clock.advance(2000);
      expect(said()).to.deep.equal(['Message de Claire', '2 nouveaux messages']);
    });

    it('nothing of what the open conversation says itself', async () => {
      const { patch, said } = await mount();
      await patch({ chat: { messages: [from('Claire')] } });
      await patch({ panel: { open: 'chat' } });
      await patch({ chat: { messages: [from('Claire'), from('Luc')] } });
      await clock.advance(5000);
      expect(said()).to.deep.equal([]);
    });

    it('a message of one’s own that did not leave, at once', async () => {
      const { patch, said } = await mount({ state: { panel: { open: 'chat' } } });
      const sending = from('Amina', { isLocal: true, status: 'sending' });
      await patch({ chat: { messages: [sending] } });
      await patch({ chat: { messages: [{ ...sending, status: 'failed' }] } });
      expect(said()).to.deep.equal(['Votre message n’est pas parti.']);
    });
  });
});
