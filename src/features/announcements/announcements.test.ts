import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { define, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { VisioAnnouncer } from '../../ui/announcer.js';
import { VisioAnnouncements } from './announcements.js';

define(VisioAnnouncer);
define(VisioAnnouncements);

const clock = new FakeClock();
const mount = () => mountInMeeting<VisioAnnouncements>('visio-announcements');
const own = participant('amina', { isLocal: true });
const people = (...names: readonly string[]) => participants(own, ...names.map((name) => participant(name, { name })));
const heard = (element: VisioAnnouncements, role = 'status') => {
  const region = element.shadowRoot?.querySelector('visio-announcer')?.shadowRoot?.querySelector(`[role=${role}]`);
  return [...(region?.children ?? [])].map(({ textContent }) => textContent);
};

describe('visio-announcements', () => {
  beforeEach(() => clock.install());
  afterEach(() => {
    unmountAll();
    clock.restore();
  });

  it('shows nothing and says nothing at first', async () => {
    const { element } = await mount();
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect(heard(element)).to.deep.equal([]);
  });

  it('gathers who comes and goes in a second into one sentence each', async () => {
    const { element, patch } = await mount();
    await patch({ participants: people('Claire') });
    await clock.advance(2000);
    const before = heard(element).length;
    await patch({ participants: people('Claire', 'Luc') });
    await patch({ participants: people('Claire', 'Luc', 'Zoé') });
    await patch({ participants: people('Luc', 'Zoé') });
    await clock.advance(999);
    expect(heard(element)).to.have.length(before);
    await clock.advance(1000);
    expect(heard(element).slice(before)).to.deep.equal([
      'Luc et Zoé ont rejoint la réunion.',
      'Claire a quitté la réunion.',
    ]);
  });

  it('says nothing of who only passed by', async () => {
    const { element, patch } = await mount();
    await patch({ participants: people('claire', 'Luc') });
    await patch({ participants: people('claire') });
    await clock.advance(3000);
    expect(heard(element).filter((text) => text.includes('Luc'))).to.deep.equal([]);
  });

  it('says a short loss of the signal only if it lasts', async () => {
    const { element, patch } = await mount();
    await patch({ connection: { status: 'reconnecting', reconnection: 'signal', since: clock.now } });
    await clock.advance(2000);
    await patch({ connection: { status: 'connected', reconnection: null, since: clock.now } });
    await clock.advance(5000);
    expect([...heard(element), ...heard(element, 'alert')]).to.deep.equal([]);

    await patch({ connection: { status: 'reconnecting', reconnection: 'signal', since: clock.now } });
    await clock.advance(4000);
    await patch({ connection: { status: 'reconnecting', reconnection: 'rejoin', attempt: 1 } });
    await patch({ connection: { status: 'connected', reconnection: null, attempt: 0, since: clock.now } });
    await clock.advance(1000);
    expect(heard(element, 'alert')).to.deep.equal([
      'La connexion est interrompue. Nous la rétablissons, vous n’avez rien à faire.',
    ]);
    expect(heard(element)).to.deep.equal(['La connexion est revenue.']);
  });

  it('speaks the language of the room', async () => {
    const { element, patch } = await mount();
    await patch({ locale: { language: 'en' } });
    await patch({ stage: { page: 1, pageCount: 4 } });
    await clock.advance(500);
    expect(heard(element)).to.deep.equal(['Page 2 of 4']);
  });

  it('renders once, whatever happens', async () => {
    const { element, patch } = await mount();
    let renders = 0;
    element.addController({ hostUpdated: () => renders++ });
    await patch({ participants: people('Luc'), microphone: { status: 'off' } });
    await clock.advance(5000);
    expect(renders).to.equal(0);
  });

  it('leaves no timer behind', async () => {
    const { patch, unmount } = await mount();
    await patch({ participants: people('Luc') });
    unmount();
    expect(clock.pending).to.equal(0);
  });
});
