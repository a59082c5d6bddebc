import { expect } from '@open-wc/testing';
import { define, mountInMeeting, settled, unmountAll } from '../../../test/support/mount.js';
import { VisioMenu } from '../../ui/menu.js';
import { VisioReactionsMenu } from './reactions-menu.js';

define(VisioReactionsMenu);

describe('reactions menu', () => {
  afterEach(unmountAll);

  it('takes no room in the bar before menus have their code, nor while it is closed', async () => {
    const { element } = await mountInMeeting<VisioReactionsMenu>('visio-reactions-menu');
    const heights = () =>
      [...(element.shadowRoot?.querySelectorAll('.reaction') ?? [])].map((one) => one.getBoundingClientRect().height);
    expect(customElements.get('visio-menu')).to.equal(undefined);
    expect(heights()).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0]);
    define(VisioMenu);
    await settled(element);
    expect(heights()).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
