import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/define.js';
import '../../define/define-captions.js';
import '../../define/define-settings.js';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { type MountOptions, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { shortcutList } from '../shortcuts/shortcut-list.js';
import type { VisioSettingsTabs } from './settings-tabs.js';
import type { SettingsSection } from './settings-state.js';

const rootOf = (element: Element) => element.shadowRoot as ShadowRoot;

async function open(section: SettingsSection, { state = {}, ...options }: MountOptions = {}) {
  const mounted = await mountInMeeting<VisioSettingsTabs>('visio-settings-tabs', {
    ...options,
    state: { ...state, settings: { section } },
  });
  const own = () => [...rootOf(mounted.element).querySelectorAll<HTMLElement>('[role=switch]')];
  const labelOf = (one: Element) =>
    rootOf(mounted.element).querySelector(`#${one.getAttribute('aria-labelledby') ?? ''}`)?.textContent ?? '';
  const switches = () => own().map((one) => `${labelOf(one)}: ${one.getAttribute('aria-checked') ?? ''}`);
  const press = (name: string) => {
    own()
      .find((one) => labelOf(one) === name)
      ?.click();
  };
  return { ...mounted, switches, press };
}

describe('settings', () => {
  afterEach(unmountAll);

  it('have six sections, one shown, in both languages', async () => {
    const { element, patch } = await open('picture');
    const tabs = () => allByRole(rootOf(element), 'tab');
    expect(tabs().map(nameOf)).to.deep.equal([
      'Son',
      'Image',
      'Sous-titres',
      'Accessibilité',
      'Raccourcis clavier',
      'À propos et diagnostic',
    ]);
    expect(tabs().map((tab) => tab.getAttribute('aria-selected'))).to.deep.equal([
      'false',
      'true',
      'false',
      'false',
      'false',
      'false',
    ]);
    await patch({ locale: { language: 'en' } });
    expect(nameOf(byRole(rootOf(element), 'tabpanel', 'Picture'))).to.equal('Picture');
  });

  it('hold what the page offers, and no more', async () => {
    const { element, patch, switches } = await open('sound');
    const tabs = () => allByRole(rootOf(element), 'tab').map(nameOf);
    await patch({ offer: { features: ['sounds', 'hand', 'settings'] } });
    expect(tabs()).to.deep.equal(['Son', 'Image', 'Accessibilité', 'À propos et diagnostic']);
    expect(switches().map((text) => text.replace(/:.*/, ''))).to.deep.equal([
      'M’avertir si je parle micro coupé',
      'Un son à chaque arrivée',
      'Un son à chaque départ',
      'Un son à chaque main levée',
    ]);
    await patch({ settings: { section: 'accessibility' } });
    expect(switches().some((text) => text.includes('réactions'))).to.equal(false);
    await patch({ offer: { features: ['reactions', 'settings'] } });
    expect(switches().filter((text) => text.includes('réactions'))).to.have.lengthOf(2);
    await patch({ settings: { section: 'sound' } });
    expect(switches()).to.deep.equal(['M’avertir si je parle micro coupé: false']);
  });

  it('are walked by the arrows, and open by a press', async () => {
    const { element, calls } = await open('sound');
    allByRole(rootOf(element), 'tab')[0]?.focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'End']) await sendKeys({ press: key });
    expect(calls.map(({ args }) => args[0])).to.deep.equal(['picture', 'captions', 'picture', 'about']);
    byRole(rootOf(element), 'tab', 'Accessibilité').click();
    expect(calls.at(-1)).to.deep.equal({ name: 'settings.show', args: ['accessibility'] });
  });

  it('have a switch for each sound, which is heard when it goes on', async () => {
    const { switches, press, calls } = await open('sound', { state: { sounds: { message: true } } });
    expect(switches()).to.deep.equal([
      'M’avertir si je parle micro coupé: false',
      'Un son à chaque arrivée: false',
      'Un son à chaque départ: false',
      'Un son à chaque message: true',
      'Un son à chaque main levée: false',
    ]);
    press('Un son à chaque main levée');
    press('Un son à chaque message');
    await waitUntil(() => calls.length === 3, 'both are set, one is played');
    expect(calls.map(({ name, args }) => [name, args[0]])).to.have.deep.members([
      ['sounds.set', { hand: true }],
      ['sounds.play', 'hand'],
      ['sounds.set', { message: false }],
    ]);
    press('M’avertir si je parle micro coupé');
    expect(calls.at(-1)).to.deep.equal({ name: 'preferences.set', args: [{ warnsWhenMuted: true }] });
  });

  it('choose the microphone and the speaker at the sound, the camera at the picture', async () => {
    const fields = async (section: SettingsSection) => {
      const { element } = await open(section);
      const device = rootOf(element).querySelector('visio-device-fields') as Element;
      return [...rootOf(device).querySelectorAll('select')].map(({ id }) => id);
    };
    expect(await fields('sound')).to.deep.equal(['microphone', 'speaker']);
    expect(await fields('picture')).to.deep.equal(['camera']);
  });

  it('show the own picture without its switches', async () => {
    const { element } = await open('picture');
    const preview = rootOf(element).querySelector('visio-preview') as Element;
    expect(rootOf(preview).querySelector('.plate')?.textContent).to.equal('Votre image');
    expect(rootOf(preview).querySelector('button')).to.equal(null);
  });

  it('turn captions on, with a sample that looks as they will', async () => {
    const { element, switches, press, calls, patch } = await open('captions');
    expect(switches()).to.deep.equal(['Afficher les sous-titres: false']);
    press('Afficher les sous-titres');
    expect(calls[0]?.name).to.equal('captions.toggle');
    const size = () => parseFloat(getComputedStyle(rootOf(element).querySelector('.sample') as Element).fontSize);
    const before = size();
    const { appearance } = (await open('captions')).meeting.state.captions ?? {};
    await patch({ captions: { appearance: { ...appearance, size: 'huge' } as never } });
    expect(size()).to.be.greaterThan(before);
    expect(rootOf(element).querySelector('visio-caption-choices')).not.to.equal(null);
  });

  it('say aloud what the person wishes to hear', async () => {
    const { switches, press, calls } = await open('accessibility');
    expect(switches()).to.deep.equal([
      'Lire les sous-titres à voix haute: false',
      'Annoncer les arrivées et les départs: true',
      'Afficher les réactions: true',
      'Annoncer les réactions: false',
      'Réduire les animations: false',
    ]);
    press('Lire les sous-titres à voix haute');
    press('Annoncer les arrivées et les départs');
    press('Réduire les animations');
    expect(calls).to.deep.equal([
      { name: 'captions.setReadAloud', args: [true] },
      { name: 'preferences.set', args: [{ saysPassages: false }] },
      { name: 'preferences.set', args: [{ reducesMotion: true }] },
    ]);
  });

  it('list every shortcut with its keys, and turn them all off', async () => {
    const { element, press, calls } = await open('shortcuts', { state: { shortcuts: { list: shortcutList(false) } } });
    const rows = [...rootOf(element).querySelectorAll('.keys > div')].map((row) =>
      [row.querySelector('dt'), ...row.querySelectorAll('kbd')].map((one) => one?.textContent).join(' '),
    );
    expect(rows).to.deep.equal([
      'Micro Ctrl D',
      'Caméra Ctrl E',
      'Lever la main Ctrl Maj H',
      'Messages Ctrl Maj M',
      'Personnes Ctrl Maj P',
      'Sous-titres Ctrl Maj S',
      'Plein écran Ctrl Maj F',
      'Qui parle\u00a0? Ctrl Maj Y',
      'Cette liste Ctrl Maj /',
      'Aller aux commandes F2',
    ]);
    press('Raccourcis actifs dans la réunion');
    expect(calls).to.deep.equal([{ name: 'shortcuts.turnOff', args: [] }]);
  });

  it('render once a change, and not for each caption', async () => {
    const { element, patch } = await open('captions');
    let renders = 0;
    element.addController({ hostUpdated: () => renders++ });
    await patch({ captions: { next: 12 }, participants: participants(participant('amina', { isSpeaking: true })) });
    expect(renders).to.equal(0);
    await patch({ captions: { isOn: true } });
    expect(renders).to.equal(1);
  });
});
