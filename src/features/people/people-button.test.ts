import { expect } from '@open-wc/testing';
import { allByRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import type { VisioPeopleButton } from './people-button.js';

async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioPeopleButton>('visio-people-button', options);
  const [button] = allByRole(mounted.element.shadowRoot as ShadowRoot, 'button');
  return { ...mounted, button: button as HTMLElement };
}

describe('people button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('says how many there are and how many hands are up, in both languages', async () => {
    const { button, patch } = await mount();
    const counts = () => [...button.querySelectorAll('.count')].map((node) => node.textContent.trim());
    expect(nameOf(button)).to.equal('Personnes, 2 dans la réunion');
    expect(counts()).to.deep.equal(['2']);
    await patch({ hand: { queue: [{ id: 'claire', since: 0 }] } });
    expect(nameOf(button)).to.equal('Personnes, 2 dans la réunion, 1 main levée');
    expect(counts()).to.deep.equal(['2', '1']);
    await patch({
      locale: { language: 'en', tag: 'en' },
      hand: {
        queue: [
          { id: 'claire', since: 0 },
          { id: 'amina', since: 0 },
        ],
      },
    });
    expect(nameOf(button)).to.equal('People, 2 in the meeting, 2 hands raised');
  });

  it('is not there where the page offers no list', async () => {
    const { element, patch } = await mount({ properties: { collapsed: true } });
    const buttons = () => element.shadowRoot?.querySelectorAll('button').length;
    expect([buttons(), element.menuEntries.length]).to.deep.equal([1, 1]);
    await patch({ offer: { features: ['chat'] } });
    expect([buttons(), element.menuEntries.length]).to.deep.equal([0, 0]);
  });

  it('opens the list and says that it is open, under the same name', async () => {
    const { button, calls, patch } = await mount();
    button.click();
    expect(calls).to.deep.equal([{ name: 'panel.toggle', args: ['people'] }]);
    expect(button.ariaPressed).to.equal('false');
    await patch({ panel: { open: 'people' } });
    expect([button.ariaPressed, nameOf(button)]).to.deep.equal(['true', 'Personnes, 2 dans la réunion']);
    await patch({ panel: { open: 'chat' } });
    expect(button.ariaPressed).to.equal('false');
  });

  it('renders for a number, not for what people do', async () => {
    const { element, patch } = await mount();
    let renders = 0;
    element.addController({ hostUpdated: () => renders++ });
    await patch({ participants: participants(participant('amina', { isLocal: true }), participant('luc')) });
    expect(renders).to.equal(0);
    await patch({ participants: participants(participant('amina', { isLocal: true })) });
    expect(renders).to.equal(1);
  });

  it('is a row of "Plus", with its number, where there is no room', async () => {
    const { element, calls } = await mount({ properties: { collapsed: true } });
    const [row] = element.menuEntries;
    expect(row).to.include({ icon: 'users', label: 'Personnes', hint: '2' });
    row?.run(element);
    expect(calls.map(({ name }) => name)).to.deep.equal(['panel.toggle']);
  });
});
