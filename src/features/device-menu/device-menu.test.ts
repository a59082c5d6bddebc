import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import type { VisioDeviceMenu } from './device-menu.js';

const rootOf = (element: Element) => element.shadowRoot as ShadowRoot;
const checkedIn = (element: Element) =>
  allByRole(rootOf(element), 'menuitemradio')
    .filter((item) => item.getAttribute('aria-checked') === 'true')
    .map(nameOf);

/** Mounts the menu and opens it by the keyboard. */
async function open(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioDeviceMenu>('visio-device-menu', options);
  allByRole(rootOf(mounted.element), 'button')[0]?.focus();
  await sendKeys({ press: 'ArrowDown' });
  await waitUntil(() => allByRole(rootOf(mounted.element), 'menu').length === 1, 'the menu is open');
  return mounted;
}

describe('device menu', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('is a menu button with a name', async () => {
    const { element, patch } = await mountInMeeting<VisioDeviceMenu>('visio-device-menu');
    const [arrow] = allByRole(rootOf(element), 'button');
    expect(arrow && nameOf(arrow)).to.equal('Choisir le micro');
    expect(arrow?.getAttribute('aria-haspopup')).to.equal('menu');
    expect(arrow?.getAttribute('aria-expanded')).to.equal('false');
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(arrow && nameOf(arrow)).to.equal('Choose the microphone');
  });

  it('lists the microphones, the speakers and a test, and says which are in use', async () => {
    const { element } = await open({ state: { microphone: { deviceId: 'headset' } } });
    expect(allByRole(rootOf(element), 'menuitemradio').map(nameOf)).to.deep.equal([
      'Micro intégré',
      'Jabra Evolve 65',
      'Haut-parleurs',
    ]);
    expect(checkedIn(element)).to.deep.equal(['Jabra Evolve 65', 'Haut-parleurs']);
    expect(allByRole(rootOf(element), 'menuitem').map(nameOf)).to.deep.equal(['Écouter un son d’essai']);
  });

  it('numbers devices whose names the browser keeps to itself', async () => {
    const unnamed = [
      { id: 'a', label: '' },
      { id: 'b', label: '' },
    ];
    const { element } = await open({ state: { devices: { microphones: unnamed, speakers: unnamed } } });
    expect(allByRole(rootOf(element), 'menuitemradio').map(nameOf)).to.deep.equal([
      'Micro 1',
      'Micro 2',
      'Haut-parleur 1',
      'Haut-parleur 2',
    ]);
  });

  it('says so where the browser cannot choose a speaker', async () => {
    const { element } = await open({ state: { speaker: { selection: 'unsupported' } } });
    const said = byRole(rootOf(element), 'menuitem', 'Le son sort par l’appareil choisi dans votre système.');
    expect(said.getAttribute('aria-disabled')).to.equal('true');
  });

  const choices = [
    { kind: 'microphone', name: 'Jabra Evolve 65', command: 'microphone.select', args: ['headset'] },
    { kind: 'microphone', name: 'Haut-parleurs', command: 'speaker.select', args: ['loudspeaker'] },
    { kind: 'microphone', name: 'Écouter un son d’essai', command: 'speaker.test', args: [] },
    { kind: 'camera', name: 'Caméra intégrée', command: 'camera.select', args: ['webcam'] },
  ] as const;
  for (const { kind, name, command, args } of choices) {
    it(`asks for ${command} by the keyboard alone`, async () => {
      const { element, calls } = await open({ properties: { kind } });
      const item = [...allByRole(rootOf(element), 'menuitemradio'), ...allByRole(rootOf(element), 'menuitem')].find(
        (candidate) => nameOf(candidate) === name,
      );
      for (let step = 0; step < 5 && deepActiveElement() !== item; step++) await sendKeys({ press: 'ArrowDown' });
      expect(deepActiveElement()).to.equal(item);
      await sendKeys({ press: 'Enter' });
      expect(calls).to.deep.equal([{ name: command, args }]);
      expect(allByRole(rootOf(element), 'menu')).to.deep.equal([]);
    });
  }

  it('listens to the microphone only while it is open', async () => {
    const { element } = await open();
    const bars = () => element.shadowRoot?.querySelector('visio-level-meter');
    expect(bars()).to.exist;
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !bars(), 'the bars are gone');
    expect(deepActiveElement()).to.equal(allByRole(rootOf(element), 'button')[0]);
  });

  it('follows the devices only, and leaves no listener', async () => {
    const { element, meeting, patch, unmount } = await mountInMeeting<VisioDeviceMenu>('visio-device-menu');
    let renders = 0;
    const render = element.render.bind(element);
    element.render = () => {
      renders++;
      return render();
    };
    await patch({ microphone: { status: 'off' }, connection: { attempt: 3 } });
    expect(renders).to.equal(0);
    await patch({ microphone: { deviceId: 'headset' } });
    expect(renders).to.equal(1);
    unmount();
    expect(meeting.listenerCount).to.equal(0);
  });
});
