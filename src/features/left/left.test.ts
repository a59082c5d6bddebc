import { expect, waitUntil } from '@open-wc/testing';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { define, mountInMeeting, settled, unmountAll } from '../../../test/support/mount.js';
import type { LeaveReason } from '../../core/leave-reason.js';
import { VisioLeft } from './left.js';

define(VisioLeft);

const insideOf = (element: Element) => element.shadowRoot as ShadowRoot;

const mount = (leaveReason: LeaveReason) =>
  mountInMeeting<VisioLeft>('visio-left', { state: { connection: { status: 'left', leaveReason } } });
const titleOf = (element: Element) => element.shadowRoot?.querySelector('h2')?.textContent;

describe('visio-left', () => {
  afterEach(unmountAll);

  const table: readonly (readonly [
    reason: LeaveReason,
    fr: string,
    en: string,
    way: string | null,
    hasReport?: true,
  ])[] = [
    ['left', 'Vous avez quitté la réunion', 'You left the meeting', 'Revenir dans la réunion', true],
    [
      'left-before-joining',
      'Vous avez quitté avant d’entrer dans la réunion',
      'You left before entering the meeting',
      'Rejoindre la réunion',
    ],
    [
      'joined-elsewhere',
      'La réunion continue dans un autre onglet ou sur un autre appareil',
      'The meeting continues in another tab or on another device',
      'Utiliser ici',
    ],
    ['removed', 'Votre participation a pris fin', 'Your participation has ended', 'Demander à revenir'],
    ['ended', 'La réunion est terminée', 'The meeting has ended', null],
    [
      'connection-lost',
      'La connexion n’a pas pu être rétablie',
      'The connection could not be restored',
      'Revenir dans la réunion',
      true,
    ],
    ['media-blocked', 'Le réseau bloque la visio', 'The network is blocking the meeting', 'Réessayer', true],
    [
      'refused',
      'Votre participation s’est interrompue',
      'Your participation was interrupted',
      'Revenir dans la réunion',
      true,
    ],
  ];
  for (const [reason, fr, en, way, hasReport] of table)
    it(`${reason}: ${en}`, async () => {
      const { element, patch, calls } = await mount(reason);
      expect(titleOf(element)).to.equal(fr);
      expect(element.shadowRoot?.textContent).to.include('Votre caméra et votre micro sont éteints.');
      const buttons = allByRole(insideOf(element), 'button');
      const names = [...(way ? [way] : []), ...(hasReport ? ['Signaler un problème'] : [])];
      expect(buttons.map(nameOf)).to.deep.equal(names);
      for (const button of buttons) button.click();
      expect(calls.map(({ name }) => name)).to.deep.equal(way ? ['connection.join'] : []);
      await patch({ locale: { language: 'en' } });
      expect(titleOf(element)).to.equal(en);
    });

  it('says first what is off, then that the others go on', async () => {
    const { element } = await mount('left');
    expect(element.shadowRoot?.querySelector('p')?.textContent).to.equal(
      'Votre caméra et votre micro sont éteints. La réunion continue pour les autres personnes.',
    );
  });

  it('says to who never was inside that nothing was sent', async () => {
    const { element } = await mount('left-before-joining');
    expect(element.shadowRoot?.querySelector('p')?.textContent).to.equal(
      'Votre caméra et votre micro sont éteints. Rien n’a été transmis de votre image ni de votre voix.',
    );
  });

  it('shows a report for the support when a problem is told, and takes it back', async () => {
    const { element, patch } = await mount('connection-lost');
    const root = insideOf(element);
    const press = async () => {
      byRole(root, 'button', 'Signaler un problème').click();
      await settled(element);
    };
    const report = () => root.querySelector('pre')?.textContent ?? null;
    expect(report()).to.equal(null);
    await press();
    expect(report()).to.contain('code connection-lost').and.to.contain(navigator.userAgent);
    expect(report()).not.to.contain('Amina');
    expect(root.textContent).to.contain('Ni nom, ni message, ni adresse dans ce rapport.');
    expect(byRole(root, 'button', 'Signaler un problème').ariaExpanded).to.equal('true');
    await press();
    expect(report()).to.equal(null);
    await patch({ locale: { language: 'en' } });
    expect(byRole(root, 'button', 'Report a problem').ariaExpanded).to.equal('false');
  });

  it('ends with the words of the portal', async () => {
    const text = Object.assign(document.createElement('p'), { slot: 'left', textContent: 'La suite' });
    const { element } = await mountInMeeting<VisioLeft>('visio-left', { children: [text] });
    expect(text.assignedSlot).to.equal(element.shadowRoot?.querySelector('slot[name=left]'));
  });

  it('takes the focus to its title, at the level the page wants', async () => {
    const { element } = await mount('ended');
    element.headingLevel = 4;
    element.focus();
    await waitUntil(() => element.shadowRoot?.activeElement?.getAttribute('aria-level') === '4');
  });
});
