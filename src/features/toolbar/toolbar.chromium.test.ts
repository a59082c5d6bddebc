import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { allByRole } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import type { VisioToolbar } from './toolbar.js';

const read = () => executeServerCommand<string, { selector: string }>('aria-snapshot', { selector: 'visio-toolbar' });
const linesOf = (snapshot: string) => snapshot.split('\n').map((line) => line.trim());

describe('toolbar, as Chromium gives it to a screen reader', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('says its commands and their states in French and in English', async () => {
    const { element, patch } = await mountInMeeting<VisioToolbar>('visio-toolbar', {
      state: { microphone: { status: 'off' }, camera: { status: 'off', isAllowed: false } },
    });
    await waitUntil(() => allByRole(element.shadowRoot as ShadowRoot, 'button').length === 11, 'the whole bar shows');
    expect(linesOf(await read())).to.deep.equal([
      '- toolbar "Commandes de la réunion":',
      '- button "Micro coupé, activer le micro"',
      '- button "Choisir le micro"',
      '- button "Caméra fermée" [disabled]',
      '- button "Partager votre écran"',
      '- button "Sous-titres"',
      '- button "Lever la main"',
      '- button "Réagir"',
      '- button "Plus de commandes"',
      '- button "Messages"',
      '- button "Personnes, 2 dans la réunion"',
      '- button "Quitter la réunion"',
    ]);
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(linesOf(await read())).to.deep.equal([
      '- toolbar "Meeting controls":',
      '- button "Mic off, turn on the microphone"',
      '- button "Choose the microphone"',
      '- button "Camera closed" [disabled]',
      '- button "Share your screen"',
      '- button "Captions"',
      '- button "Raise hand"',
      '- button "React"',
      '- button "More controls"',
      '- button "Messages"',
      '- button "People, 2 in the meeting"',
      '- button "Leave the meeting"',
    ]);
  });

  it('says the rows of an open menu', async () => {
    const { element } = await mountInMeeting<VisioToolbar>('visio-toolbar', { width: '20rem' });
    const buttons = () => allByRole(element.shadowRoot as ShadowRoot, 'button');
    await waitUntil(() => buttons().length === 5, 'the small bar');
    buttons()[3]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => allByRole(element.shadowRoot as ShadowRoot, 'menu').length === 1, 'Plus is open');
    const lines = linesOf(await read());
    expect(lines.filter((line) => line.startsWith('- menu'))).to.deep.equal([
      '- menu "Plus de commandes":',
      '- menuitem "Messages"',
      '- menuitem "Personnes 2"',
      '- menuitem "Partager"',
      '- menuitem "Lever la main"',
      '- menuitem "Envoyer une réaction"',
      '- menuitem "Choisir le micro"',
      '- menuitem "Choisir la caméra"',
      '- menuitem "Disposition Mosaïque"',
      '- menuitem "Plein écran"',
    ]);
    await expect(element).to.be.accessible();
  });

  it('passes axe, and so does the head', async () => {
    const toolbar = await mountInMeeting<VisioToolbar>('visio-toolbar');
    await expect(toolbar.element).to.be.accessible();
    const head = await mountInMeeting('visio-head');
    await expect(head.element).to.be.accessible();
  });
});
