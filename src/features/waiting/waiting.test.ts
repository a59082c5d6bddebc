import { expect, waitUntil } from '@open-wc/testing';
import { byRole } from '../../../test/support/accessible-name.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { mountInMeeting, define, settled, unmountAll } from '../../../test/support/mount.js';
import { VisioWaiting } from './waiting.js';

define(VisioWaiting);

const insideOf = (element: Element) => element.shadowRoot as ShadowRoot;

const mount = (position: number | null, message: string | null = null) =>
  mountInMeeting<VisioWaiting>('visio-waiting', {
    state: { connection: { status: 'waiting', waiting: { position, message } } },
  });
const statusOf = (element: Element) =>
  element.shadowRoot?.querySelector('.wait__turn')?.textContent.replace(/\s+/g, ' ').trim();

describe('visio-waiting', () => {
  afterEach(unmountAll);

  it('says what is done, by name', async () => {
    const { element, patch } = await mount(2);
    const title = () => element.shadowRoot?.querySelector('h2')?.textContent;
    expect(title()).to.equal('Tout est prêt, Amina Diallo');
    await patch({ locale: { language: 'en' } });
    expect(title()).to.equal('You are all set, Amina Diallo');
  });

  const places: readonly (readonly [position: number | null, fr: string, en: string])[] = [
    [2, '2 personnes avant vous', '2 people before you'],
    [1, '1 personne avant vous', '1 person before you'],
    [0, 'C’est bientôt à vous', 'You are next'],
    [null, 'Quelqu’un va vous ouvrir', 'Somebody will let you in'],
  ];
  for (const [position, fr, en] of places)
    it(`place ${position ?? 'unknown'}: ${en}`, async () => {
      const { element, patch } = await mount(position);
      expect(statusOf(element)).to.equal(fr);
      await patch({ locale: { language: 'en' } });
      expect(statusOf(element)).to.equal(en);
    });

  it('adds what the portal says', async () => {
    const { element } = await mount(1, 'Environ 8 minutes d’attente');
    expect(statusOf(element)).to.equal('1 personne avant vous Environ 8 minutes d’attente');
  });

  it('speaks again only when the place or the message changes', async () => {
    const { element, patch } = await mount(2, 'Bonjour');
    const region = element.shadowRoot?.querySelector('[role=status]') as HTMLElement;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    await patch({ connection: { waiting: { position: 2, message: 'Bonjour' } } });
    expect(observer.takeRecords()).to.deep.equal([]);
    await patch({ connection: { waiting: { position: 1, message: 'Bonjour' } } });
    expect([...changes, ...observer.takeRecords()]).not.to.have.length(0);
    observer.disconnect();
  });

  describe('the time', () => {
    const clock = new FakeClock();
    beforeEach(() => clock.install());
    afterEach(() => {
      unmountAll();
      clock.restore();
    });
    const wait = () =>
      mountInMeeting<VisioWaiting>('visio-waiting', {
        state: { connection: { status: 'waiting', since: clock.now, waiting: { position: 2, message: null } } },
      });
    const time = (element: Element) =>
      element.shadowRoot?.querySelector('.wait__turn + p')?.textContent.replace(/\s+/g, ' ');

    it('says for how long, a minute at a time, and is not read out', async () => {
      const { element, patch } = await wait();
      const region = element.shadowRoot?.querySelector('[role=status]') as HTMLElement;
      const observer = new MutationObserver(() => undefined);
      observer.observe(region, { childList: true, characterData: true, subtree: true });
      let renders = 0;
      element.addController({ hostUpdated: () => renders++ });
      expect(time(element)).to.equal('Vous attendez depuis moins d’une minute.');
      await clock.advance(59_999);
      expect(renders).to.equal(0);
      await clock.advance(1);
      expect(time(element)).to.equal('Vous attendez depuis 1 minute.');
      await clock.advance(120_000);
      expect([time(element), renders]).to.deep.equal(['Vous attendez depuis 3 minutes.', 3]);
      expect(observer.takeRecords()).to.deep.equal([]);
      await patch({ locale: { language: 'en' } });
      expect(time(element)).to.equal('You have been waiting for 3 minutes.');
    });

    it('leaves no timer behind', async () => {
      const { element } = await wait();
      element.remove();
      expect(clock.pending).to.equal(0);
    });
  });

  it('shows what to prepare', async () => {
    const text = Object.assign(document.createElement('p'), { slot: 'waiting', textContent: 'Votre dossier' });
    const { element } = await mountInMeeting<VisioWaiting>('visio-waiting', { children: [text] });
    expect(text.assignedSlot).to.equal(element.shadowRoot?.querySelector('slot[name=waiting]'));
  });

  it('lets devices be changed meanwhile', async () => {
    const { element, patch } = await mount(2);
    const fields = () => element.shadowRoot?.querySelector('visio-device-fields') ?? null;
    const button = byRole(insideOf(element), 'button', 'Changer d’appareil');
    expect([fields(), button.ariaExpanded]).to.deep.equal([null, 'false']);
    button.click();
    await settled(element);
    expect([fields() === null, button.ariaExpanded]).to.deep.equal([false, 'true']);
    button.click();
    await settled(element);
    expect(fields()).to.equal(null);
    await patch({ locale: { language: 'en' } });
    expect(byRole(insideOf(element), 'button', 'Change devices')).to.equal(button);
  });

  it('can be left', async () => {
    const { element, calls } = await mount(2);
    byRole(insideOf(element), 'button', 'Quitter l’attente').click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['connection.leave']);
  });

  it('takes the focus to its title', async () => {
    const { element } = await mount(2);
    element.focus();
    await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'h2');
  });
});
