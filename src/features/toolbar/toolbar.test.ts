import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import type { VisioToolbar } from './toolbar.js';

/** From this width (rem) each has room in the bar; without, it is the row of "Plus". */
const COMMANDS: readonly { readonly name: string; readonly from: number; readonly row?: string }[] = [
  { name: 'Micro, couper le micro', from: 0 },
  { name: 'Choisir le micro', from: 30, row: 'Choisir le micro' },
  { name: 'Caméra, arrêter la caméra', from: 0 },
  { name: 'Choisir la caméra', from: 30, row: 'Choisir la caméra' },
  { name: 'Partager votre écran', from: 44, row: 'Partager' },
  { name: 'Sous-titres', from: 0 },
  { name: 'Lever la main', from: 38, row: 'Lever la main' },
  { name: 'Réagir', from: 60, row: 'Envoyer une réaction' },
  { name: 'Plus de commandes', from: 0 },
  { name: 'Messages', from: 30, row: 'Messages' },
  { name: 'Personnes, 2 dans la réunion', from: 50, row: 'Personnes' },
  { name: 'Quitter la réunion', from: 0 },
];
/** The order in "Plus". */
const ROWS = [
  'Messages',
  'Personnes',
  'Partager',
  'Lever la main',
  'Envoyer une réaction',
  'Choisir le micro',
  'Choisir la caméra',
];
const barOf = (width: number) => COMMANDS.filter(({ from }) => width >= from).map(({ name }) => name);
const rowsOf = (width: number) =>
  ROWS.filter((label) => COMMANDS.some(({ row, from }) => row === label && width < from));
const WIDE = barOf(64);
const SMALL = barOf(20);
const ALWAYS = ['Disposition', 'Plein écran'];

/** 64rem wide unless told. */
async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioToolbar>('visio-toolbar', options);
  const root = mounted.element.shadowRoot as ShadowRoot;
  const names = () => allByRole(root, 'button').map(nameOf);
  const resize = (width: string) => {
    mounted.host.style.inlineSize = width;
  };
  // The size is measured with the first frame.
  if (!options.width) await waitUntil(() => names().length === WIDE.length, 'the whole bar shows');
  /** What "Plus" lists now. */
  const openMore = async () => {
    byRole(root, 'button', 'Plus de commandes').click();
    await waitUntil(() => allByRole(root, 'menu').length === 1, 'Plus is open');
    return allByRole(root, 'menuitem').map((item) => nameOf(item.querySelector('.menu__label') ?? item));
  };
  return { ...mounted, root, names, resize, openMore };
}

