import { expect } from '@open-wc/testing';
import { openPrejoin, until } from '../support/prejoin-page.js';

describe('before the meeting, when the browser refuses', () => {
  afterEach(() => {
    for (const room of document.querySelectorAll('visio-room')) room.remove();
  });

  it('says so, in a way that can be undone, and still joins', async () => {
    const { room, ask, press, says } = await openPrejoin({ 'display-name': 'Amina Diallo' });
    ask();
    await says('Réessayer');
    await says('Rejoindre sans caméra ni micro');
    press('Réessayer');
    await until(() => room.state.camera.failure === 'denied' && room.state.microphone.failure === 'denied');
    await expect(room).to.be.accessible();
    let asked = 0;
    room.fetchToken = () => {
      asked++;
      return { status: 'denied', message: 'Revenez demain.' };
    };
    press(/^Rejoindre/);
    await says('Revenez demain.');
    expect(asked).to.equal(1);
    await expect(room).to.be.accessible();
  });
});
