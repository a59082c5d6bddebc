import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, byRole } from '../../../test/support/accessible-name.js';
import { define, type MountOptions, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { speakingMicrophone } from '../../../test/support/speaking-microphone.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import { VisioHint } from '../../ui/hint.js';
import { VisioMutedSpeech } from './visio-muted-speech.js';

const OFF = { microphone: { status: 'off' } } as const;
const ON = { microphone: { status: 'on' } } as const;

describe('visio-muted-speech', () => {
  let microphone: ReturnType<typeof speakingMicrophone>;
  before(() => {
    define(VisioHint);
    define(VisioMutedSpeech);
  });
  beforeEach(async () => {
    // A press, without which a browser keeps the clock of sound back.
    await sendKeys({ press: 'Shift' });
    microphone = speakingMicrophone();
  });
  afterEach(async () => {
    unmountAll();
    await microphone.restore();
  });

  const mount = async (options: MountOptions = {}) => {
    const mounted = await mountInMeeting<VisioMutedSpeech>('visio-muted-speech', { state: OFF, ...options });
    const root = mounted.element.shadowRoot as ShadowRoot;
    const questions = () => allByRole(root, 'group').map(({ textContent }) => textContent);
    const asks = () => waitUntil(() => questions().length === 1, 'it asks', { timeout: 10_000 });
    return { ...mounted, root, questions, asks };
  };

  it('tells who speaks with the microphone off, once, and closes the device meanwhile', async () => {
    const { questions, asks, meeting } = await mount();
    await asks();
    expect(questions()[0]).to.contain('Vous parlez, mais votre micro est coupé.');
    const said = meeting.state.journal?.entries.map(({ text, isUrgent }) => [text, isUrgent]);
    expect(said).to.deep.equal([['Vous parlez, mais votre micro est coupé.', true]]);
    expect(microphone.live()).to.deep.equal([]);
  });

  it('turns the microphone on at a press, and gives it the focus back', async () => {
    const anchor = document.body.appendChild(document.createElement('div'));
    anchor
      .attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('button'), { textContent: 'Micro' }));
    const { root, asks, calls, questions, element, patch } = await mount({ properties: { anchor } });
    await asks();
    const button = byRole(root, 'button', 'Activer le micro');
    button.focus();
    button.click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['microphone.turnOn']);
    expect(deepActiveElement()?.textContent).to.equal('Micro');
    await element.updateComplete;
    expect(questions()).to.deep.equal([]);
    await patch(ON);
    expect(microphone.live()).to.deep.equal([]);
    await patch(OFF);
    await asks();
    anchor.remove();
  });

  it('is silent after "stay silent" until the microphone has been on', async () => {
    const { root, asks, calls, questions, element, patch } = await mount();
    await asks();
    byRole(root, 'button', 'Rester en silence').click();
    await element.updateComplete;
    expect(questions()).to.deep.equal([]);
    await patch({ connection: { status: 'reconnecting' } });
    await patch({ connection: { status: 'connected' } });
    expect(microphone.questions, 'the device stays closed').to.have.length(1);
    await patch(ON);
    await patch(OFF);
    await asks();
    expect(calls).to.deep.equal([]);
  });

  it('goes when somebody turns the microphone on elsewhere', async () => {
    const { asks, questions, patch } = await mount();
    await asks();
    await patch(ON);
    expect(questions()).to.deep.equal([]);
  });

  const quiet: readonly (readonly [what: string, state: NonNullable<MountOptions['state']>])[] = [
    ['while the microphone is on', ON],
    ['while it is being turned on', { microphone: { status: 'pending' } }],
    ['where the meeting has closed the microphones', { microphone: { status: 'off', isAllowed: false } }],
    ['without a microphone', { microphone: { status: 'off', failure: 'not-found' } }],
    ['while the connection is lost', { ...OFF, connection: { status: 'reconnecting' } }],
  ];
  for (const [what, state] of quiet)
    it(`opens no device ${what}`, async () => {
      const { element, patch } = await mount({ state });
      await patch({ locale: { language: 'en', tag: 'en' } });
      await element.updateComplete;
      expect(microphone.questions).to.deep.equal([]);
    });

  it('closes the device when it is removed, and listens again where it is put back', async () => {
    microphone = speakingMicrophone({ gain: 0 });
    const { element } = await mount();
    await waitUntil(() => microphone.live().length === 1, 'it listens');
    const parent = element.parentElement as HTMLElement;
    element.remove();
    expect(microphone.live()).to.deep.equal([]);
    parent.append(element);
    await waitUntil(() => microphone.live().length === 1, 'it listens again');
  });
});
