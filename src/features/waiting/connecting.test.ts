import { expect } from '@open-wc/testing';
import { allByRole, byRole } from '../../../test/support/accessible-name.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { define, type MountOptions, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { connectingPhase, nextPhaseIn } from './connecting-phase.js';
import { VisioConnecting } from './connecting.js';

define(VisioConnecting);

const insideOf = (element: Element) => element.shadowRoot as ShadowRoot;

describe('connectingPhase', () => {
  const table = [
    [0, 'quiet', 400],
    [399, 'quiet', 1],
    [400, 'busy', 7600],
    [7999, 'busy', 1],
    [8000, 'slow', 12_000],
    [20_000, 'stuck', null],
    [90_000, 'stuck', null],
  ] as const;
  for (const [elapsed, phase, next] of table)
    it(`${elapsed} ms: ${phase}`, () => {
      expect(connectingPhase(elapsed)).to.equal(phase);
      expect(nextPhaseIn(elapsed)).to.equal(next);
    });
});

describe('visio-connecting', () => {
  const clock = new FakeClock();
  beforeEach(() => clock.install());
  afterEach(() => {
    unmountAll();
    clock.restore();
  });

  const mount = (options: MountOptions = {}) =>
    mountInMeeting<VisioConnecting>('visio-connecting', {
      ...options,
      state: { connection: { status: 'connecting', step: 'token', since: clock.now } },
    });
  const sentence = (element: Element) =>
    allByRole(insideOf(element), 'status')[0]?.textContent.replace(/\s+/g, ' ').trim();

  it('says nothing when it is quick, then that the meeting opens, then what is slow', async () => {
    const { element, patch } = await mount();
    expect(sentence(element)).to.equal('');
    await clock.advance(400);
    expect(sentence(element)).to.equal('La réunion s’ouvre…');
    await clock.advance(7600);
    expect(sentence(element)).to.equal('L’autorisation d’entrer tarde à venir. Vous n’avez rien à faire.');
    await patch({ connection: { step: 'room' } });
    expect(sentence(element)).to.include('La connexion à la réunion prend plus de temps que d’habitude.');
    expect(allByRole(insideOf(element), 'button')).to.have.length(0);
    await patch({ locale: { language: 'en' } });
    expect(sentence(element)).to.include('Connecting to the meeting is taking longer than usual.');
  });

  it('offers other ways after 20 s', async () => {
    const { element, calls } = await mount();
    await clock.advance(20_000);
    expect(sentence(element)).to.include('Vous pouvez attendre encore, ou recommencer.');
    byRole(insideOf(element), 'button', 'Recommencer').click();
    await clock.advance(0);
    expect(calls.map(({ name }) => name)).to.deep.equal(['connection.leave', 'connection.join']);
    byRole(insideOf(element), 'button', 'Revenir à l’écran précédent').click();
    await clock.advance(0);
    expect(calls.slice(2).map(({ name }) => name)).to.deep.equal(['connection.leave', 'connection.prepare']);
  });

  it('counts again for another attempt', async () => {
    const { element, patch } = await mount();
    await clock.advance(9000);
    await patch({ connection: { since: clock.now } });
    expect(sentence(element)).to.equal('');
  });

  it('leaves no timer behind', async () => {
    const { element } = await mount();
    element.remove();
    expect(clock.pending).to.equal(0);
  });
});
