import { expect, waitUntil } from '@open-wc/testing';
import { byRole, nameOf } from '../../../test/support/accessible-name.js';
import { define, type MountOptions, mountInMeeting, settled, unmountAll } from '../../../test/support/mount.js';
import { VisioError } from '../../core/errors.js';
import { VisioLevelMeter } from '../../ui/level-meter.js';
import { VisioDeviceFields } from './device-fields.js';
import { VisioPrejoin } from './prejoin.js';
import { VisioPreview } from './preview.js';

for (const element of [VisioLevelMeter, VisioPreview, VisioDeviceFields, VisioPrejoin]) define(element);

const insideOf = (element: Element) => element.shadowRoot as ShadowRoot;

const off = { status: 'off' } as const;
const permissions = (state: 'prompt' | 'granted' | 'denied') => ({ permissions: { camera: state, microphone: state } });
/** Nothing was ever asked. */
const unasked = { camera: off, microphone: off, devices: permissions('prompt') };

const mount = ({ state, ...options }: MountOptions = {}) =>
  mountInMeeting<VisioPrejoin>('visio-prejoin', {
    ...options,
    state: { ...state, connection: { status: 'prejoin', ...state?.connection } },
  });
const inputOf = (element: Element) => element.shadowRoot?.querySelector('#name') as HTMLInputElement;
const buttonsOf = (element: Element) => [...(element.shadowRoot?.querySelectorAll('button') ?? [])].map(nameOf);
const submit = async (element: VisioPrejoin) => {
  element.shadowRoot?.querySelector('form')?.requestSubmit();
  await settled(element);
};

