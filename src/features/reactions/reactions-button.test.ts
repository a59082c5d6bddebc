import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import type { VisioReactionsButton } from './reactions-button.js';

const WORDS = ['D’accord', 'Bravo', 'Merci', 'Drôle', 'Surprise', 'Félicitations', 'S’il vous plaît', 'Pas d’accord'];

async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioReactionsButton>('visio-reactions-button', options);
  const root = mounted.element.shadowRoot as ShadowRoot;
  const items = () => allByRole(root, 'menuitem');
  const open = async () => {
    byRole(root, 'button', 'Réagir').click();
    await waitUntil(() => items().length === WORDS.length, 'the choice is open');
  };
  return { ...mounted, root, items, open };
}

const focusedName = () => nameOf(deepActiveElement() ?? document.body);

describe('reactions button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('offers eight reactions, each with its word', async () => {
    const { items, open } = await mount();
    await open();
    expect(items().map(nameOf)).to.deep.equal(WORDS);
    expect(items().every((item) => item.querySelector('.emoji')?.textContent)).to.equal(true);
  });

  it('sends the one that is chosen and closes', async () => {
    const { root, items, open, calls } = await mount();
    await open();
    byRole(root, 'menuitem', 'Bravo').click();
    expect(calls).to.deep.equal([{ name: 'reactions.send', args: ['clapping-hands'] }]);
    await waitUntil(() => items().length === 0, 'it is closed');
    expect(focusedName()).to.equal('Réagir');
  });

  it('is walked through by all four arrows and by first letters', async () => {
    const { open } = await mount();
    await open();
    const visited = [focusedName()];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End', 'f']) {
      await sendKeys({ press: key });
      visited.push(focusedName());
    }
    expect(visited).to.deep.equal([
      'D’accord',
      'Bravo',
      'Félicitations',
      'Surprise',
      'D’accord',
      'Pas d’accord',
      'Félicitations',
    ]);
    await sendKeys({ press: 'Escape' });
    expect(focusedName()).to.equal('Réagir');
  });

  it('is not there where the token forbids data', async () => {
    const { root, patch } = await mount();
    await patch({ reactions: { support: 'unavailable' } });
    expect(allByRole(root, 'button')).to.deep.equal([]);
  });

  it('is a row of "Plus" where there is no room, and opens from there', async () => {
    const { element, items } = await mount({ properties: { collapsed: true } });
    const opener = document.body.appendChild(document.createElement('button'));
    const [row] = element.menuEntries;
    expect(row).to.include({ icon: 'smile', label: 'Envoyer une réaction' });
    row?.run(opener);
    await waitUntil(() => items().length === WORDS.length, 'the choice is open');
    await sendKeys({ press: 'Escape' });
    expect(document.activeElement).to.equal(opener);
    opener.remove();
  });
});
