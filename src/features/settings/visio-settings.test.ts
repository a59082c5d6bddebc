import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/define.js';
import '../../define/define-settings.js';
import { mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import { settings } from './settings.js';
import type { VisioSettings } from './visio-settings.js';

const dialogOf = (element: Element) =>
  element.shadowRoot?.querySelector('visio-dialog')?.shadowRoot?.querySelector('dialog');

describe('visio-settings', () => {
  afterEach(unmountAll);

  it('is open while it is there: the focus is on its title, and Escape asks for its end and gives the focus back', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    const { element, meeting } = await mountInMeeting<VisioSettings>('visio-settings', { features: [settings] });
    await meeting.commands.settings.show('sound');
    await waitUntil(() => dialogOf(element)?.open, 'it opens');
    expect(deepActiveElement()?.textContent).to.equal('Paramètres');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => meeting.state.settings?.section === null, 'it closes');
    expect(document.activeElement).to.equal(opener);
    opener.remove();
  });

  it('is as high as its window at most, and scrolls inside', async () => {
    const { element } = await mountInMeeting<VisioSettings>('visio-settings');
    await waitUntil(() => dialogOf(element)?.open, 'it opens');
    const { bottom, top } = (dialogOf(element) as Element).getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(window.innerHeight);
  });

  it('opens again when it is put back', async () => {
    const { element, host } = await mountInMeeting<VisioSettings>('visio-settings');
    await waitUntil(() => dialogOf(element)?.open, 'it opens');
    element.remove();
    host.append(element);
    await waitUntil(() => dialogOf(element)?.open, 'it opens again');
  });
});
