import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { define, mountInMeeting, unmountAll } from '../../test/support/mount.js';
import { deepActiveElement } from './composed-tree.js';
import { VisioDialog } from './dialog.js';

define(VisioDialog);

async function mount(properties: Partial<VisioDialog> = {}) {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const action = document.createElement('button');
  action.slot = 'actions';
  action.textContent = 'Rester';
  const mounted = await mountInMeeting<VisioDialog>('visio-dialog', {
    properties: { heading: 'Quitter la réunion', ...properties },
    children: [action],
  });
  let closed = 0;
  mounted.element.addEventListener('dialog-close', () => closed++);
  const dialog = mounted.element.shadowRoot?.querySelector('dialog');
  return { ...mounted, opener, dialog, closed: () => closed };
}

describe('visio-dialog', () => {
  afterEach(() => {
    unmountAll();
    for (const button of document.body.querySelectorAll(':scope > button')) button.remove();
  });

  it('opens over everything, named by its title, with the focus there', async () => {
    const { element, dialog } = await mount();
    await element.show();
    expect(dialog?.matches(':modal')).to.equal(true);
    expect(deepActiveElement()?.textContent).to.equal('Quitter la réunion');
  });

  it('closes with Escape, says so once, and gives the focus back', async () => {
    const { element, dialog, opener, closed } = await mount();
    await element.show();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => closed() === 1);
    expect(dialog?.open).to.equal(false);
    expect(document.activeElement).to.equal(opener);
  });

  it('stays when an answer is needed', async () => {
    const { element, dialog, closed } = await mount({ required: true });
    await element.show();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => dialog?.open === true);
    expect(closed()).to.equal(0);
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
    element.close();
    await waitUntil(() => closed() === 1);
  });
});
