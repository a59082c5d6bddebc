import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { define, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { VisioAnnouncer } from '../../ui/announcer.js';
import { say } from '../../ui/say.js';
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

  it('gathers raised hands for two seconds, and names those that are still up', async () => {
    const { element, patch } = await mount();
    const queue = (...ids: readonly string[]) => ({ hand: { queue: ids.map((id) => ({ id, since: 0 })) } });
    await patch({ participants: people('Claire', 'Luc', 'Zoé') });
    await clock.advance(2000);
    const before = heard(element).length;
    await patch(queue('Claire'));
    await patch(queue('Claire', 'Luc'));
    await patch(queue('Luc', 'Zoé'));
    await clock.advance(1999);
    expect(heard(element)).to.have.length(before);
    await clock.advance(1);
    expect(heard(element).slice(before)).to.deep.equal(['Luc et Zoé lèvent la main.']);
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

  it('says each sentence in the language it was made in, however the room’s changes before it is said', async () => {
    const { element, meeting, patch } = await mount();
    for (let count = 1; count <= 3; count++) say(meeting, `Annonce ${count}`);
    await patch({ locale: { language: 'en', tag: 'en-GB' } });
    say(meeting, 'The fourth');
    await clock.advance(2000);
    const region = element.shadowRoot?.querySelector('visio-announcer')?.shadowRoot?.querySelector('[role=status]');
    expect([...(region?.children ?? [])].map((line) => line.getAttribute('lang'))).to.deep.equal([
      'fr',
      'fr',
      'fr',
      'en-GB',
    ]);
  });

  it('renders once, whatever happens', async () => {
    const { element, patch } = await mount();
    let renders = 0;
    element.addController({ hostUpdated: () => renders++ });
    await patch({ participants: people('Luc'), microphone: { status: 'off' } });
    await clock.advance(5000);
    expect(renders).to.equal(0);
  });

  it('says once whatever the meeting tells, in its order, wherever it comes from', async () => {
    const { element, meeting } = await mount();
    for (let count = 1; count <= 40; count++) say(meeting, `${count}`, { urgent: count === 3 });
    say(meeting, 'écrit seulement', { isSpoken: false });
    await clock.advance(20_000);
    expect(heard(element, 'alert')).to.deep.equal(['3']);
    expect(heard(element)).to.deep.equal(['31', '32', '33', '34', '35', '36', '37', '38', '39', '40']);
    say(meeting, '40');
    await clock.advance(250);
    expect(heard(element).slice(-2)).to.deep.equal(['40', '40']);
  });

  it('says nothing of what was told before it was there', async () => {
    const { element, host, meeting } = await mount();
    element.remove();
    say(meeting, 'tôt');
    host.append(element);
    await clock.advance(1000);
    say(meeting, 'maintenant');
    await clock.advance(1000);
    expect(heard(element)).to.deep.equal(['maintenant']);
  });

  it('only writes down who comes to a crowd, and who comes where the person does not want to hear it', async () => {
    const { element, meeting, patch } = await mount();
    const written = () => (meeting.state.journal?.entries ?? []).map(({ text }) => text);
    const many = Array.from({ length: 20 }, (_, index) => `p${index}`);
    await patch({ participants: people(...many) });
    await patch({ participants: people(...many, 'Luc') });
    await patch({ participants: people(...many, 'Luc', 'Zoé') });
    await clock.advance(15_000);
    expect(written()).to.deep.equal(['22 personnes ont rejoint la réunion.', 'Claire Besnard a quitté la réunion.']);
    await patch({ preferences: { saysPassages: false }, participants: people('Luc') });
    await patch({ participants: people('Luc', 'Anne') });
    await clock.advance(15_000);
    expect(written()).to.include('Anne a rejoint la réunion.');
    expect(heard(element)).to.deep.equal([]);
  });

  it('leaves no timer behind', async () => {
    const { patch, unmount } = await mount();
    await patch({ participants: people('Luc') });
    unmount();
    expect(clock.pending).to.equal(0);
  });
});
