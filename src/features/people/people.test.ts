import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { definePanels } from '../../../test/support/define-panels.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { mountInMeeting, type MountOptions, settled, unmountAll } from '../../../test/support/mount.js';
import { deepActiveElement } from '../../ui/composed-tree.js';
import type { ParticipantSnapshot } from '../participants/participants-state.js';
import type { VisioPeople } from './people.js';
import type { VisioPerson } from './person-row.js';

const amina = participant('amina', { name: 'Amina Diallo', isLocal: true, microphone: 'off' });
const claire = participant('claire', { name: 'Claire Besnard', camera: 'on' });
const luc = participant('luc', { name: 'Luc Perrin' });
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => participant(`p${index}`, { name: `Personne ${index}` }));

async function mount(people: readonly ParticipantSnapshot[] = [amina, claire, luc], options: MountOptions = {}) {
  const state = { participants: participants(...people), ...options.state };
  const mounted = await mountInMeeting<VisioPeople>('visio-people', { ...options, state });
  const root = mounted.element.shadowRoot as ShadowRoot;
  await settled(mounted.element);
  const rows = (list = 'everybody') => [
    ...root.querySelectorAll<VisioPerson>(`[aria-labelledby="${list}"] visio-person`),
  ];
  const words = (row: Element | undefined) =>
    [...(row?.shadowRoot?.querySelectorAll('.name, .facts, .mark .sr, .person > .sr, .rank .sr') ?? [])]
      .map((node) => node.textContent.trim())
      .join(' · ');
  const texts = (list?: string) => rows(list).map(words);
  const headings = () => [...root.querySelectorAll('h3')].map((node) => node.textContent.replace(/\s+/g, ' ').trim());
  const field = () => root.querySelector('input');
  const look = async (search: string) => {
    field()?.focus();
    await sendKeys({ type: search });
    await settled(mounted.element);
  };
  const open = async (name: string) => {
    const row = rows().find((one) => words(one).startsWith(name));
    byRole(row?.shadowRoot as ShadowRoot, 'button', `Actions pour ${name}`).click();
    await waitUntil(() => allByRole(root, 'menuitem').length > 0, 'the actions are open');
    return allByRole(root, 'menuitem').map(nameOf);
  };
  return { ...mounted, root, rows, texts, headings, field, look, open };
}

