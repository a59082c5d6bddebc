import { expect, waitUntil } from '@open-wc/testing';
import '../define/define.js';
import { allByRole, nameOf } from '../../test/support/accessible-name.js';
import { FakeRoom } from '../../test/support/fake-room.js';
import { codeOf } from '../../test/support/stub-session.js';
import { attachForTest, teardownForTest } from '../testing.js';
import type { VisioRoom } from './visio-room.js';

const ALWAYS = [
  'Micro coupé',
  'Choisir le micro',
  'Caméra coupée',
  'Choisir la caméra',
  'Plus de commandes',
  'Quitter la réunion',
];

/** The bar is measured with a frame, which a page behind others waits for. */
const PATIENT = { timeout: 10_000 };

describe('the tag and its features', () => {
  const rooms: VisioRoom[] = [];
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  });
  afterEach(async () => {
    console.warn = warn;
    for (const element of rooms.splice(0)) {
      element.remove();
      await teardownForTest(element);
    }
  });

  function tag(features: string | null): VisioRoom {
    const element = document.createElement('visio-room');
    rooms.push(element);
    for (const [name, value] of Object.entries({ room: 'rdv', lang: 'fr', ...(features !== null && { features }) }))
      element.setAttribute(name, value);
    element.style.cssText = 'block-size: 40rem; inline-size: 64rem';
    return element;
  }

  async function inMeeting(features: string | null = null) {
    const element = tag(features);
    const errors: string[] = [];
    element.addEventListener('visio-error', ({ code }) => errors.push(code));
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', name: 'Claire Besnard', microphone: true });
    document.body.append(element);
    await attachForTest(element, room.handle);
    const root = element.shadowRoot as ShadowRoot;
    const bar = () => {
      const inside = root.querySelector('visio-toolbar')?.shadowRoot;
      return inside ? allByRole(inside, 'button').map((button) => nameOf(button).replace(/,.*/, '')) : [];
    };
    const untilBar = (...names: string[]) =>
      waitUntil(
        () =>
          bar()
            .filter((name) => !ALWAYS.includes(name))
            .join() === names.join(),
        `only ${names.join(', ')} beside what is always there: ${bar().join(' | ')}`,
        PATIENT,
      );
    const panel = () => root.querySelector('.side')?.firstElementChild?.localName;
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', {
        key,
        ctrlKey: true,
        shiftKey: true,
        bubbles: true,
        cancelable: true,
      });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    };
    return { element, room, root, bar, untilBar, panel, press, errors };
  }

  it('offers everything without the attribute, and only what is named with it', async () => {
    const { untilBar } = await inMeeting();
    await untilBar('Partager votre écran', 'Sous-titres', 'Lever la main', 'Réagir', 'Messages', 'Personnes');
    const few = await inMeeting('people chat');
    await few.untilBar('Messages', 'Personnes');
    expect(few.element.state).to.have.property('chat');
    for (const key of ['captions', 'hand', 'reactions', 'screenShare', 'settings', 'shortcuts', 'sounds', 'fullScreen'])
      expect(few.element.state, key).not.to.have.property(key);
  });

  it('keeps microphone, camera, speaker, arrangement and leaving whatever the page says', async () => {
    const { element, bar, untilBar, root } = await inMeeting('');
    await waitUntil(() => bar().length === ALWAYS.length, 'the bar', PATIENT);
    await untilBar();
    expect(bar()).to.deep.equal(ALWAYS);
    const more = root.querySelector('visio-toolbar')?.shadowRoot?.querySelector('visio-more-button');
    expect(more?.sections.flat().map(({ label }) => label)).to.deep.equal(['Disposition']);
    expect(element.state.offer?.features).to.deep.equal([]);
    for (const key of ['microphone', 'camera', 'speaker', 'stage', 'participants', 'journal', 'preferences'])
      expect(element.state, key).to.have.property(key);
  });

  it('refuses the commands of what is not offered, tells nobody, and sends nothing', async () => {
    const { element, room, errors } = await inMeeting('people');
    const { commands } = element;
    for (const [name, run] of Object.entries({
      chat: () => commands.chat.send('Bonjour'),
      hand: () => commands.hand.raise(),
      reactions: () => commands.reactions.send('thumbs-up'),
      captions: () => commands.captions.turnOn(),
      screenShare: () => commands.screenShare.start(),
      fullScreen: () => commands.fullScreen.enter(),
      settings: () => commands.settings.show(),
      panel: () => commands.panel.show('chat'),
    }))
      expect(await codeOf(run()), name).to.equal('REFUSED');
    await commands.panel.show('people');
    expect(errors).to.deep.equal([]);
    expect(room.localParticipant.sent).to.deep.equal([]);
    expect(room.localParticipant.attributes).to.deep.equal({});
    room.streams.text('claire', 'lk.chat', 'Bonjour');
    expect(room.streams.handlerCount, 'nothing is received of it').to.equal(0);
  });

  it('refuses before the code of the meeting is here, without asking for it', async () => {
    const element = tag('chat');
    element.setAttribute('display-name', 'Amina');
    document.body.append(element);
    expect(await codeOf(element.commands.hand.raise())).to.equal('REFUSED');
  });

  it('follows a change during the call: buttons, keys and panels come and go, people stay', async () => {
    const { element, room, untilBar, panel, press } = await inMeeting();
    await element.commands.panel.show('chat');
    await waitUntil(() => panel() === 'visio-chat');
    room.streams.text('claire', 'lk.chat', 'Bonjour');
    await waitUntil(() => element.state.chat?.messages.length === 1);
    await element.commands.hand.raise();
    await waitUntil(() => element.state.stage?.visible.length === 2, 'two tiles', PATIENT);
    const tiles = element.state.stage?.visible;

    element.features = 'people hand shortcuts';
    await untilBar('Main levée', 'Personnes');
    await waitUntil(() => panel() === undefined, 'the open panel is closed');
    expect(element.state).not.to.have.property('chat');
    expect([press('M'), press('P')]).to.deep.equal([false, true]);
    await waitUntil(() => panel() === 'visio-people');

    element.features = 'chat';
    await untilBar('Messages');
    await waitUntil(() => panel() === undefined, 'the list of people is closed');
    expect(room.localParticipant.attributes, 'a hand that nobody could lower is lowered').to.deep.equal({});
    expect(press('P')).to.equal(false);

    element.removeAttribute('features');
    element.features = null;
    await untilBar('Partager votre écran', 'Sous-titres', 'Lever la main', 'Réagir', 'Messages', 'Personnes');
    room.streams.text('claire', 'lk.chat', 'Encore là');
    await waitUntil(() => element.state.chat?.messages.length === 1, 'what comes from now on is received');
    expect(element.state.connection.status).to.equal('connected');
    expect(element.state.stage?.visible).to.deep.equal(tiles);
    expect(element.meeting.room).to.equal(room.handle);
  });

  it('closes the settings with them, and leaves their section when it goes', async () => {
    const { element, root } = await inMeeting();
    await element.commands.settings.show('captions');
    element.features = 'settings';
    await waitUntil(() => element.state.settings?.section === 'sound');
    expect(root.querySelector('visio-settings')).not.to.equal(null);
    element.features = 'chat';
    await waitUntil(() => !root.querySelector('visio-settings'), 'they are closed');
  });

  it('tells developers about a name that means nothing, once, and goes on without it', async () => {
    const { element, untilBar } = await inMeeting('chat tableau-blanc');
    await untilBar('Messages');
    element.features = 'people tableau-blanc';
    await untilBar('Personnes');
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.match(/^visio-room: .*tableau-blanc\..*chat, full-screen, hand/);
  });

  it('survives sixty changes in a second', async () => {
    const { element, untilBar, errors } = await inMeeting();
    for (let turn = 0; turn < 60; turn++) {
      element.features = ['', 'chat', 'hand people', null][turn % 4] ?? null;
      await element.updateComplete;
    }
    element.features = 'hand';
    await untilBar('Lever la main');
    expect(errors).to.deep.equal([]);
  });
});

describe('a provider and its features', () => {
  it('are those of the room’s tag', async () => {
    const provider = document.createElement('visio-provider');
    provider.setAttribute('features', 'chat');
    const button = document.createElement('visio-people-button');
    provider.append(button);
    document.body.append(provider);
    await provider.updateComplete;
    expect(provider.state.offer?.features).to.deep.equal(['chat']);
    expect(await codeOf(provider.commands.hand.raise())).to.equal('REFUSED');
    provider.remove();
    await provider.teardown;
  });
});
