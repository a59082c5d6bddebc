import { expect } from '@open-wc/testing';
import { openPrejoin } from '../support/prejoin-page.js';

describe('before the meeting, on a machine without a camera', () => {
  afterEach(() => {
    for (const room of document.querySelectorAll('visio-room')) room.remove();
  });

  it('says that there is none, and what one can do', async () => {
    const { room, ask, says } = await openPrejoin();
    ask();
    await says('Vous pouvez participer sans');
    await says('Aucune caméra trouvée');
    await says('Chercher à nouveau');
    expect(room.state.camera.failure).to.equal('not-found');
    await expect(room).to.be.accessible();
  });
});
