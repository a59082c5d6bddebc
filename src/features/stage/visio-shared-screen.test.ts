import { expect, waitUntil } from '@open-wc/testing';
import { canvasTrack } from '../../../test/support/fake-media.js';
import { unmountAll } from '../../../test/support/mount.js';
import { defineStage, mountStage } from '../../../test/support/stage.js';

const SCREEN = { identity: 'claire', name: 'Claire Besnard', screen: true } as const;

async function mountScreen(width = '64rem') {
  const stage = await mountStage([SCREEN], { width, state: { fullScreen: { support: 'available', isActive: false } } });
  await stage.until(() => stage.element.renderRoot.querySelector('visio-shared-screen') !== null, 'the screen shows');
  const element = stage.element.renderRoot.querySelector('visio-shared-screen');
  if (!element) throw new Error('There is no screen.');
  await element.updateComplete;
  const root = element.renderRoot;
  const button = (label: string) => root.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);
  return { ...stage, screen: element, root, button };
}

describe('visio-shared-screen', () => {
  before(defineStage);
  afterEach(unmountAll);

  it('says whose screen it is', async () => {
    const { screen, root } = await mountScreen();
    expect(screen.getAttribute('aria-label')).to.equal('Écran de Claire Besnard');
    expect(root.querySelector('bdi')?.textContent).to.equal('Écran de Claire Besnard');
  });

  it('shows the whole picture, and nothing over it', async () => {
    const track = canvasTrack({ width: 400, height: 400 });
    const { room, root } = await mountScreen();
    room.unpublish('claire', 'screen_share');
    room.publish('claire', 'screen_share', track);
    const video = () => root.querySelector('video') as HTMLVideoElement;
    await waitUntil(() => video().videoWidth === 400, 'the picture has come');
    expect(getComputedStyle(video()).objectFit).to.equal('contain');
    const bar = root.querySelector('.bar')?.getBoundingClientRect();
    expect(bar?.top).to.be.at.least(video().getBoundingClientRect().bottom - 1);
    track.stop();
  });

  it('zooms in steps, scrolls by keyboard when zoomed, and stops at both ends', async () => {
    const { screen, root, button } = await mountScreen();
    const percent = () => root.querySelector('.percent')?.textContent;
    const view = () => root.querySelector<HTMLElement>('.view');
    const press = async (label: string) => {
      button(label)?.click();
      await screen.updateComplete;
    };
    expect([percent(), view()?.tabIndex]).to.deep.equal(['100 %', -1]);
    expect(button('Réduire l’écran partagé')?.ariaDisabled).to.equal('true');
    await press('Réduire l’écran partagé');
    expect(percent()).to.equal('100 %');
    await press('Agrandir l’écran partagé');
    expect([percent(), view()?.tabIndex]).to.deep.equal(['125 %', 0]);
    expect(view()?.scrollWidth).to.be.greaterThan(view()?.clientWidth ?? 0);
    for (let i = 0; i < 6; i++) await press('Agrandir l’écran partagé');
    expect(percent()).to.equal('400 %');
    expect(button('Agrandir l’écran partagé')?.ariaDisabled).to.equal('true');
  });

  it('fills the screen on a press, where the browser can', async () => {
    const { screen, root, calls, patch } = await mountScreen();
    const fullScreen = () => [...root.querySelectorAll('button')].at(-1);
    expect(fullScreen()?.textContent.trim()).to.equal('Plein écran');
    fullScreen()?.click();
    expect(calls.at(-1)?.name).to.equal('fullScreen.toggle');
    await patch({ fullScreen: { isActive: true } });
    await screen.updateComplete;
    expect(fullScreen()?.textContent.trim()).to.equal('Quitter le plein écran');
    await patch({ fullScreen: { support: 'unsupported' } });
    await screen.updateComplete;
    expect(root.textContent).not.to.contain('plein écran');
  });

  it('leaves the zoom out on a phone, where fingers zoom', async () => {
    const { button } = await mountScreen('20rem');
    expect(button('Agrandir l’écran partagé')?.checkVisibility()).to.be.false;
  });

  it('lets go of the picture when the share is over', async () => {
    const { room, until, element } = await mountScreen();
    const track = room.person('claire').getTrackPublication('screen_share')?.track;
    expect(track?.attachedElements.length).to.equal(1);
    room.unpublish('claire', 'screen_share');
    await until(() => element.renderRoot.querySelector('visio-shared-screen') === null, 'the screen goes');
    expect(track?.attachedElements.length).to.equal(0);
  });
});
