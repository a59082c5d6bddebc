import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { VisioError } from '../../core/errors.js';
import { allByRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import type { VisioScreenShareButton } from './screen-share-button.js';

async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioScreenShareButton>('visio-screen-share-button', options);
  const buttons = () => allByRole(mounted.element.shadowRoot as ShadowRoot, 'button');
  return { ...mounted, buttons };
}

describe('screen share button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  const states = [
    { status: 'off', fr: 'Partager votre écran', en: 'Share your screen' },
    { status: 'pending', fr: 'Choix de l’écran…', en: 'Choosing a screen…' },
    { status: 'on', fr: 'Arrêter le partage', en: 'Stop sharing' },
  ] as const;
  for (const { status, fr, en } of states) {
    it(`says "${fr}"`, async () => {
      const { buttons, patch } = await mount({ state: { screenShare: { status } } });
      expect(buttons().map(nameOf)).to.deep.equal([fr]);
      await patch({ locale: { language: 'en', tag: 'en' } });
      expect(buttons().map(nameOf)).to.deep.equal([en]);
    });
  }

  it('starts, waits, and stops by the keyboard', async () => {
    const { buttons, calls, patch } = await mount();
    buttons()[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await patch({ screenShare: { status: 'pending' } });
    await sendKeys({ press: 'Enter' });
    await patch({ screenShare: { status: 'on' } });
    await sendKeys({ press: 'Enter' });
    expect(calls.map(({ name }) => name)).to.deep.equal(['screenShare.start', 'screenShare.stop']);
  });

  for (const support of ['unsupported', 'unavailable'] as const) {
    it(`is not there when it is ${support}`, async () => {
      const { buttons } = await mount({ state: { screenShare: { support } } });
      expect(buttons()).to.deep.equal([]);
    });
  }

  it('says that it has failed and tries again; a change of mind is not explained', async () => {
    const outcomes = [new VisioError('PUBLISH_FAILED'), new VisioError('ABORTED')];
    const { buttons, calls, element } = await mount({
      commands: {
        'screenShare.start': () => {
          throw outcomes.shift() ?? new Error('asked too often');
        },
      },
    });
    const dialog = () => element.shadowRoot?.querySelector('visio-reason')?.shadowRoot?.querySelector(':popover-open');
    buttons()[0]?.click();
    await waitUntil(() => dialog());
    expect(dialog()?.textContent).to.include('L’écran n’a pas pu être partagé. Réessayez dans un instant.');
    dialog()?.querySelector('button')?.click();
    await waitUntil(() => calls.length === 2);
    expect(dialog()).not.to.exist;
  });

  it('stays as it was when the page refuses', async () => {
    const { buttons, calls, element } = await mount({
      commands: {
        'screenShare.start': () => {
          throw new VisioError('REFUSED');
        },
      },
    });
    buttons()[0]?.click();
    await element.updateComplete;
    expect(calls).to.have.lengthOf(1);
    expect(buttons().map(nameOf)).to.deep.equal(['Partager votre écran']);
  });
});