describe('visio-people', () => {
  before(definePanels);
  afterEach(unmountAll);

  it('says of each whether they can be heard and seen, and what else is to be known', async () => {
    const { texts, headings } = await mount([
      amina,
      { ...claire, isSpeaking: true, isSharingScreen: true },
      { ...luc, connectionQuality: 'poor', microphone: 'none' },
      participant('phone', { name: '+33 1', kind: 'telephone', connectionQuality: 'lost' }),
      participant('bot', { name: 'Sous-titres', kind: 'agent' }),
    ]);
    expect(headings()).to.deep.equal(['Dans la réunion, 5 personnes']);
    expect(texts()).to.deep.equal([
      'Amina Diallo · Vous · micro coupé · caméra coupée',
      '+33 1 · Par téléphone, Connexion perdue · micro ouvert · caméra coupée',
      'Claire Besnard · Partage d’écran · parle · caméra allumée',
      'Luc Perrin · Connexion faible · micro coupé · caméra coupée',
      'Sous-titres · Assistant automatique · micro ouvert · caméra coupée',
    ]);
  });

  it('says it in English', async () => {
    const { texts, headings } = await mount([amina, luc], { state: { locale: { language: 'en', tag: 'en' } } });
    expect(headings()).to.deep.equal(['In the meeting, 2 people']);
    expect(texts()).to.deep.equal([
      'Amina Diallo · You · microphone off · camera off',
      'Luc Perrin · microphone on · camera off',
    ]);
  });

  it('leaves the name its room beside a raised hand: of the camera is only said', async () => {
    const { rows, texts, patch } = await mount([amina, claire]);
    const marks = () => [...(rows()[1]?.shadowRoot?.querySelectorAll('.mark') ?? [])].length;
    expect(marks()).to.equal(2);
    await patch({ hand: { queue: [{ id: 'claire', since: 0 }] } });
    await waitUntil(() => marks() === 1, 'one mark');
    expect(rows()[1]?.shadowRoot?.textContent).to.contain('caméra allumée');
    expect(texts()[1]).to.contain('1re main levée');
  });

  it('shows names as they are, in their own direction', async () => {
    const { rows } = await mount([amina, participant('x', { name: '<b>שלום</b>' }), participant('y', { name: '' })]);
    const names = rows().map((row) => row.shadowRoot?.querySelector('bdi[dir=auto]')?.textContent);
    expect(names).to.deep.equal(['Amina Diallo', '<b>שלום</b>', 'Sans nom']);
  });

  it('follows who comes, goes, mutes and changes name', async () => {
    const { texts, patch, element } = await mount([amina, claire]);
    await patch({ participants: participants(amina, { ...claire, microphone: 'off' }) });
    await settled(element);
    expect(texts()[1]).to.equal('Claire Besnard · micro coupé · caméra allumée');
    await patch({ participants: participants(amina, { ...claire, name: 'Zoé' }, luc) });
    await settled(element);
    expect(texts().map((text) => text.split(' · ')[0])).to.deep.equal(['Amina Diallo', 'Luc Perrin', 'Zoé']);
    await patch({ participants: participants(amina, luc) });
    expect(texts().map((text) => text.split(' · ')[0])).to.deep.equal(['Amina Diallo', 'Luc Perrin']);
  });

  it('renders only the row that changes, whatever changes', async () => {
    const { element, rows, patch } = await mount();
    const renders: string[] = [];
    for (const row of rows()) row.addController({ hostUpdated: () => renders.push(row.personId) });
    element.addController({ hostUpdated: () => renders.push('the list') });
    let people = participants(amina, claire, luc);
    for (let count = 0; count < 50; count++) {
      people = { ...people, byId: { ...people.byId, luc: { ...luc, isSpeaking: count % 2 === 0 } } };
      await patch({ participants: people });
    }
    expect([...new Set(renders)]).to.deep.equal(['luc']);
  });

  describe('raised hands', () => {
    const clock = new FakeClock();
    beforeEach(() => clock.install());
    afterEach(() => {
      clock.restore();
    });

    it('come first, in the order in which people speak, with the time', async () => {
      const queue = [
        { id: 'luc', since: clock.now - 200_000 },
        { id: 'claire', since: clock.now - 40_000 },
      ];
      const { element, texts, headings, patch } = await mount(undefined, { state: { hand: { queue } } });
      expect(headings()).to.deep.equal(['Mains levées', 'Dans la réunion, 3 personnes']);
      expect(texts('hands')).to.deep.equal([
        'Luc Perrin · Depuis 3 minutes · micro ouvert · caméra coupée · 1re main levée',
        'Claire Besnard · Depuis moins d’une minute · micro ouvert · caméra allumée · 2e main levée',
      ]);
      expect(texts()[1]).to.equal('Claire Besnard · micro ouvert · caméra allumée · 2e main levée');
      await clock.advance(30_000);
      await settled(element);
      expect(texts('hands')[1]).to.contain('Depuis 1 minute ');
      await patch({ hand: { queue: [] } });
      expect(headings()).to.deep.equal(['Dans la réunion, 3 personnes']);
    });
  });

  describe('actions', () => {
    it('pin somebody, then another one, and unpin', async () => {
      const { root, open, calls, patch } = await mount();
      expect(await open('Claire Besnard')).to.deep.equal(['Épingler pour moi']);
      byRole(root, 'menuitem', 'Épingler pour moi').click();
      await open('Luc Perrin');
      byRole(root, 'menuitem', 'Épingler pour moi').click();
      expect(calls).to.deep.equal([
        { name: 'stage.pin', args: ['claire/camera'] },
        { name: 'stage.pin', args: ['luc/camera'] },
      ]);
      await patch({ stage: { pinned: ['claire/camera', 'luc/camera'] } });
      expect(await open('Claire Besnard')).to.deep.equal(['Détacher']);
      byRole(root, 'menuitem', 'Détacher').click();
      expect(calls.at(-1)).to.deep.equal({ name: 'stage.unpin', args: ['claire/camera'] });
    });

    it('offer a shared screen, and one’s own raised hand', async () => {
      const hand = { isRaised: true, queue: [{ id: 'amina', since: 0 }] };
      const { root, open, calls } = await mount([amina, { ...claire, isSharingScreen: true }], { state: { hand } });
      expect(await open('Claire Besnard')).to.deep.equal(['Épingler pour moi', 'Épingler son écran pour moi']);
      byRole(root, 'menuitem', 'Épingler son écran pour moi').click();
      expect(await open('Amina Diallo')).to.deep.equal(['Baisser la main', 'Épingler pour moi']);
      byRole(root, 'menuitem', 'Baisser la main').click();
      expect(calls.map(({ name, args }) => [name, ...args])).to.deep.equal([
        ['stage.pin', 'claire/screen'],
        ['hand.lower'],
      ]);
    });

    it('give the focus back', async () => {
      const { open } = await mount();
      await open('Claire Besnard');
      await sendKeys({ press: 'Escape' });
      expect(nameOf(deepActiveElement() ?? document.body)).to.equal('Actions pour Claire Besnard');
    });

    it('close with whoever leaves, and the focus stays in the list', async () => {
      const { root, element, open, patch } = await mount();
      await open('Claire Besnard');
      await sendKeys({ press: 'Escape' });
      await patch({ participants: participants(amina, luc) });
      await settled(element);
      expect(root.activeElement).to.not.equal(null);
    });
  });

  describe('a large room', () => {
    const many = [amina, ...crowd(300)];
    const scroller = (root: ShadowRoot) =>
      root.querySelector('visio-panel')?.shadowRoot?.querySelector('.side__body') as HTMLElement;
    const drawn = (root: ShadowRoot) => [...root.querySelectorAll<VisioPerson>('.rows > visio-person')];
    const nameIn = (row: VisioPerson | undefined) => row?.shadowRoot?.querySelector('.name')?.textContent;

    it('draws the rows that show, and tells the place of each', async () => {
      const { root, element } = await mount(many, { height: '48rem' });
      await waitUntil(() => drawn(root).length > 16, 'the rows of the view');
      expect(drawn(root).length).to.be.below(40);
      expect(drawn(root)[1]?.ariaPosInSet).to.equal('2');
      expect(drawn(root)[1]?.ariaSetSize).to.equal('301');
      expect(drawn(root)[0]?.getBoundingClientRect().height).to.equal(52);
      scroller(root).scrollTop = scroller(root).scrollHeight;
      await waitUntil(() => drawn(root).at(-1)?.ariaPosInSet === '301', 'the last row');
      await settled(element);
      expect(nameIn(drawn(root).at(-1))).to.equal('Personne 299');
      expect(drawn(root).length).to.be.below(40);
      const last = drawn(root).at(-1)?.getBoundingClientRect();
      expect(last && last.bottom <= scroller(root).getBoundingClientRect().bottom).to.equal(true);
    });

    it('keeps the row that has the focus', async () => {
      const { root, element } = await mount(many, { height: '48rem' });
      await waitUntil(() => drawn(root).length > 16, 'the rows of the view');
      drawn(root)[3]?.focus();
      // WebKit brings what has the focus into view a frame later.
      await nextFrame();
      await nextFrame();
      const { activeElement } = root;
      scroller(root).scrollTop = 5000;
      await waitUntil(() => Number(drawn(root).at(-1)?.ariaPosInSet) > 100, 'other rows');
      await settled(element);
      expect(root.activeElement).to.equal(activeElement);
      expect(nameIn(activeElement as VisioPerson)).to.equal('Personne 2');
    });

    it('renders for thousands of updates only the rows that show and change', async () => {
      const { root, element, meeting } = await mount(many, { height: '48rem' });
      await waitUntil(() => drawn(root).length > 16, 'the rows of the view');
      const renders: string[] = [];
      element.addController({ hostUpdated: () => renders.push('the list') });
      for (const row of drawn(root)) row.addController({ hostUpdated: () => renders.push(row.personId) });
      let people = participants(...many);
      for (let count = 0; count < 3000; count++) {
        const id = `p${count % 300}`;
        const person = people.byId[id];
        if (!person) throw new Error(id);
        people = { ...people, byId: { ...people.byId, [id]: { ...person, isSpeaking: !person.isSpeaking } } };
        meeting.patch('participants', people);
        await Promise.resolve();
      }
      await settled(element);
      expect(renders).not.to.include('the list');
      expect(renders.length).to.be.below((3000 / 300) * 40);
      expect(renders).to.include('p0');
    });
  });

  describe('search', () => {
    it('is there from fifteen people on', async () => {
      const { field, patch, element } = await mount([amina, ...crowd(13)]);
      expect(field()).to.equal(null);
      await patch({ participants: participants(amina, ...crowd(14)) });
      await settled(element);
      expect(field()?.closest('label')?.textContent.trim()).to.equal('Chercher une personne');
    });

    it('shows whom it finds and says how many', async () => {
      const { root, texts, headings, look } = await mount([amina, claire, luc, ...crowd(14)]);
      await look('bes');
      expect(texts().map((text) => text.split(' · ')[0])).to.deep.equal(['Claire Besnard']);
      expect(headings()).to.deep.equal(['1 personne trouvée']);
      expect(root.querySelector('[role=status]')?.textContent).to.equal('1 personne trouvée');
      await look('x');
      expect(headings()).to.deep.equal(['Aucune personne trouvée']);
    });

    it('is emptied by Escape, which closes the panel the second time', async () => {
      const { element, field, headings, look } = await mount([amina, claire, ...crowd(14)]);
      let asked = 0;
      element.addEventListener('panel-close', () => asked++);
      await look('claire');
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect([field()?.value, headings()[0], asked]).to.deep.equal(['', 'Dans la réunion, 16 personnes', 0]);
      await sendKeys({ press: 'Escape' });
      expect(asked).to.equal(1);
    });
  });

  it('leads to what the meeting has told, under its name in both languages', async () => {
    const { root, calls, patch, element } = await mount();
    byRole(root, 'button', 'Journal de la réunion').click();
    expect(calls).to.deep.equal([{ name: 'panel.show', args: ['journal'] }]);
    await patch({ locale: { language: 'en', tag: 'en' } });
    await settled(element);
    expect(byRole(root, 'button', 'Meeting journal')).to.exist;
  });
});
