import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { byRole, nameOf } from '../support/accessible-name.js';
import { openPrejoin, until } from '../support/prejoin-page.js';

const pictureIn = (screen: Element) =>
  screen.shadowRoot?.querySelector('visio-preview')?.shadowRoot?.querySelector('video');

/** The innermost focused element. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('before the meeting, with a camera and a microphone', () => {
  afterEach(() => {
    for (const room of document.querySelectorAll('visio-room')) room.remove();
  });

  it('shows the own picture after one press, and stops the devices with the element', async () => {
    const { room, screen, ask } = await openPrejoin();
    ask();
    await until(() => (pictureIn(screen)?.videoWidth ?? 0) > 0, 'the picture has frames');
    const [track] = (pictureIn(screen)?.srcObject as MediaStream).getVideoTracks();
    expect(track?.readyState).to.equal('live');
    expect(room.state.microphone.status).to.equal('on');
    room.remove();
    await until(() => track?.readyState === 'ended', 'the camera is released');
  });

  it('goes out with the switch, and stops the camera', async () => {
    const { room, screen, ask, press } = await openPrejoin();
    ask();
    await until(() => room.state.camera.status === 'on' && pictureIn(screen)?.srcObject);
    const [track] = (pictureIn(screen)?.srcObject as MediaStream).getVideoTracks();
    press('Caméra, couper la caméra');
    await until(() => track?.readyState === 'ended');
    expect(pictureIn(screen)?.srcObject).to.equal(null);
  });

  it('names the devices once they are allowed', async () => {
    const { screen, ask } = await openPrejoin();
    ask();
    const select = () =>
      screen.shadowRoot?.querySelector('visio-device-fields')?.shadowRoot?.querySelector<HTMLSelectElement>('#camera');
    await until(() => /^fake_device/.test(select()?.selectedOptions[0]?.text ?? ''));
  });

  it('is walked and left by keyboard alone', async () => {
    const { room } = await openPrejoin({ 'camera-off': '', 'microphone-off': '' });
    let joins = 0;
    room.fetchToken = () => {
      joins++;
      return { status: 'denied' };
    };
    const visited: string[] = [];
    for (let step = 0; step < 20; step++) {
      await sendKeys({ press: 'Tab' });
      const element = focused();
      if (!element || element === document.body) break;
      visited.push(element instanceof HTMLButtonElement ? nameOf(element) : element.id);
    }
    const order = [
      'Micro coupé, activer le micro',
      'Caméra coupée, activer la caméra',
      'name',
      'captions',
      'Rejoindre la réunion',
    ];
    expect(visited.slice(0, 5)).to.deep.equal(order);
    const input = room.shadowRoot?.querySelector('visio-prejoin')?.shadowRoot?.querySelector('input');
    input?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => input?.getAttribute('aria-invalid') === 'true' && focused() === input);
    await sendKeys({ type: 'Amina' });
    await sendKeys({ press: 'Enter' });
    await until(() => joins === 1 && room.state.connection.status === 'failed');
    await until(() => !!room.shadowRoot?.querySelector('visio-failure')?.shadowRoot?.querySelector('button'));
    expect(byRole(room.shadowRoot as ShadowRoot, 'button', 'Réessayer')).not.to.equal(null);
  });

  it('passes axe at each step', async () => {
    const { room, ask } = await openPrejoin({ 'display-name': 'Amina Diallo' });
    await expect(room).to.be.accessible();
    ask();
    await until(() => room.state.camera.status === 'on');
    await expect(room).to.be.accessible();
  });
});
