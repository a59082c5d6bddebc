import { expect } from '@open-wc/testing';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { fakeMeeting, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import { nameOf } from '../../../test/support/accessible-name.js';
import { shortcuts } from './shortcuts.js';

const ROOM = { localParticipant: {} };

function begin() {
  const host = document.createElement('div');
  const inside = document.createElement('button');
  const field = document.createElement('textarea');
  const free = Object.assign(document.createElement('div'), { contentEditable: 'true' });
  const outside = document.createElement('button');
  host.append(inside, field, free);
  document.body.append(host, outside);
  const { meeting, calls } = fakeMeeting({ features: [shortcuts(host)] });
  meeting.attach(ROOM);
  const press = (target: Element, init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const names = () => calls.map(({ name }) => name);
  const end = () => {
    meeting.dispose();
    host.remove();
    outside.remove();
  };
  return { host, inside, field, free, outside, meeting, press, names, calls, end };
}

const MUTE = { key: 'd', ctrlKey: true };

describe('shortcuts', () => {
  afterEach(unmountAll);

  it('do what the buttons do, instead of what the browser would', () => {
    const { inside, press, calls, end } = begin();
    for (const init of [
      MUTE,
      { key: 'e', ctrlKey: true },
      { key: 'H', ctrlKey: true, shiftKey: true },
      { key: 'M', ctrlKey: true, shiftKey: true },
      { key: 'P', ctrlKey: true, shiftKey: true },
      { key: 'S', ctrlKey: true, shiftKey: true },
      { key: 'F', ctrlKey: true, shiftKey: true },
      { key: 'Y', ctrlKey: true, shiftKey: true },
      { key: '?', ctrlKey: true, shiftKey: true },
    ])
      expect(press(inside, init), init.key).to.equal(true);
    expect(calls.map(({ name, args }) => [name, ...args].join(' '))).to.deep.equal([
      'microphone.toggle',
      'camera.toggle',
      'hand.toggle',
      'panel.toggle chat',
      'panel.toggle people',
      'captions.toggle',
      'fullScreen.toggle',
      'journal.sayWhoSpeaks',
      'settings.show shortcuts',
    ]);
    end();
  });

  it('are those of what the page offers; the others are the page’s', async () => {
    const { inside, press, names, meeting, end } = begin();
    const ids = () => meeting.state.shortcuts?.list.map(({ id }) => id);
    meeting.patch('offer', { features: ['chat', 'shortcuts'] });
    await Promise.resolve();
    expect(ids()).to.deep.equal(['microphone', 'camera', 'chat', 'whoSpeaks', 'toolbar']);
    for (const key of ['H', 'P', 'S', 'F', '?'])
      expect(press(inside, { key, ctrlKey: true, shiftKey: true }), key).to.equal(false);
    expect(press(inside, { key: 'M', ctrlKey: true, shiftKey: true })).to.equal(true);
    meeting.patch('offer', { features: ['hand', 'shortcuts'] });
    await Promise.resolve();
    expect(press(inside, { key: 'M', ctrlKey: true, shiftKey: true })).to.equal(false);
    expect(press(inside, { key: 'H', ctrlKey: true, shiftKey: true })).to.equal(true);
    expect(names()).to.deep.equal(['panel.toggle', 'hand.toggle']);
    end();
  });

  it('leave the page its keys, and the person who writes theirs', () => {
    const { outside, field, free, press, names, end } = begin();
    for (const target of [outside, document.body, field, free]) expect(press(target, MUTE)).to.equal(false);
    expect(names()).to.deep.equal([]);
    end();
  });

  it('leave what somebody else has answered, and what is being composed', () => {
    const { host, inside, press, names, end } = begin();
    press(inside, { ...MUTE, isComposing: true });
    inside.addEventListener('keydown', (event) => event.preventDefault());
    press(inside, MUTE);
    expect(names()).to.deep.equal([]);
    press(host, MUTE);
    expect(names()).to.deep.equal(['microphone.toggle']);
    end();
  });

  it('take a key that is held down for one press', () => {
    const { inside, press, names, end } = begin();
    press(inside, MUTE);
    expect(press(inside, { ...MUTE, repeat: true })).to.equal(true);
    expect(names()).to.deep.equal(['microphone.toggle']);
    end();
  });

  it('are all off by one switch', async () => {
    const { inside, press, names, meeting, end } = begin();
    await meeting.commands.shortcuts.turnOff();
    expect(press(inside, MUTE)).to.equal(false);
    expect(press(inside, { key: 'F2' })).to.equal(false);
    await meeting.commands.shortcuts.turnOn();
    expect(press(inside, MUTE)).to.equal(true);
    expect(names()).to.deep.equal(['shortcuts.turnOff', 'shortcuts.turnOn', 'microphone.toggle']);
    end();
  });

  it('are there with the meeting only', () => {
    const { inside, press, meeting, end } = begin();
    meeting.detach();
    expect(press(inside, MUTE)).to.equal(false);
    end();
  });

  it('open nothing behind the settings, and still mute', () => {
    const { inside, press, names, meeting, end } = begin();
    meeting.patch('settings', { section: 'sound' });
    press(inside, { key: 'M', ctrlKey: true, shiftKey: true });
    press(inside, MUTE);
    expect(names()).to.deep.equal(['microphone.toggle']);
    end();
  });

  it('lead to the commands, where the keyboard last was', async () => {
    defineToolbar();
    const { host } = await mountInMeeting('visio-toolbar');
    const { meeting, end } = begin();
    meeting.dispose();
    const { meeting: own } = fakeMeeting({ features: [shortcuts(host)] });
    own.attach(ROOM);
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true, cancelable: true }));
    expect(nameOf(deepActiveElement() as HTMLElement)).to.match(/^Micro/);
    own.dispose();
    end();
  });
});
