import { expect, waitUntil } from '@open-wc/testing';
import { nameOf } from '../../../test/support/accessible-name.js';
import { canvasTrack } from '../../../test/support/fake-media.js';
import { define, type MountOptions, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { LocalMedia } from '../../core/local-media.js';
import { VisioLevelMeter } from '../../ui/level-meter.js';
import { VisioPreview } from './preview.js';

define(VisioLevelMeter);
define(VisioPreview);

const mount = (options?: MountOptions) => mountInMeeting<VisioPreview>('visio-preview', options);
const off = { status: 'off' } as const;
const textOf = (element: Element) => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const switchesOf = (element: Element) => [...(element.shadowRoot?.querySelectorAll('button') ?? [])];

async function withCamera() {
  const track = canvasTrack();
  const media = new LocalMedia();
  media.follow('camera', track);
  return { track, ...(await mount({ media, state: { microphone: off } })) };
}

describe('visio-preview', () => {
  afterEach(unmountAll);

  it('shows the camera, mirrored and silent, and says that nobody else sees it', async () => {
    const { element, track } = await withCamera();
    const video = element.shadowRoot?.querySelector('video') as HTMLVideoElement;
    expect((video.srcObject as MediaStream).getVideoTracks()).to.deep.equal([track]);
    expect(new DOMMatrix(getComputedStyle(video).transform).a).to.equal(-1);
    expect(video.muted).to.equal(true);
    expect(video.getAttribute('aria-label')).to.equal('Aperçu de votre caméra');
    expect(textOf(element)).to.include('Personne ne vous voit pour l’instant');
    track.stop();
  });

  it('lets the picture go with the camera, and when it is removed', async () => {
    const { element, patch, track } = await withCamera();
    const video = element.shadowRoot?.querySelector('video') as HTMLVideoElement;
    await patch({ camera: off });
    expect(video.srcObject).to.equal(null);
    expect(getComputedStyle(video).display).to.equal('none');
    expect(textOf(element)).to.include('Votre caméra est éteinte').and.to.include('AD');
    await patch({ camera: { status: 'on' } });
    expect(video.srcObject).not.to.equal(null);
    const parent = element.parentElement as HTMLElement;
    element.remove();
    expect(video.srcObject).to.equal(null);
    parent.append(element);
    await waitUntil(() => video.srcObject !== null);
    track.stop();
  });

  it('says what each switch is and does', async () => {
    const { element, patch } = await mount();
    const names = () => switchesOf(element).map(nameOf);
    expect(names()).to.deep.equal(['Micro, couper le micro', 'Caméra, couper la caméra']);
    await patch({ camera: off, microphone: off });
    expect(names()).to.deep.equal(['Micro coupé, activer le micro', 'Caméra coupée, activer la caméra']);
    await patch({ camera: { status: 'pending' }, microphone: { status: 'pending' } });
    expect(names()).to.deep.equal(['Micro…, couper le micro', 'Caméra…, couper la caméra']);
    await patch({ camera: { ...off, failure: 'not-found' }, microphone: { ...off, failure: 'not-found' } });
    expect(names()).to.deep.equal(['Pas de micro, activer le micro', 'Pas de caméra, activer la caméra']);
    await patch({ locale: { language: 'en' } });
    expect(names()).to.deep.equal(['No mic, turn on the microphone', 'No camera, turn on the camera']);
  });

  it('keeps the words that are seen at the beginning of the words that are said', async () => {
    const { element } = await mount({ state: { camera: off } });
    for (const button of switchesOf(element))
      expect(nameOf(button).startsWith(button.textContent.trim())).to.equal(true);
  });

  it('switches', async () => {
    const { element, calls } = await mount();
    for (const button of switchesOf(element)) button.click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['microphone.toggle', 'camera.toggle']);
  });

  it('tells who is asked, then that the camera starts', async () => {
    const pending = { status: 'pending' } as const;
    const permissions = { camera: 'prompt', microphone: 'prompt' } as const;
    const { element, patch } = await mount({ state: { camera: pending, devices: { permissions } } });
    const status = () => element.shadowRoot?.querySelector('[role=status]')?.textContent.trim();
    expect(status()).to.equal('Répondez à la question de votre navigateur.');
    await patch({ devices: { permissions: { camera: 'granted', microphone: 'granted' } } });
    expect(status()).to.equal('La caméra s’allume…');
  });

  it('says that there is no camera', async () => {
    const { element } = await mount({ state: { camera: { ...off, failure: 'not-found' } } });
    expect(textOf(element)).to.include('Aucune caméra trouvée').and.to.include('Les autres verront vos initiales.');
  });

  it('takes the focus to its first switch', async () => {
    const { element } = await mount();
    element.focus();
    await waitUntil(() => element.shadowRoot?.activeElement === switchesOf(element)[0]);
  });
});
