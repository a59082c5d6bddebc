import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { VisioError } from '../../core/errors.js';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import type { VisioMicrophoneButton } from './microphone-button.js';

const mount = (options: MountOptions = {}) => mountInMeeting<VisioMicrophoneButton>('visio-microphone-button', options);
const mainButton = (element: Element) => {
  const [button] = allByRole(element.shadowRoot as ShadowRoot, 'button');
  if (!button) throw new Error('There is no button.');
  return button;
};

describe('microphone button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  const states = [
    { state: { status: 'on' }, fr: 'Micro, couper le micro', en: 'Mic, turn off the microphone' },
    { state: { status: 'off' }, fr: 'Micro coupé, activer le micro', en: 'Mic off, turn on the microphone' },
    { state: { status: 'pending' }, fr: 'Micro…', en: 'Mic…', disabled: true },
    { state: { status: 'off', isAllowed: false }, fr: 'Micro fermé', en: 'Mic closed', disabled: true },
    {
      state: { status: 'off', failure: 'not-found' },
      fr: 'Pas de micro, que faire ?',
      en: 'No microphone, what can I do?',
    },
  ] as const;
  for (const { state, fr, en, ...rest } of states) {
    it(`says "${fr}"`, async () => {
      const { element, patch } = await mount({ state: { microphone: state } });
      expect(nameOf(mainButton(element))).to.equal(fr);
      expect(mainButton(element).getAttribute('aria-disabled')).to.equal('disabled' in rest ? 'true' : null);
      await patch({ locale: { language: 'en', tag: 'en' } });
      expect(nameOf(mainButton(element))).to.equal(en);
    });
  }

  it('is without a device when the browser lists none', async () => {
    const { element } = await mount({ state: { microphone: { status: 'off' }, devices: { microphones: [] } } });
    expect(nameOf(mainButton(element))).to.contain('Pas de micro');
  });

  it('turns the microphone off, then on, once a press', async () => {
    const { element, patch, calls } = await mount();
    mainButton(element).focus();
    await sendKeys({ press: 'Enter' });
    expect(calls.map(({ name }) => name)).to.deep.equal(['microphone.turnOff']);
    await patch({ microphone: { status: 'off' } });
    await sendKeys({ press: ' ' });
    expect(calls.map(({ name }) => name)).to.deep.equal(['microphone.turnOff', 'microphone.turnOn']);
  });

  it('does nothing while a change is under way', async () => {
    const { element, calls } = await mount({ state: { microphone: { status: 'pending' } } });
    mainButton(element).click();
    expect(calls).to.deep.equal([]);
  });

  it('says why it is closed, and gives the focus back', async () => {
    const { element, calls } = await mount({ state: { microphone: { status: 'off', isAllowed: false } } });
    mainButton(element).focus();
    await sendKeys({ press: 'Enter' });
    const reason = await dialogOf(element);
    expect(reason.textContent).to.contain('Les micros sont fermés dans cette réunion.');
    expect(allByRole(reason, 'button').map(nameOf)).to.deep.equal(['Fermer']);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => element.shadowRoot?.activeElement === mainButton(element), 'the button has the focus again');
    expect(calls).to.deep.equal([]);
  });

  it('proposes to look again when there is no microphone', async () => {
    const { element, calls } = await mount({ state: { microphone: { status: 'off', failure: 'not-found' } } });
    mainButton(element).click();
    const reason = await dialogOf(element);
    byRole(reason, 'button', 'Chercher à nouveau').click();
    await waitUntil(() => calls.length === 2, 'the devices are looked for');
    expect(calls.map(({ name }) => name)).to.deep.equal(['devices.refresh', 'microphone.turnOn']);
  });

  it('says what to do when the microphone could not be opened', async () => {
    const { element, patch } = await mount({
      state: { microphone: { status: 'off' } },
      commands: {
        'microphone.turnOn': async () => {
          await patch({ microphone: { failure: 'in-use' } });
          throw new VisioError('DEVICE_IN_USE');
        },
      },
    });
    mainButton(element).click();
    const reason = await dialogOf(element);
    expect(reason.textContent).to.contain('Le micro est utilisé par une autre application.');
    expect(allByRole(reason, 'button').map(nameOf)).to.deep.equal(['Réessayer', 'Fermer']);
  });

  it('stays as it was when the page refuses', async () => {
    const { element, calls } = await mount({
      state: { microphone: { status: 'off' } },
      commands: {
        'microphone.turnOn': () => {
          throw new VisioError('REFUSED');
        },
      },
    });
    mainButton(element).click();
    await waitUntil(() => calls.length === 1, 'it was asked');
    await nextFrame();
    expect(nameOf(mainButton(element))).to.equal('Micro coupé, activer le micro');
    expect(allByRole(element.shadowRoot as ShadowRoot, 'dialog')).to.deep.equal([]);
  });

  it('follows one thing only, and leaves no listener', async () => {
    const { element, meeting, patch, unmount } = await mount();
    const renders = countRenders(element);
    await patch({ camera: { status: 'off' }, connection: { attempt: 1 } });
    expect(renders()).to.equal(0);
    await patch({ microphone: { status: 'off' } });
    expect(renders()).to.equal(1);
    unmount();
    expect(meeting.listenerCount).to.equal(0);
  });
});

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

function countRenders(element: VisioMicrophoneButton): () => number {
  let count = 0;
  const render = element.render.bind(element);
  element.render = () => {
    count++;
    return render();
  };
  return () => count;
}

async function dialogOf(element: Element): Promise<HTMLElement> {
  const find = () => allByRole(element.shadowRoot as ShadowRoot, 'dialog')[0];
  await waitUntil(() => find() !== undefined, 'the reason is open');
  return find() as HTMLElement;
}
