import { expect } from '@open-wc/testing';
import { define, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { VisioSettingsButton } from './settings-button.js';

define(VisioSettingsButton);

const mount = () => mountInMeeting<VisioSettingsButton>('visio-settings-button');

describe('settings button', () => {
  afterEach(unmountAll);

  it('is two rows of “Plus”: what can be set, and help with what does not work', async () => {
    const { element, calls, patch } = await mount();
    const labels = () => element.menuEntries.map(({ label }) => label);
    expect(labels()).to.deep.equal(['Paramètres', 'Aide et diagnostic']);
    for (const { run } of element.menuEntries) run(element);
    expect(calls).to.deep.equal([
      { name: 'settings.show', args: [undefined] },
      { name: 'settings.show', args: ['about'] },
    ]);
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(labels()).to.deep.equal(['Settings', 'Help and diagnostics']);
  });

  it('has no rows before there are settings', async () => {
    const { element } = await mountInMeeting<VisioSettingsButton>('visio-settings-button', { without: ['settings'] });
    expect(element.menuEntries).to.deep.equal([]);
  });
});
