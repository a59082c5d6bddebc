import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { VisioError } from '../../core/errors.js';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import type { VisioHandButton } from './hand-button.js';

async function mount(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioHandButton>('visio-hand-button', options);
  const root = mounted.element.shadowRoot as ShadowRoot;
  const names = () => allByRole(root, 'button').map(nameOf);
  return { ...mounted, root, names };
}

const queue = (...ids: readonly string[]) => ids.map((id) => ({ id, since: 0 }));
const raised = { isRaised: true, queue: queue('claire', 'amina') };
const focusedName = () => nameOf(deepActiveElement() ?? document.body);

describe('hand button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('says what a press does, and the place in the queue, in both languages', async () => {
    const { root, names, patch } = await mount();
    expect(names()).to.deep.equal(['Lever la main']);
    await patch({ hand: raised });
    expect(names()).to.deep.equal(['Main levée, 2e place, baisser la main']);
    expect(root.querySelector('.tb__word')?.textContent).to.equal('Main levée');
    await patch({ hand: { queue: queue('amina') } });
    expect(names()).to.deep.equal(['Main levée, 1re place, baisser la main']);
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(names()).to.deep.equal(['Hand raised, 1st in line, lower your hand']);
  });

  it('asks by the keyboard', async () => {
    const { root, calls } = await mount();
    allByRole(root, 'button')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    expect(calls.map(({ name }) => name)).to.deep.equal(['hand.toggle', 'hand.toggle']);
  });

  it('stays where the token does not allow it, and says why', async () => {
    const { root, names } = await mount({
      state: { hand: { isAllowed: false } },
      commands: {
        'hand.toggle': () => {
          throw new VisioError('NOT_ALLOWED');
        },
      },
    });
    const [button] = allByRole(root, 'button');
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    button?.click();
    await waitUntil(() => allByRole(root, 'dialog').length === 1, 'the reason shows');
    expect(allByRole(root, 'dialog')[0]?.textContent).to.contain('Cette réunion ne permet pas de lever la main.');
    await sendKeys({ press: 'Escape' });
    expect(names()).to.deep.equal(['Lever la main']);
    expect(focusedName()).to.equal('Lever la main');
  });

  it('says when the meeting did not answer, and stays silent when the page refused', async () => {
    let code: 'COMMAND_FAILED' | 'REFUSED' = 'REFUSED';
    const { root, element, patch, calls } = await mount({
      commands: {
        'hand.toggle': () => {
          throw new VisioError(code);
        },
      },
    });
    allByRole(root, 'button')[0]?.click();
    await waitUntil(() => calls.length === 1, 'it was asked');
    await element.updateComplete;
    expect(allByRole(root, 'dialog')).to.deep.equal([]);
    code = 'COMMAND_FAILED';
    await patch({ hand: { hasFailed: true } });
    allByRole(root, 'button')[0]?.click();
    await waitUntil(() => allByRole(root, 'dialog').length === 1, 'the reason shows');
    expect(allByRole(root, 'dialog')[0]?.textContent).to.contain('La réunion n’a pas répondu.');
  });

  describe('with a forgotten hand', () => {
    const forgotten = { hand: { ...raised, isForgotten: true } };

    it('asks above the button, without taking the focus, until it is answered', async () => {
      const { root, element, calls, patch } = await mount({ state: { hand: raised } });
      const field = document.body.appendChild(document.createElement('input'));
      field.focus();
      await patch(forgotten);
      await waitUntil(() => allByRole(root, 'group').length === 1, 'it asks');
      const [question] = allByRole(root, 'group');
      expect(question?.textContent).to.contain('Vous parlez, et votre main est levée.');
      expect(document.activeElement).to.equal(field);
      field.remove();
      byRole(root, 'button', 'La garder levée').click();
      expect(calls.map(({ name }) => name)).to.deep.equal(['hand.keep']);
      byRole(root, 'button', 'Baisser la main').click();
      expect(calls.map(({ name }) => name)).to.deep.equal(['hand.keep', 'hand.lower']);
      await patch({ hand: { isForgotten: false } });
      expect(allByRole(root, 'group')).to.deep.equal([]);
      expect(element.isConnected).to.equal(true);
    });

    it('gives the focus back to the button, also by Escape', async () => {
      const { root, calls } = await mount({ state: forgotten });
      await waitUntil(() => allByRole(root, 'group').length === 1, 'it asks');
      byRole(root, 'button', 'Baisser la main').focus();
      await sendKeys({ press: 'Escape' });
      expect(calls.map(({ name }) => name)).to.deep.equal(['hand.keep']);
      expect(focusedName()).to.match(/^Main levée/);
    });
  });

  it('is a row of "Plus" where there is no room', async () => {
    const { element, patch, calls } = await mount({ properties: { collapsed: true } });
    const row = () => element.menuEntries[0];
    expect(row()).to.include({ icon: 'hand', label: 'Lever la main' });
    await patch({ hand: raised });
    expect(row()?.label).to.equal('Baisser la main');
    row()?.run(element);
    expect(calls.map(({ name }) => name)).to.deep.equal(['hand.toggle']);
  });
});