describe('visio-prejoin', () => {
  afterEach(unmountAll);

  describe('captions', () => {
    const boxOf = (element: Element) => element.shadowRoot?.querySelector('[type=checkbox]') as HTMLInputElement;

    it('are chosen before entering, and begin as the page says', async () => {
      const { element, calls } = await mount({ without: ['captions'], properties: { captions: true } });
      expect(boxOf(element).checked).to.equal(true);
      element.captions = false;
      await element.updateComplete;
      expect(boxOf(element).checked).to.equal(false);
      expect(calls).to.deep.equal([]);
    });

    it('are no choice where the page offers none', async () => {
      const { element, patch } = await mount({ without: ['captions'] });
      await patch({ offer: { features: ['chat'] } });
      expect(boxOf(element)).to.equal(null);
      await patch({ offer: { features: ['captions'] } });
      expect(boxOf(element)).not.to.equal(null);
    });

    it('ask for what is ticked, and follow what is', async () => {
      const { element, calls, patch } = await mount();
      boxOf(element).click();
      boxOf(element).click();
      await waitUntil(() => calls.length === 2);
      expect(calls.map(({ name }) => name)).to.deep.equal(['captions.turnOn', 'captions.turnOff']);
      await patch({ captions: { isOn: true } });
      expect(boxOf(element).checked).to.equal(true);
    });

    it('stay as they were when the page refuses', async () => {
      const { element } = await mount({
        commands: {
          'captions.turnOn': () => {
            throw new VisioError('REFUSED');
          },
        },
      });
      boxOf(element).click();
      await waitUntil(() => !boxOf(element).checked, 'the box says what is');
    });
  });

  describe('title and name', () => {
    it('takes the title of the page, else the name of the room, at the level the page wants', async () => {
      const { element } = await mount();
      const title = element.shadowRoot?.querySelector('h2') as HTMLElement;
      expect(title.textContent).to.equal('rdv-4821');
      element.heading = 'Comité de suivi';
      element.headingLevel = 3;
      await element.updateComplete;
      expect(title.textContent).to.equal('Comité de suivi');
      expect(title.ariaLevel ?? title.getAttribute('aria-level')).to.equal('3');
    });

    it('begins with the name the page knows, and lets go of it once the person types', async () => {
      const { element, patch } = await mount();
      const input = inputOf(element);
      expect(input.value).to.equal('Amina Diallo');
      await patch({ connection: { displayName: 'A. Diallo' } });
      expect(input.value).to.equal('A. Diallo');
      input.value = 'Amina';
      input.dispatchEvent(new Event('input'));
      await patch({ connection: { displayName: 'Somebody' } });
      expect(input.value).to.equal('Amina');
    });

    it('gives the name, then joins', async () => {
      const { element, calls } = await mount();
      inputOf(element).value = '  Amina D. ';
      inputOf(element).dispatchEvent(new Event('input'));
      await submit(element);
      await waitUntil(() => calls.length === 2);
      expect(calls).to.deep.equal([
        { name: 'connection.rename', args: ['Amina D.'] },
        { name: 'connection.join', args: [] },
      ]);
    });

    it('says what is missing, beside the field and with the focus in it', async () => {
      const { element, calls } = await mount({ state: { connection: { displayName: '' } } });
      const input = inputOf(element);
      expect(input.getAttribute('aria-invalid')).to.equal('false');
      await submit(element);
      await waitUntil(() => element.shadowRoot?.activeElement === input);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
      const texts = described.map((id) => element.shadowRoot?.getElementById(id)?.textContent.trim());
      expect(texts).to.deep.equal([
        'Écrivez votre nom, par exemple «\u00a0Amina Diallo\u00a0».',
        'C’est le nom que verront les autres personnes.',
      ]);
      expect(calls).to.deep.equal([]);
      input.value = 'A';
      input.dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('.error')).to.equal(null);
    });

    it('does not ask for a name that the page knows, when the page says so', async () => {
      const { element, calls } = await mount({ properties: { withoutName: true } });
      expect(inputOf(element)).to.equal(null);
      await submit(element);
      await waitUntil(() => calls.length > 0);
      expect(calls.map(({ name }) => name)).to.deep.equal(['connection.join']);
    });

    it('asks all the same when nobody knows the name', async () => {
      const { element } = await mount({
        properties: { withoutName: true },
        state: { connection: { displayName: '' } },
      });
      expect(inputOf(element).required).to.equal(true);
    });
  });

  describe('before the browser asks', () => {
    it('explains, then offers both, each alone, and neither', async () => {
      const { element, calls } = await mount({ state: unasked });
      expect(element.shadowRoot?.textContent).to.include('Votre navigateur va vous demander votre accord.');
      expect(buttonsOf(element)).to.deep.equal([
        'Activer la caméra et le micro',
        'Activer la caméra seule',
        'Activer le micro seul',
        'Rejoindre sans caméra ni micro',
      ]);
      expect(calls).to.deep.equal([]);
      for (const button of element.shadowRoot?.querySelectorAll<HTMLElement>('[type=button]') ?? []) button.click();
      expect(calls.map(({ name, args }) => [name, ...args])).to.deep.equal([
        ['devices.request', ['camera', 'microphone']],
        ['devices.request', ['camera']],
        ['devices.request', ['microphone']],
      ]);
    });

    it('joins without a device', async () => {
      const { element, calls } = await mount({ state: unasked });
      await submit(element);
      await waitUntil(() => calls.length > 0);
      expect(calls.map(({ name }) => name)).to.deep.equal(['connection.join']);
    });

    it('offers only what the page wants', async () => {
      const { element } = await mount({ state: unasked, properties: { cameraOff: true } });
      expect(buttonsOf(element)).to.deep.equal(['Activer le micro', 'Rejoindre sans caméra ni micro']);
    });

    it('keeps the focus on what takes the place of the question', async () => {
      const { element, patch } = await mount({ state: unasked });
      byRole(insideOf(element), 'button', 'Activer la caméra et le micro').focus();
      await patch({ camera: { status: 'pending' }, microphone: { status: 'pending' } });
      const preview = element.shadowRoot?.querySelector('visio-preview');
      await waitUntil(() => preview?.shadowRoot?.activeElement?.localName === 'button');
    });
  });

  describe('allowed before', () => {
    const allowed = { camera: off, microphone: off, devices: permissions('granted') };
    const requests = (calls: readonly { name: string; args: readonly unknown[] }[]) =>
      calls.filter(({ name }) => name === 'devices.request').map(({ args }) => args[0]);

    it('starts the preview by itself, once', async () => {
      const { element, calls, patch } = await mount({ state: allowed });
      expect(requests(calls)).to.deep.equal([['camera', 'microphone']]);
      expect(element.shadowRoot?.querySelector('visio-preview')).not.to.equal(null);
      await patch({ camera: { status: 'on' }, microphone: { status: 'on' } });
      await patch({ camera: off });
      expect(requests(calls)).to.have.length(1);
    });

    it('does so too when the browser answers a moment later', async () => {
      const { calls, patch } = await mount({ state: unasked });
      await patch({ devices: permissions('granted') });
      expect(requests(calls)).to.deep.equal([['camera', 'microphone']]);
    });

    it('leaves off what the page wants off', async () => {
      const { calls } = await mount({ state: allowed, properties: { microphoneOff: true } });
      expect(requests(calls)).to.deep.equal([['camera']]);
    });

    it('opens nothing when the page wants both off, and has no question to ask', async () => {
      const { element, calls } = await mount({
        state: unasked,
        properties: { microphoneOff: true, cameraOff: true },
      });
      expect(calls).to.deep.equal([]);
      expect(buttonsOf(element)).to.deep.equal(['Rejoindre la réunion']);
    });
  });

  it('leaves the devices to their fields once there is something to choose', async () => {
    const { element, patch } = await mount({ state: unasked });
    const fields = () => element.shadowRoot?.querySelector('visio-device-fields');
    expect(fields()).to.equal(null);
    await patch({ camera: { status: 'on' }, microphone: { status: 'on' } });
    expect(fields()).not.to.equal(null);
  });

  it('speaks English, live', async () => {
    const { element, patch } = await mount({ state: unasked });
    await patch({ locale: { language: 'en' } });
    expect(buttonsOf(element)).to.deep.equal([
      'Turn on the camera and microphone',
      'Turn on the camera only',
      'Turn on the microphone only',
      'Join without camera or microphone',
    ]);
  });
});
