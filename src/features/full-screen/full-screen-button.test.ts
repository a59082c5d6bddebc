import { expect } from '@open-wc/testing';
import { allByRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import type { VisioFullScreenButton } from './full-screen-button.js';

async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioFullScreenButton>('visio-full-screen-button', options);
  const buttons = () => allByRole(mounted.element.shadowRoot as ShadowRoot, 'button');
  return { ...mounted, buttons };
}

describe('full screen button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('says what a press does, in both languages', async () => {
    const { buttons, calls, patch } = await mount();
    expect(buttons().map(nameOf)).to.deep.equal(['Plein écran']);
    buttons()[0]?.click();
    await patch({ fullScreen: { isActive: true } });
    expect(buttons().map(nameOf)).to.deep.equal(['Quitter le plein écran']);
    buttons()[0]?.click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['fullScreen.enter', 'fullScreen.exit']);
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(buttons().map(nameOf)).to.deep.equal(['Exit full screen']);
  });

  it('is not there where the browser cannot', async () => {
    const { buttons } = await mount({ state: { fullScreen: { support: 'unsupported' } } });
    expect(buttons()).to.deep.equal([]);
  });
});
