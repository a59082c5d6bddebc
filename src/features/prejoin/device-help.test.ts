import { expect, waitUntil } from '@open-wc/testing';
import { allByRole, byRole } from '../../../test/support/accessible-name.js';
import { define, type MountOptions, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import type { DeviceFailure } from '../../core/device-failure.js';
import { VisioLevelMeter } from '../../ui/level-meter.js';
import type { Browser } from './browser.js';
import { helpStrings, renderSteps, wordsOfProblem } from './device-help.js';
import { VisioDeviceFields } from './device-fields.js';
import { VisioPrejoin } from './prejoin.js';
import { VisioPreview } from './preview.js';
import { render } from 'lit';

for (const element of [VisioLevelMeter, VisioPreview, VisioDeviceFields, VisioPrejoin]) define(element);

const insideOf = (element: Element) => element.shadowRoot as ShadowRoot;

const off = (failure: DeviceFailure) => ({ status: 'off', failure }) as const;
const permissions = (state: 'granted' | 'denied') => ({ permissions: { camera: state, microphone: state } });
const refused = { camera: off('denied'), microphone: off('denied'), devices: permissions('denied') };

const mount = async (state: MountOptions['state']) => {
  const mounted = await mountInMeeting<VisioPrejoin>('visio-prejoin', {
    state: { ...state, connection: { status: 'prejoin' } },
  });
  await waitUntil(() => textOf(mounted.element).match(/Réessayer|Chercher|participer|accès/));
  return mounted;
};
const textOf = (element: Element) => (element.shadowRoot?.textContent ?? '').replace(/[\n ]+/g, ' ');

describe('the refusals of the pre-join screen', () => {
  afterEach(unmountAll);

  it('denied: three steps in the place of the picture, and the way without', async () => {
    const { element, calls } = await mount(refused);
    const root = element.shadowRoot as ShadowRoot;
    expect(root.querySelector('h2')?.textContent).to.equal('Votre navigateur bloque la caméra et le micro');
    expect(root.querySelectorAll('ol > li')).to.have.length(3);
    expect(root.querySelector('visio-preview')).to.equal(null);
    expect(textOf(element)).to.include('Vous pourrez activer la caméra et le micro plus tard, pendant la réunion.');
    byRole(insideOf(element), 'button', 'Rejoindre sans caméra ni micro');
    byRole(insideOf(element), 'button', 'Réessayer').click();
    expect(calls.at(-1)).to.deep.equal({ name: 'devices.request', args: [['camera', 'microphone']] });
  });

  it('denied: the picture comes by itself once the browser allows it', async () => {
    const { element, calls, patch } = await mount(refused);
    const retry = byRole(insideOf(element), 'button', 'Réessayer');
    retry.focus();
    await patch({ devices: permissions('granted') });
    expect(calls).to.deep.equal([{ name: 'devices.request', args: [['camera', 'microphone']] }]);
    await patch({ camera: { status: 'on', failure: null }, microphone: { status: 'on', failure: null } });
    const preview = element.shadowRoot?.querySelector('visio-preview');
    await waitUntil(() => preview?.shadowRoot?.activeElement, 'the focus is not lost with the button');
  });

  it('denied: words for another browser', async () => {
    const { element } = await mount(refused);
    byRole(insideOf(element), 'button', 'J’utilise un autre navigateur').click();
    await element.updateComplete;
    expect(textOf(element)).to.include('Ouvrez les autorisations de la page');
  });

  it('none found: what one can do without, and another look', async () => {
    const { element, calls } = await mount({ camera: off('not-found'), microphone: off('not-found') });
    const [status] = allByRole(insideOf(element), 'status');
    expect(status?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Vous pouvez participer sans micro ni caméra. Vous entendrez la réunion, vous lirez les sous-titres et vous pourrez écrire des messages.',
    );
    byRole(insideOf(element), 'button', 'Pas de micro, activer le micro');
    byRole(insideOf(element), 'button', 'Rejoindre la réunion');
    byRole(insideOf(element), 'button', 'Chercher à nouveau').click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['devices.refresh', 'devices.request']);
  });

  it('one in use: the other goes on', async () => {
    const { element, calls } = await mount({ camera: off('in-use') });
    expect(textOf(element)).to.include('La caméra est utilisée par une autre application. Fermez-la, puis réessayez.');
    byRole(insideOf(element), 'button', 'Micro, couper le micro');
    expect(element.shadowRoot?.querySelector('visio-device-fields')).not.to.equal(null);
    byRole(insideOf(element), 'button', 'Réessayer').click();
    expect(calls.at(-1)).to.deep.equal({ name: 'devices.request', args: [['camera']] });
  });

  it('each of two different troubles has its row, and one button tries both again', async () => {
    const { element, calls } = await mount({ camera: off('unplugged'), microphone: off('denied-by-system') });
    expect(textOf(element))
      .to.include('La caméra a été débranchée.')
      .and.to.include('Votre ordinateur interdit le micro à ce navigateur.');
    byRole(insideOf(element), 'button', 'Réessayer').click();
    expect(calls.at(-1)?.args).to.deep.equal([['camera', 'microphone']]);
  });

  it('brings its dress along, beside the dress of the screen', async () => {
    const { element } = await mount({ camera: off('in-use') });
    const display = (selector: string) => {
      const found = element.shadowRoot?.querySelector(selector);
      return found && getComputedStyle(found).display;
    };
    expect(display('.notice')).to.equal('grid');
    expect(display('.prejoin')).to.equal('grid');
  });

  const failures: readonly (DeviceFailure | 'dismissed')[] = [
    'denied',
    'dismissed',
    'denied-by-system',
    'denied-by-page',
    'not-found',
    'in-use',
    'unplugged',
    'unsupported',
    'failed',
  ];
  for (const language of ['fr', 'en'] as const)
    it(`${language}: every failure of every device has words of its own and names the device`, () => {
      const words = failures.flatMap((failure) =>
        ([['camera'], ['microphone'], ['camera', 'microphone']] as const).map((kinds) => {
          const { title, text } = wordsOfProblem({ failure, kinds }, helpStrings[language]);
          for (const kind of kinds) expect(title).to.match(kind === 'camera' ? /cam[eé]ra/ : /micro/);
          expect(text).to.match(/\.$/);
          return title;
        }),
      );
      expect(new Set(words)).to.have.length(words.length);
    });

  for (const browser of ['chromium', 'firefox', 'safari', 'mobile', null] as const satisfies (Browser | null)[])
    it(`${browser ?? 'another browser'}: three steps, the last of which comes back here`, () => {
      const box = document.createElement('div');
      const problem = { failure: 'denied', kinds: ['camera'] } as const;
      const options = { words: helpStrings.fr, browser, headingLevel: 2 };
      const nothing = () => undefined;
      render(renderSteps(problem, { ...options, onRetry: nothing, onOtherBrowser: nothing }), box);
      const steps = [...box.querySelectorAll('li')].map((step) => step.textContent.trim());
      expect(steps).to.have.length(3);
      expect(steps[1]).to.include('améra');
      expect(steps[2]).to.match(/^Revenez ici/);
      expect(box.querySelector('[role=img]') !== null).to.equal(browser === 'chromium');
    });
});
