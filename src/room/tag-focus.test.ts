import { expect, waitUntil } from '@open-wc/testing';
import { FakeDevices } from '../../test/support/fake-devices.js';
import { define } from '../../test/support/mount.js';
import { defineTag, tag, type TestedRoom } from '../../test/support/tag.js';
import { VisioLeft } from '../features/left/left.js';
import { setElementsLoader } from '../ui/lazy-elements.js';

describe('the focus, when the screen it was in goes', () => {
  let devices: FakeDevices;
  let element: TestedRoom;
  const focused = () => element.shadowRoot?.activeElement;

  before(() => defineTag());
  beforeEach(async () => {
    devices = new FakeDevices().install();
    element = tag();
    document.body.append(element);
    await element.updateComplete;
    element.meeting.patch('connection', { status: 'connected', joinedAt: 0 });
    await waitUntil(() => element.shadowRoot?.querySelector('.meeting'));
  });
  afterEach(async () => {
    element.remove();
    await element.teardown;
    devices.restore();
  });

  it('waits for a screen whose code comes later, then stands on its title', async () => {
    let arrive: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    setElementsLoader('screens', () => arrival.then(() => define(VisioLeft)));
    element.shadowRoot?.querySelector<HTMLElement>('.meeting')?.focus();
    expect(focused()).not.to.equal(null);
    element.meeting.patch('connection', { status: 'left', leaveReason: 'left' });
    await waitUntil(() => element.shadowRoot?.querySelector('visio-left'), 'the screen is due');
    arrive();
    await waitUntil(() => focused()?.localName === 'visio-left', 'the focus is on the screen');
    expect(focused()?.shadowRoot?.activeElement?.localName).to.equal('h2');
  });

  it('stays where the page has it', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    element.meeting.patch('connection', { status: 'left', leaveReason: 'left' });
    await waitUntil(() => element.shadowRoot?.querySelector('visio-left'));
    await element.updateComplete;
    expect(document.activeElement).to.equal(button);
    button.remove();
  });

  it('goes back to what opened a sheet whose code comes later', async () => {
    let arrive: () => void = () => undefined;
    setElementsLoader('chat', () => new Promise<void>((resolve) => (arrive = resolve)));
    element.style.inlineSize = '20rem';
    element.meeting.install({ key: 'panel', initial: { open: null } } as never);
    const toolbar = element.shadowRoot?.querySelector<HTMLElement>('visio-toolbar');
    if (!toolbar) throw new Error('no toolbar');
    toolbar.tabIndex = 0;
    toolbar.focus();
    expect(focused()).to.equal(toolbar);
    element.meeting.patch('panel', { open: 'chat' });
    await waitUntil(() => toolbar.inert && document.activeElement === document.body, 'the sheet covers it');
    element.meeting.patch('panel', { open: null });
    await waitUntil(() => focused() === toolbar, 'the focus is back');
    arrive();
  });
});
