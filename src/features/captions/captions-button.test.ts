import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, nameOf } from '../../../test/support/accessible-name.js';
import { define, mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import { VisioCaptionsButton } from './captions-button.js';

define(VisioCaptionsButton);

async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioCaptionsButton>('visio-captions-button', options);
  const button = () => allByRole(mounted.element.shadowRoot as ShadowRoot, 'button')[0];
  return { ...mounted, button };
}

describe('captions button', () => {
  afterEach(unmountAll);

  it('has one name and says whether it is pressed, in both languages', async () => {
    const { button, patch } = await mount();
    const says = () => [button() && nameOf(button() as HTMLElement), button()?.ariaPressed];
    expect(says()).to.deep.equal(['Sous-titres', 'false']);
    await patch({ captions: { isOn: true } });
    expect(says()).to.deep.equal(['Sous-titres', 'true']);
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(says()).to.deep.equal(['Captions', 'true']);
  });

  it('turns captions on and off by the keyboard', async () => {
    const { button, calls, patch } = await mount();
    button()?.focus();
    await sendKeys({ press: 'Enter' });
    await patch({ captions: { isOn: true } });
    await sendKeys({ press: 'Enter' });
    expect(calls.map(({ name }) => name)).to.deep.equal(['captions.turnOn', 'captions.turnOff']);
  });

  it('gives the tools of the captions as rows of Plus where they have no room', async () => {
    const { element, calls, patch } = await mount({ properties: { withoutTools: true } });
    expect(element.menuEntries).to.deep.equal([]);
    await patch({ captions: { isOn: true } });
    expect(element.menuEntries.map(({ label }) => label)).to.deep.equal([
      'Apparence des sous-titres',
      'Historique des sous-titres',
    ]);
    for (const { run } of element.menuEntries) run(document.body);
    expect(calls.map(({ name }) => name)).to.deep.equal(['captions.toggleAppearance', 'panel.show']);
    element.withoutTools = false;
    expect(element.menuEntries).to.deep.equal([]);
  });
});
