import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { byRole } from '../../../test/support/accessible-name.js';
import { define, mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import { DEFAULT_APPEARANCE } from './appearance.js';
import { VisioCaptionAppearance } from './caption-appearance.js';
import { VisioCaptionChoices } from './caption-choices.js';

define(VisioCaptionChoices);
define(VisioCaptionAppearance);

async function mountChoices(options: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioCaptionChoices>('visio-caption-choices', options);
  const root = mounted.element.shadowRoot as ShadowRoot;
  const choices = (legend: string) => {
    const group = [...root.querySelectorAll('fieldset')].find(
      (one) => one.querySelector('legend')?.textContent === legend,
    );
    return [...(group?.querySelectorAll('label') ?? [])].map((label) => ({
      label: label.textContent.replace('Aa', '').trim(),
      input: label.querySelector('input') as HTMLInputElement,
    }));
  };
  const chosen = (legend: string) =>
    choices(legend)
      .filter(({ input }) => input.checked)
      .map(({ label }) => label);
  const pick = (legend: string, label: string) =>
    choices(legend)
      .find((one) => one.label === label)
      ?.input.click();
  return { ...mounted, root, choices, chosen, pick };
}

describe('the choices of the appearance', () => {
  afterEach(unmountAll);

  it('show what is, and ask for what is chosen', async () => {
    const { calls, choices, chosen, pick } = await mountChoices();
    const labels = (legend: string) => choices(legend).map(({ label }) => label);
    expect(labels('Taille')).to.deep.equal(['Petite', 'Moyenne', 'Grande', 'Très grande']);
    expect(labels('Lignes')).to.deep.equal(['2', '3', '5']);
    expect(labels('Place')).to.deep.equal(['Dessous', 'Dessus']);
    expect(labels('Couleurs')).to.deep.equal(['Blanc sur noir', 'Jaune sur noir', 'Noir sur blanc', 'Brun sur crème']);
    expect(['Taille', 'Lignes', 'Place', 'Couleurs'].flatMap(chosen)).to.deep.equal([
      'Moyenne',
      '3',
      'Dessous',
      'Blanc sur noir',
    ]);
    pick('Taille', 'Grande');
    pick('Lignes', '5');
    pick('Place', 'Dessus');
    pick('Couleurs', 'Brun sur crème');
    expect(calls.map(({ args }) => args[0])).to.deep.equal([
      { size: 'large' },
      { lines: 5 },
      { position: 'over' },
      { colours: 'brown-on-cream' },
    ]);
  });

  it('walk with the arrows, as radio buttons do', async () => {
    const { calls, choices } = await mountChoices();
    choices('Taille')[1]?.input.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(calls.map(({ args }) => args[0])).to.deep.equal([{ size: 'large' }]);
  });

  it('do not offer to cover a shared screen', async () => {
    const { choices, chosen, patch } = await mountChoices({
      state: { captions: { appearance: { ...DEFAULT_APPEARANCE, position: 'over' } } },
    });
    expect(chosen('Place')).to.deep.equal(['Dessus']);
    await patch({ stage: { forward: ['claire/screen'] } });
    expect(choices('Place').map(({ label }) => label)).to.deep.equal(['Dessous']);
    expect(chosen('Place')).to.deep.equal(['Dessous']);
  });

  it('stand without a hole, and the words of a choice on one line', async () => {
    const { root, choices } = await mountChoices();
    const [size, , lines] = [...root.querySelectorAll('fieldset')].map((field) => field.getBoundingClientRect());
    expect((lines?.top ?? Infinity) - (size?.bottom ?? 0)).to.be.within(8, 24);
    const tops = choices('Taille').map(({ input }) => {
      const words = document.createRange();
      words.selectNodeContents(input.nextSibling?.nextSibling ?? input);
      return Math.round(words.getBoundingClientRect().top);
    });
    expect(new Set(tops).size, tops.join()).to.equal(1);
  });

  it('take the colours of the speakers away, and everything back to what it was', async () => {
    const { root, calls } = await mountChoices();
    const toggle = root.querySelector<HTMLInputElement>('[role=switch]');
    expect(toggle?.checked).to.equal(true);
    toggle?.click();
    byRole(root, 'button', 'Revenir aux réglages d’origine').click();
    expect(calls.map(({ args }) => args[0])).to.deep.equal([{ hasSpeakerColours: false }, DEFAULT_APPEARANCE]);
  });
});

describe('the choices above the captions', () => {
  afterEach(unmountAll);

  it('take the focus, close by Escape and by their button, and give the focus back', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const { element, calls } = await mountInMeeting<VisioCaptionAppearance>('visio-caption-appearance');
    const root = element.shadowRoot as ShadowRoot;
    await waitUntil(() => root.querySelector(':popover-open'), 'they open');
    await waitUntil(() => deepActiveElement()?.textContent === 'Apparence des sous-titres', 'the title has the focus');
    await sendKeys({ press: 'Escape' });
    byRole(root, 'button', 'Fermer').click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['captions.toggleAppearance', 'captions.toggleAppearance']);
    element.remove();
    await waitUntil(() => document.activeElement === opener, 'the opener has the focus');
    opener.remove();
  });
});
