import { expect, waitUntil } from '@open-wc/testing';
import '../../define/define.js';
import '../../define/define-diagnostic.js';
import { allByRole, byRole } from '../../../test/support/accessible-name.js';
import { FakeRoom } from '../../../test/support/fake-room.js';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { type MountOptions, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import type { VisioDiagnostic } from './diagnostic.js';

const rootOf = (element: Element) => element.shadowRoot as ShadowRoot;
const mount = (options?: MountOptions) => mountInMeeting<VisioDiagnostic>('visio-diagnostic', options);
const own = (connectionQuality: 'good' | 'poor' | 'lost' | 'unknown') => ({
  participants: participants(participant('amina', { isLocal: true, connectionQuality })),
});
const reportOf = (element: Element) => rootOf(element).querySelector('pre')?.textContent ?? '';
const statusOf = (element: Element) => rootOf(element).querySelector('[role=status]')?.textContent.trim();
const KEPT = { isEmpty: false, isMicrophoneOff: false, isCameraOff: false, hasCaptions: null };

/** A track whose statistics count up. */
function measurable(reports: readonly object[][]) {
  let reading = 0;
  return {
    getRTCStatsReport: () => {
      const stats = reports[Math.min(reading++, reports.length - 1)] ?? [];
      return Promise.resolve(new Map(stats.map((stat) => [(stat as { id: string }).id, stat])));
    },
  };
}

describe('visio-diagnostic', () => {
  afterEach(unmountAll);

  for (const [quality, words] of [
    ['good', 'Votre connexion est bonne.'],
    ['poor', 'Votre connexion est faible.'],
    ['lost', 'Votre connexion est interrompue.'],
    ['unknown', 'Votre connexion n’a pas encore été mesurée.'],
  ] as const)
    it(`says how the connection does: ${words}`, async () => {
      const { element } = await mount({ state: own(quality) });
      expect(rootOf(element).querySelector('.state')?.textContent.trim()).to.equal(words);
    });

  it('measures on a press, shows what it found, and puts it into the report', async () => {
    const { element, meeting } = await mount();
    const room = new FakeRoom();
    room.publish('moi', 'camera');
    const sent = { id: 'out', type: 'outbound-rtp', frameWidth: 1280, frameHeight: 720, framesPerSecond: 30 };
    const track = measurable([
      [{ ...sent, bytesSent: 0 }],
      [
        { ...sent, bytesSent: 1_000_000 },
        { id: 'remote', type: 'remote-inbound-rtp', roundTripTime: 0.038, jitter: 0.006, fractionLost: 0.002 },
      ],
    ]);
    Object.assign(room.localParticipant.getTrackPublication('camera')?.track ?? {}, track);
    meeting.attach(room.handle);
    expect(rootOf(element).querySelector('dl')).to.equal(null);
    byRole(rootOf(element), 'button', 'Tester ma connexion').click();
    await waitUntil(() => rootOf(element).querySelector('dl'), 'facts are shown', { timeout: 5000 });
    const facts = [...rootOf(element).querySelectorAll('dl > div')].map((row) =>
      [...row.children].map(({ textContent }) => textContent).join(' '),
    );
    expect(facts.slice(0, 4)).to.deep.equal([
      'Délai aller-retour 38\u00a0ms',
      'Perte de paquets 0,2\u00a0%',
      'Gigue 6\u00a0ms',
      'Image envoyée 1280 × 720, 30\u00a0i/s',
    ]);
    expect(statusOf(element)).to.equal('Le test est terminé.');
    expect(reportOf(element)).to.contain('round trip 38 ms · loss 0.2 %');
  });

  it('says what to do when nothing passes yet', async () => {
    const { element, meeting } = await mount();
    meeting.attach(new FakeRoom().handle);
    byRole(rootOf(element), 'button', 'Tester ma connexion').click();
    await waitUntil(() => rootOf(element).textContent.includes('Rien ne passe encore'), 'it says so', {
      timeout: 5000,
    });
  });

  it('reports without a name, a room, an address or a message', async () => {
    const { element } = await mount({ state: { chat: { draft: 'Confidentiel' } } });
    const report = reportOf(element);
    expect(report).to.contain('visio-room');
    for (const secret of ['Amina', 'Claire', 'amina', 'rdv-4821', 'Confidentiel', location.host, 'Jabra'])
      expect(report).not.to.contain(secret);
  });

  it('says that nothing is kept, unless the page allows it', async () => {
    const { element, patch } = await mount();
    expect(rootOf(element).textContent).to.contain('Rien n’est retenu sur cet appareil.');
    await patch({ storage: { ...KEPT, isEmpty: true } });
    expect(rootOf(element).textContent).to.contain('Ce que vous changez ici sera retenu');
  });

  it('forgets on a press, and keeps the focus', async () => {
    const storage = { key: 'storage', initial: KEPT, commands: () => ({ clear: () => clear() }) };
    let clear = () => undefined;
    const { element, meeting } = await mount({ features: [storage] });
    clear = () => {
      meeting.patch('storage', { isEmpty: true });
      return undefined;
    };
    const button = byRole(rootOf(element), 'button', 'Tout oublier');
    button.focus();
    button.click();
    await waitUntil(() => statusOf(element) === 'Cet appareil ne retient plus rien.', 'it is said');
    expect(allByRole(rootOf(element), 'button')).not.to.include(button);
    expect(deepActiveElement()?.textContent).to.equal('Réglages');
  });
});
