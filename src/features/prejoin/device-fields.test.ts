import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { define, type MountOptions, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { VisioLevelMeter } from '../../ui/level-meter.js';
import { VisioDeviceFields } from './device-fields.js';

define(VisioLevelMeter);
define(VisioDeviceFields);

const mount = (options?: MountOptions) => mountInMeeting<VisioDeviceFields>('visio-device-fields', options);
const selectOf = (element: Element, kind: string) => element.shadowRoot?.querySelector<HTMLSelectElement>(`#${kind}`);
const labelOf = (element: Element, kind: string) =>
  element.shadowRoot?.querySelector(`label[for=${kind}]`)?.textContent.trim();
const optionsOf = (element: Element, kind: string) =>
  [...(selectOf(element, kind)?.options ?? [])].map(({ text }) => text);

describe('visio-device-fields', () => {
  afterEach(unmountAll);

  it('lists what is plugged in, under words', async () => {
    const { element } = await mount();
    expect(labelOf(element, 'microphone')).to.equal('Micro');
    expect(optionsOf(element, 'microphone')).to.deep.equal(['Micro intégré', 'Jabra Evolve 65']);
    expect(labelOf(element, 'camera')).to.equal('Caméra');
    expect(labelOf(element, 'speaker')).to.equal('Haut-parleur');
  });

  it('counts devices whose names the browser keeps to itself', async () => {
    const unnamed = [
      { id: 'a', label: '' },
      { id: 'b', label: '' },
    ];
    const { element, patch } = await mount({ state: { devices: { microphones: unnamed, cameras: unnamed } } });
    expect(optionsOf(element, 'microphone')).to.deep.equal(['Micro 1', 'Micro 2']);
    await patch({ locale: { language: 'en' } });
    expect(optionsOf(element, 'camera')).to.deep.equal(['Camera 1', 'Camera 2']);
  });

  it('shows the device in use and chooses another', async () => {
    const { element, patch, calls } = await mount({ state: { microphone: { deviceId: 'headset' } } });
    const select = selectOf(element, 'microphone') as HTMLSelectElement;
    expect(select.value).to.equal('headset');
    select.value = 'built-in';
    select.dispatchEvent(new Event('change'));
    expect(calls).to.deep.equal([{ name: 'microphone.select', args: ['built-in'] }]);
    await patch({ microphone: { deviceId: 'built-in' } });
    expect(select.value).to.equal('built-in');
  });

  it('has words instead of an empty list', async () => {
    const { element } = await mount({
      state: { devices: { cameras: [] }, speaker: { selection: 'unsupported' } },
    });
    expect(selectOf(element, 'camera')).to.equal(null);
    expect(selectOf(element, 'speaker')).to.equal(null);
    const hints = [...(element.shadowRoot?.querySelectorAll('.hint') ?? [])].map((hint) => hint.textContent.trim());
    expect(hints).to.deep.equal(['Aucune caméra trouvée', 'Le son sort par l’appareil choisi dans votre système.']);
  });

  it('shows nothing until the devices are listed', async () => {
    const { element } = await mount({ state: { devices: { isListed: false } } });
    expect(element.shadowRoot?.querySelector('select')).to.equal(null);
  });

  it('plays a test sound, one at a time', async () => {
    let end: () => void = () => undefined;
    const played = new Promise<void>((resolve) => (end = resolve));
    const { element, calls } = await mount({ commands: { 'speaker.test': () => played } });
    const button = element.shadowRoot?.querySelector('button') as HTMLButtonElement;
    expect(button.textContent.trim()).to.equal('Écouter un son d’essai');
    button.click();
    await element.updateComplete;
    expect(button.textContent.trim()).to.equal('Son d’essai en cours…');
    button.click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['speaker.test']);
    end();
    await played;
    await new Promise(requestAnimationFrame);
    expect(button.textContent.trim()).to.equal('Écouter un son d’essai');
  });

  describe('the microphone', () => {
    const clock = new FakeClock();
    beforeEach(() => clock.install());
    afterEach(() => clock.restore());

    const status = (element: Element) => element.shadowRoot?.querySelector('[role=status]')?.textContent.trim();
    const hear = (element: Element, isHeard: boolean) =>
      element.shadowRoot
        ?.querySelector('visio-level-meter')
        ?.dispatchEvent(new CustomEvent('heard-change', { detail: { isHeard } }));
    const SILENT = 'Nous n’entendons rien\u00a0: parlez, ou choisissez un autre micro.';

    it('says when it is heard, and when it has not been for a while', async () => {
      const { element } = await mount();
      expect(status(element)).to.equal('');
      await clock.advance(5000);
      expect(status(element)).to.equal(SILENT);
      hear(element, true);
      await clock.advance(60_000);
      expect(status(element)).to.equal('On vous entend');
      hear(element, false);
      await clock.advance(9999);
      expect(status(element)).to.equal('On vous entend');
      await clock.advance(1);
      expect(status(element)).to.equal(SILENT);
    });

    it('begins again with another microphone, and is quiet when it is off', async () => {
      const { element, patch } = await mount();
      await clock.advance(5000);
      await patch({ microphone: { deviceId: 'headset' } });
      expect(status(element)).to.equal('');
      await clock.advance(5000);
      expect(status(element)).to.equal(SILENT);
      await patch({ microphone: { status: 'off' } });
      expect(status(element)).to.equal('');
      expect(element.shadowRoot?.querySelector('visio-level-meter')).to.equal(null);
    });

    it('leaves no timer behind', async () => {
      const { element } = await mount();
      const withMeter = clock.pending;
      element.remove();
      expect(clock.pending).to.be.lessThan(withMeter);
      await clock.advance(10_000);
      expect(status(element)).to.equal('');
    });
  });
});