const focusedName = () => nameOf(deepActiveElement() ?? document.body);
describe('toolbar', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('is a named toolbar in both languages', async () => {
    const { root, patch } = await mount();
    const [bar] = allByRole(root, 'toolbar');
    expect(bar && nameOf(bar)).to.equal('Commandes de la réunion');
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(bar && nameOf(bar)).to.equal('Meeting controls');
    expect(allByRole(root, 'button').map(nameOf)).to.include('Leave the meeting');
  });

  it('shows everything it can at each width, and gives the rest as rows of Plus', async () => {
    const { names, resize, openMore, root } = await mount({ width: '80rem' });
    for (const width of [100, 60, 59, 50, 49, 44, 43, 38, 37, 30, 29, 20]) {
      resize(`${width}rem`);
      const bar = barOf(width);
      await waitUntil(() => names().join() === bar.join(), `the bar of ${width}rem: ${names().join(' | ')}`);
      expect(await openMore(), `${width}rem`).to.deep.equal([...rowsOf(width), ...ALWAYS]);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => allByRole(root, 'menu').length === 0, 'Plus is closed');
    }
  });

  it('clips no button from 20 to 100 rem, and keeps each at least 44 px', async () => {
    const { root, resize, element } = await mount();
    for (let width = 20; width <= 100; width += 4) {
      resize(`${width}rem`);
      await waitUntil(() => element.getBoundingClientRect().width === width * 16, `${width}rem wide`);
      await nextFrame();
      const box = element.getBoundingClientRect();
      for (const button of allByRole(root, 'button')) {
        const { left, right, height } = button.getBoundingClientRect();
        const label = `${nameOf(button)} at ${width}rem`;
        expect(left, label).to.be.at.least(box.left - 0.5);
        expect(right, label).to.be.at.most(box.right + 0.5);
        expect(height, label).to.be.at.least(44);
        expect(button.scrollWidth, label).to.be.at.most(button.clientWidth + 1);
      }
    }
  });

  it('keeps to one row at 320 px, whatever is off', async () => {
    const off = { status: 'off' } as const;
    const { root, names } = await mount({ width: '20rem', state: { microphone: off, camera: off } });
    await waitUntil(() => names().length === SMALL.length, 'the small bar');
    const boxes = allByRole(root, 'button').map((button) => button.getBoundingClientRect());
    const lowest = Math.min(...boxes.map(({ bottom }) => bottom));
    for (const { top } of boxes) expect(top).to.be.below(lowest);
  });

  it('has the devices at its start, Quitter at its end and the rest between, in equal distances', async () => {
    const { root } = await mount();
    const bar = root.querySelector('.tools')?.getBoundingClientRect();
    const groups = [...root.querySelectorAll('.group')].map((group) => group.getBoundingClientRect());
    const [devices, actions, people] = groups;
    if (!bar || !devices || !actions || !people) throw new Error('The bar has three groups.');
    expect(bar.right - people.right).to.be.closeTo(devices.left - bar.left, 1);
    expect(people.left - actions.right).to.be.closeTo(actions.left - devices.right, 1);
  });

  it('is one tab stop with arrows, Home and End inside', async () => {
    const { root } = await mount();
    const before = document.body.insertBefore(document.createElement('button'), document.body.firstChild);
    before.focus();
    const stops = () => allByRole(root, 'button').filter(({ tabIndex }) => tabIndex === 0);
    await waitUntil(() => stops().length === 1, 'one tab stop');
    byRole(root, 'button', 'Micro, couper le micro').focus();
    const visited: string[] = [focusedName()];
    for (let step = 1; step < WIDE.length; step++) {
      await sendKeys({ press: 'ArrowRight' });
      visited.push(focusedName());
    }
    expect(visited).to.deep.equal(WIDE);
    await sendKeys({ press: 'Home' });
    expect(focusedName()).to.equal(WIDE[0]);
    await sendKeys({ press: 'ArrowLeft' });
    expect(focusedName()).to.equal(WIDE.at(-1));
    await sendKeys({ press: 'End' });
    expect(focusedName()).to.equal(WIDE.at(-1));
    await sendKeys({ press: 'Tab' });
    expect(root.activeElement).to.equal(null);
    before.remove();
  });

  it('opens a device menu from Plus at 320 px, and gives the focus back to Plus', async () => {
    const { root, names, openMore, calls } = await mount({ width: '20rem' });
    await waitUntil(() => names().join() === SMALL.join(), 'the small bar');
    await openMore();
    byRole(root, 'menuitem', 'Choisir le micro').click();
    await waitUntil(() => allByRole(root, 'menuitemradio').length > 0, 'the device menu is open');
    await sendKeys({ press: 'Escape' });
    expect(focusedName()).to.equal('Plus de commandes');
    await openMore();
    byRole(root, 'menuitem', 'Choisir le micro').click();
    await waitUntil(() => allByRole(root, 'menuitemradio').length > 0, 'the device menu is open again');
    byRole(root, 'menuitemradio', 'Jabra Evolve 65').click();
    expect(calls).to.deep.equal([{ name: 'microphone.select', args: ['headset'] }]);
  });

  it('calls a command of Plus once', async () => {
    const { root, openMore, calls } = await mount({ width: '20rem' });
    await waitUntil(() => allByRole(root, 'button').length === SMALL.length, 'the small bar');
    await openMore();
    byRole(root, 'menuitem', 'Partager').click();
    expect(calls).to.deep.equal([{ name: 'screenShare.start', args: [] }]);
    await openMore();
    byRole(root, 'menuitem', 'Plein écran').click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['screenShare.start', 'fullScreen.enter']);
  });

  it('keeps the focus when the control that has it loses its room', async () => {
    const { root, names, resize } = await mount();
    byRole(root, 'button', 'Partager votre écran').focus();
    resize('40rem');
    await waitUntil(() => !names().includes('Partager votre écran'), 'it has gone');
    await waitUntil(() => focusedName() === 'Plus de commandes', 'Plus has the focus');
  });

  it('takes the buttons of the page in, or lists them in Plus', async () => {
    const help = Object.assign(document.createElement('button'), { slot: 'toolbar-end', textContent: 'Aide' });
    let presses = 0;
    help.addEventListener('click', () => presses++);
    const { root, names, resize, openMore } = await mount({ width: '80rem', children: [help] });
    await waitUntil(() => names().includes('Aide'), 'it is in the bar');
    resize('50rem');
    await waitUntil(() => !names().includes('Aide'), 'it has left the bar');
    expect(await openMore()).to.deep.equal([...rowsOf(50), 'Aide', ...ALWAYS]);
    byRole(root, 'menuitem', 'Aide').click();
    expect(presses).to.equal(1);
  });

  it('is a rail beside a low room, with what never leaves', async () => {
    const { element, names } = await mount({ width: '48rem', height: '22rem' });
    await waitUntil(() => names().join() === SMALL.join(), names().join(' | '));
    const boxes = allByRole(element.shadowRoot as ShadowRoot, 'button').map((button) => button.getBoundingClientRect());
    expect(new Set(boxes.map(({ left }) => Math.round(left))).size, 'one column').to.be.at.most(2);
    const tops = boxes.map(({ top }) => top);
    expect(tops).to.deep.equal(tops.toSorted((a, b) => a - b));
  });

  it('renders for nothing that its controls show by themselves, and leaves no listener', async () => {
    const { element, meeting, patch, unmount } = await mount();
    let renders = 0;
    const render = element.render.bind(element);
    element.render = () => {
      renders++;
      return render();
    };
    await patch({ microphone: { status: 'off' }, screenShare: { status: 'on' }, stage: { page: 0 } });
    expect(renders).to.equal(0);
    unmount();
    expect(meeting.listenerCount).to.equal(0);
  });
});

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
