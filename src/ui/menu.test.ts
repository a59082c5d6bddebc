import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { define, mountInMeeting, type MountOptions, unmountAll } from '../../test/support/mount.js';
import { deepActiveElement } from './composed-tree.js';
import { type MenuSelectEvent, VisioMenu } from './menu.js';
import type { MenuChoice, MenuGroup } from './menu-items.js';

define(VisioMenu);

const groups: readonly MenuGroup[] = [
  {
    id: 'microphone',
    label: 'Micro',
    selected: 'headset',
    items: [
      { id: 'built-in', label: 'Micro intégré' },
      { id: 'headset', label: 'Casque' },
    ],
  },
  { id: 'more', items: [{ id: 'test', label: 'Écouter un son d’essai', icon: 'volume-2', isDisabled: true }] },
];

async function mount(options: MountOptions = {}) {
  const trigger = document.createElement('button');
  trigger.slot = 'trigger';
  trigger.textContent = 'Choisir le micro';
  const mounted = await mountInMeeting<VisioMenu>('visio-menu', {
    properties: { label: 'Micro', groups },
    children: [trigger],
    ...options,
  });
  const choices: MenuChoice[] = [];
  mounted.element.addEventListener('menu-select', (event) => choices.push((event as MenuSelectEvent).detail));
  const surface = () => mounted.element.shadowRoot?.querySelector<HTMLElement>('[popover]') ?? null;
  const isOpen = () => surface()?.matches(':popover-open') === true;
  const opened = async () => {
    await waitUntil(isOpen, 'the menu opens');
    await waitUntil(() => deepActiveElement()?.role?.startsWith('menuitem'), 'an item has the focus');
  };
  return { ...mounted, trigger, choices, surface, isOpen, opened };
}
const focused = () => deepActiveElement()?.textContent.trim();

describe('visio-menu', () => {
  afterEach(unmountAll);

  it('makes a menu button of its trigger', async () => {
    const { trigger, opened } = await mount();
    expect(trigger.getAttribute('aria-haspopup')).to.equal('menu');
    expect(trigger.getAttribute('aria-expanded')).to.equal('false');
    trigger.click();
    await opened();
    expect(trigger.getAttribute('aria-expanded')).to.equal('true');
  });

  it('opens on the item that is chosen, and on the last one with the up arrow', async () => {
    const { trigger, opened, isOpen } = await mount();
    trigger.focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    expect(focused()).to.equal('Casque');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen() && deepActiveElement() === trigger, 'the button has the focus again');
    await sendKeys({ press: 'ArrowUp' });
    await opened();
    expect(focused()).to.equal('Écouter un son d’essai');
  });

  it('goes round with arrows, to the ends with Home and End, to a letter', async () => {
    const { trigger, opened } = await mount();
    trigger.focus();
    await sendKeys({ press: 'ArrowDown' });
    await opened();
    const walk = [
      ['ArrowDown', 'Écouter un son d’essai'],
      ['ArrowDown', 'Micro intégré'],
      ['End', 'Écouter un son d’essai'],
      ['Home', 'Micro intégré'],
      ['c', 'Casque'],
    ] as const;
    for (const [key, label] of walk) {
      await sendKeys({ press: key });
      expect(focused()).to.equal(label);
    }
  });

  it('gives the choice with Enter, closes, and returns the focus', async () => {
    const { trigger, opened, choices, isOpen } = await mount();
    trigger.focus();
    await sendKeys({ press: 'ArrowDown' });
    await opened();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => choices.length > 0, 'the choice is told');
    expect(choices).to.deep.equal([{ group: 'microphone', item: 'built-in' }]);
    expect(isOpen()).to.equal(false);
    expect(document.activeElement).to.equal(trigger);
  });

  it('closes with Escape and with Tab, and keeps both to itself', async () => {
    const { trigger, opened, isOpen } = await mount();
    const keys: string[] = [];
    const listening = new AbortController();
    document.addEventListener('keydown', ({ key }) => keys.push(key), { signal: listening.signal });
    trigger.focus();
    await sendKeys({ press: 'ArrowDown' });
    await opened();
    await sendKeys({ press: 'Escape' });
    expect(isOpen()).to.equal(false);
    expect(document.activeElement).to.equal(trigger);
    expect(keys).not.to.include('Escape');
    listening.abort();
  });

  it('closes on a press elsewhere without taking the focus', async () => {
    const { trigger, opened, isOpen } = await mount();
    trigger.click();
    await opened();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(isOpen()).to.equal(false);
  });

  it('does nothing for an item that is not possible, and stays open', async () => {
    const { trigger, opened, choices, isOpen, element } = await mount();
    trigger.click();
    await opened();
    element.shadowRoot?.querySelector<HTMLElement>('[aria-disabled=true]')?.click();
    expect(choices).to.deep.equal([]);
    expect(isOpen()).to.equal(true);
  });

  it('has a title as a sheet: its name, or a shorter one, which no group says again', async () => {
    const compact = { width: '20rem', height: '30rem' };
    const titleOf = (element: VisioMenu) => element.shadowRoot?.querySelector('.sheet__head > span')?.textContent;
    const headsOf = (element: VisioMenu) => element.shadowRoot?.querySelectorAll('.menu__head').length;
    const plain = await mount(compact);
    plain.trigger.click();
    await plain.opened();
    expect([titleOf(plain.element), headsOf(plain.element)]).to.deep.equal(['Micro', 1]);
    plain.unmount();
    const named = await mount({ ...compact, properties: { label: 'Choisir le micro', heading: 'Micro', groups } });
    named.trigger.click();
    await named.opened();
    expect([titleOf(named.element), headsOf(named.element)]).to.deep.equal(['Micro', 0]);
    expect(named.element.shadowRoot?.querySelector('[role=menu]')?.ariaLabel).to.equal('Choisir le micro');
  });

  it('is a sheet over the bottom of a compact room, with a close button', async () => {
    const { trigger, opened, surface, host, isOpen, element } = await mount({ width: '20rem', height: '30rem' });
    trigger.click();
    await opened();
    const sheet = surface()?.getBoundingClientRect();
    const room = host.getBoundingClientRect();
    expect(sheet?.width).to.be.closeTo(room.width, 1);
    const bottom = Math.min(room.bottom, window.innerHeight);
    const gap = () => Math.abs((surface()?.getBoundingClientRect().bottom ?? 0) - bottom);
    await waitUntil(() => gap() < 1, 'the sheet lies on the bottom once it has slid in');
    element.shadowRoot?.querySelector<HTMLElement>('.sheet__head button')?.click();
    expect(isOpen()).to.equal(false);
  });

  it('closes when it leaves the document, and listens to nothing any more', async () => {
    const { trigger, opened, element, isOpen } = await mount();
    trigger.click();
    await opened();
    element.remove();
    expect(isOpen()).to.equal(false);
    expect(trigger.getAttribute('aria-expanded')).to.equal('false');
  });
});
