import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { define, mountInMeeting, unmountAll } from '../../test/support/mount.js';
import { deepActiveElement } from './composed-tree.js';
import { VisioPanel } from './panel.js';

define(VisioPanel);

async function mount(width?: string) {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const mounted = await mountInMeeting<VisioPanel>('visio-panel', {
    properties: { heading: 'Messages' },
    ...(width && { width }),
  });
  let asked = 0;
  mounted.element.addEventListener('panel-close', () => asked++);
  await waitUntil(() => deepActiveElement()?.textContent === 'Messages', 'the title has the focus');
  return { ...mounted, opener, asked: () => asked };
}

describe('visio-panel', () => {
  afterEach(() => {
    unmountAll();
    for (const button of document.body.querySelectorAll(':scope > button')) button.remove();
  });

  it('asks to be closed by Escape and, once removed, gives the focus back to its opener', async () => {
    const { element, opener, asked } = await mount();
    await sendKeys({ press: 'Escape' });
    expect(asked()).to.equal(1);
    element.remove();
    await waitUntil(() => document.activeElement === opener, 'the opener has the focus');
  });

  it('leaves the focus where it is when it is removed from outside', async () => {
    const { element, opener } = await mount();
    const other = document.createElement('button');
    document.body.append(other);
    other.focus();
    element.remove();
    await Promise.resolve();
    expect(document.activeElement === other && opener.isConnected).to.equal(true);
  });

  it('asks to be closed by its button', async () => {
    const { element, asked } = await mount();
    element.shadowRoot?.querySelector('button')?.click();
    expect(asked()).to.equal(1);
  });

  it('is a sheet in a compact room', async () => {
    const { element, host } = await mount('20rem');
    const box = element.shadowRoot?.querySelector('section')?.getBoundingClientRect();
    expect(box?.width).to.be.closeTo(host.getBoundingClientRect().width, 1);
  });
});
