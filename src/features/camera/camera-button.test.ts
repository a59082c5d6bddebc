import { expect } from '@open-wc/testing';
import { allByRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import type { VisioCameraButton } from './camera-button.js';

describe('camera button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  const states = [
    { state: { status: 'on' }, fr: 'Caméra, arrêter la caméra', en: 'Camera, turn off the camera' },
    { state: { status: 'off' }, fr: 'Caméra coupée, activer la caméra', en: 'Camera off, turn on the camera' },
    { state: { status: 'pending' }, fr: 'Caméra…', en: 'Camera…' },
    { state: { status: 'off', isAllowed: false }, fr: 'Caméra fermée', en: 'Camera closed' },
    {
      state: { status: 'off', failure: 'not-found' },
      fr: 'Pas de caméra, que faire ?',
      en: 'No camera, what can I do?',
    },
  ] as const;
  for (const { state, fr, en } of states) {
    it(`says "${fr}"`, async () => {
      const { element, patch } = await mountInMeeting<VisioCameraButton>('visio-camera-button', {
        state: { camera: state },
      });
      const name = () => allByRole(element.shadowRoot as ShadowRoot, 'button').map(nameOf)[0];
      expect(name()).to.equal(fr);
      await patch({ locale: { language: 'en', tag: 'en' } });
      expect(name()).to.equal(en);
    });
  }

  it('turns the camera off', async () => {
    const { element, calls } = await mountInMeeting<VisioCameraButton>('visio-camera-button');
    allByRole(element.shadowRoot as ShadowRoot, 'button')[0]?.click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['camera.turnOff']);
  });
});
