import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import type { VisioLayoutButton } from './layout-button.js';

const rootOf = (element: Element) => element.shadowRoot as ShadowRoot;

describe('layout button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('says the layout in use, in both languages', async () => {
    const { element, patch } = await mountInMeeting<VisioLayoutButton>('visio-layout-button');
    const name = () => allByRole(rootOf(element), 'button').map(nameOf)[0];
    expect(name()).to.equal('Mosaïque, changer la disposition');
    await patch({ stage: { effectiveLayout: 'focus' } });
    expect(name()).to.equal('Mise en avant, changer la disposition');
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(name()).to.equal('Focus, change the layout');
  });

  it('is not there before the stage is', async () => {
    const { element } = await mountInMeeting<VisioLayoutButton>('visio-layout-button', { without: ['stage'] });
    expect(allByRole(rootOf(element), 'button')).to.deep.equal([]);
  });

  it('chooses by the keyboard alone', async () => {
    const { element, calls } = await mountInMeeting<VisioLayoutButton>('visio-layout-button');
    allByRole(rootOf(element), 'button')[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    const items = () => allByRole(rootOf(element), 'menuitemradio');
    await waitUntil(() => items().length === 3, 'the menu is open');
    expect(items().map((item) => [nameOf(item), item.getAttribute('aria-checked')])).to.deep.equal([
      ['Automatique', 'true'],
      ['Mosaïque', 'false'],
      ['Mise en avant', 'false'],
    ]);
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    expect(calls).to.deep.equal([{ name: 'stage.setLayout', args: ['focus'] }]);
  });
});
