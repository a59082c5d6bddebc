import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { allByRole, byRole } from '../../../test/support/accessible-name.js';
import { captionLine, captionsOf, CONVERSATION } from '../../../test/support/captions.js';
import { define, mountInMeeting, type MountOptions, settled, unmountAll } from '../../../test/support/mount.js';
import { VisioCaptionLine } from './caption-line.js';
import type { CaptionLine, CaptionsState } from './captions-state.js';
import { VisioCaptions } from './visio-captions.js';

define(VisioCaptionLine);
define(VisioCaptions);

const base: Partial<CaptionsState> = { isOn: true, feed: 'open' };
const look = (patch: Partial<CaptionsState['appearance']>): CaptionsState['appearance'] => ({
  size: 'medium',
  lines: 3,
  position: 'below',
  colours: 'white-on-black',
  hasSpeakerColours: true,
  ...patch,
});

async function mount(lines: readonly CaptionLine[] = CONVERSATION, options: MountOptions = {}) {
  const state = { ...options.state, captions: { ...base, ...captionsOf(...lines), ...options.state?.captions } };
  const mounted = await mountInMeeting<VisioCaptions>('visio-captions', { ...options, state });
  const root = mounted.element.shadowRoot as ShadowRoot;
  const elements = (): Element[] => [...root.querySelectorAll('visio-caption-line')];
  const part = (line: Element, name: string) => line.shadowRoot?.querySelector<HTMLElement>(name) as HTMLElement;
  const read = () => elements().map((line) => line.shadowRoot?.textContent.replace(/\s+/g, ' ').trim());
  const say = async (...next: readonly CaptionLine[]) => {
    await mounted.patch({ captions: captionsOf(...next) });
    await settled(mounted.element);
  };
  const box = () => part(mounted.element, '.lines').getBoundingClientRect();
  return { ...mounted, root, elements, part, read, say, box };
}

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

describe('captions on the screen', () => {
  afterEach(unmountAll);

  it('name whoever speaks, in their order, with the whole name for screen readers', async () => {
    const { read, root } = await mount();
    expect(read()).to.deep.equal([
      'Jean-Christophe V.Jean-Christophe Vandenbroucke-Lemaître Le délai moyen est passé de neuf à quatre jours depuis septembre.',
      'Claire Besnard C’est encourageant. Et pour les personnes sans rendez-vous ?',
      'Fatou Ndiaye Nous avons ouvert deux guichets le matin, avec une interprète en langue des signes',
    ]);
    expect(root.querySelector('section')?.ariaLabel).to.equal('Sous-titres');
  });

  it('call the reader "Vous", and whoever gives no name by what they are', async () => {
    const { read, patch } = await mount([
      captionLine(0, 'Amina Diallo', 'Merci.', { isLocal: true }),
      captionLine(1, '', 'Bonjour.'),
    ]);
    expect(read()).to.deep.equal(['Vous Merci.', 'Sans nom Bonjour.']);
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(read()).to.deep.equal(['You Merci.', 'No name Bonjour.']);
  });

  it('mark the words that may still change, and nothing else', async () => {
    const { elements, part, say } = await mount();
    const [first, , last] = elements() as [Element, Element, Element];
    expect(part(last, '.live').textContent).to.equal('avec une interprète en langue des signes');
    expect(getComputedStyle(part(last, '.live')).textDecorationStyle).to.equal('dotted');
    expect(first.shadowRoot?.querySelector('.live')).to.equal(null);
    const [one, two, three] = CONVERSATION as [CaptionLine, CaptionLine, CaptionLine];
    await say(one, two, { ...three, settled: three.text.length, isFinal: true });
    expect(last.shadowRoot?.querySelector('.live')).to.equal(null);
  });

  it('render one line for a change of one line', async () => {
    const { element, elements, say, part } = await mount();
    const renders = new Map<Element, number>();
    for (const one of [element, ...elements()])
      (one as unknown as LitElement).addController({
        hostUpdated: () => renders.set(one, (renders.get(one) ?? 0) + 1),
      });
    const [one, two, three] = CONVERSATION as [CaptionLine, CaptionLine, CaptionLine];
    for (let words = 1; words <= 20; words++) await say(one, two, { ...three, text: `${three.text} mot${words}` });
    const last = elements().at(-1) as Element;
    expect(part(last, 'p').textContent).to.include('mot20');
    expect([...renders]).to.deep.equal([[last, 20]]);
  });

  it('keep every line where it is, by whole rows, while words come', async () => {
    const text = 'Nous avons ouvert deux guichets le matin avec une interprète en langue des signes et deux agents';
    const words = text.split(' ');
    const at = (count: number) => [
      captionLine(0, 'Fatou Ndiaye', words.slice(0, count).join(' '), { isFinal: false, settled: 0 }),
    ];
    const { elements, part, say, box } = await mount(at(1), { width: '40rem' });
    const row = box().height / 3;
    let previous: readonly DOMRect[] = [];
    for (let count = 1; count <= words.length; count++) {
      await say(...at(count));
      const live = part(elements()[0] as Element, '.live');
      const range = document.createRange();
      const node = [...live.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE) as Text;
      let offset = 0;
      const places = words.slice(0, count).map((word) => {
        range.setStart(node, offset);
        range.setEnd(node, offset + word.length);
        offset += word.length + 1;
        return range.getBoundingClientRect();
      });
      for (const [index, before] of previous.entries()) {
        const now = places[index] as DOMRect;
        expect(now.left, words[index]).to.be.closeTo(before.left, 1);
        const rows = (before.top - now.top) / row;
        expect(rows, `${words[index]} moves by whole rows`).to.be.closeTo(Math.round(rows), 0.05);
      }
      previous = places;
    }
  });

  for (const lines of [2, 3, 5] as const) {
    it(`are exactly ${lines} lines high, whatever is said`, async () => {
      const { box, say, patch } = await mount([]);
      await patch({ captions: { appearance: look({ lines }) } });
      const expected = 20 * 1.4 * lines;
      expect(box().height).to.be.closeTo(expected, 0.1);
      for (const length of [1, 30, 400]) {
        await say(captionLine(0, 'Claire Besnard', 'mot '.repeat(length).trim()));
        expect(box().height, `${length} words`).to.be.closeTo(expected, 0.1);
      }
    });
  }

  it('never show half a line', async () => {
    const { elements, box, part } = await mount([
      ...CONVERSATION.slice(0, 2),
      captionLine(2, 'Fatou Ndiaye', 'mot '.repeat(60)),
    ]);
    const row = box().height / 3;
    for (const line of elements()) {
      const { bottom } = part(line, 'p').getBoundingClientRect();
      const rows = (box().bottom - bottom) / row;
      expect(rows).to.be.closeTo(Math.round(rows), 0.02);
    }
  });

  for (const width of ['64rem', '40rem', '20rem']) {
    it(`name whoever speaks also when the beginning is out of sight, ${width} wide`, async () => {
      const { element, elements, say, box, part } = await mount([captionLine(0, 'Claire Besnard', 'Oui.')], { width });
      await say(
        captionLine(0, 'Claire Besnard', 'Oui.'),
        captionLine(1, 'Fatou Ndiaye', 'mot '.repeat(90), { isFinal: false }),
      );
      const again = () => elements().map((line) => line.shadowRoot?.querySelector<HTMLElement>('.who--again'));
      await waitUntil(() => again().at(-1)?.textContent === 'Fatou Ndiaye', 'the name stands again');
      expect(again().filter(Boolean)).to.have.lengthOf(1);
      const { top, bottom, left, right } = (again().at(-1) as HTMLElement).getBoundingClientRect();
      // In its column, or on the edge of the surface: over no word.
      if (width === '64rem') expect(top).to.be.closeTo(box().top, 0.1);
      else expect(bottom).to.be.at.most(box().top);
      expect(bottom).to.be.at.most(box().bottom);
      const surface = part(element, '.caps').getBoundingClientRect();
      expect(left).to.be.at.least(surface.left);
      expect(right).to.be.at.most(surface.right);
      await say(captionLine(0, 'Claire Besnard', 'Oui.'));
      await waitUntil(() => !again().some(Boolean), 'the whole line shows');
      expect(part(elements()[0] as Element, '.who').textContent).to.equal('Claire Besnard');
    });
  }

  it('stand in a column when wide and in the line below 60 rem', async () => {
    const { elements, part, host } = await mount(CONVERSATION, { width: '64rem' });
    const tops = () => {
      const [first] = elements() as [Element];
      return [part(first, '.who'), part(first, '[dir=auto]')].map((one) => one.getBoundingClientRect().left);
    };
    expect((tops()[1] ?? 0) - (tops()[0] ?? 0)).to.be.closeTo(12 * 16, 1);
    host.style.inlineSize = '59rem';
    await frame();
    expect(getComputedStyle(part(elements()[0] as Element, 'p')).display).to.equal('block');
  });

  it('have the size, the colours and the place that were chosen', async () => {
    const { element, patch, part, elements } = await mount();
    const surface = () => getComputedStyle(part(element, '.caps'));
    const name = () => getComputedStyle(part(elements()[1] as Element, '.who')).color;
    expect(getComputedStyle(part(element, '.lines')).fontSize).to.equal('20px');
    expect(name()).to.equal('rgb(255, 212, 121)');
    await patch({ captions: { appearance: look({ size: 'huge', colours: 'black-on-white', position: 'over' }) } });
    expect(getComputedStyle(part(element, '.lines')).fontSize).to.equal('36px');
    expect([surface().backgroundColor, surface().color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(20, 20, 23)']);
    expect(element.hasAttribute('over')).to.equal(true);
    expect(name()).to.equal('rgb(122, 71, 0)');
    await patch({ stage: { forward: ['claire/screen'] } });
    expect(element.hasAttribute('over'), 'a shared screen stays clear').to.equal(false);
    await patch({ captions: { appearance: look({ hasSpeakerColours: false }) } });
    expect(name()).to.equal(getComputedStyle(part(elements()[1] as Element, 'p')).color);
  });

  it('say what to expect while there is nothing to read', async () => {
    const { root, patch, say } = await mount([], { state: { captions: { feed: 'starting' } } });
    const note = () => root.querySelector('[role=status]')?.textContent.trim();
    expect(note()).to.equal('Les sous-titres arrivent…');
    await patch({ captions: { feed: 'open' } });
    expect(note()).to.equal('Les sous-titres s’afficheront ici dès que quelqu’un parlera.');
    await patch({ captions: { feed: 'silent' } });
    expect(note()).to.equal('Personne ne sous-titre cette réunion pour l’instant.');
    await say(...CONVERSATION);
    expect(note()).to.equal('');
  });

  it('say that they are interrupted, keep what was said, and say nothing for a lost signal alone', async () => {
    const { root, patch, read } = await mount();
    const note = () => root.querySelector('[role=status]')?.textContent.trim();
    const before = read();
    await patch({ connection: { status: 'reconnecting', reconnection: 'signal' } });
    expect(note()).to.equal('');
    await patch({ connection: { status: 'reconnecting', reconnection: 'rejoin' } });
    expect(note()).to.equal('Sous-titres interrompus, ils reprendront d’eux-mêmes.');
    expect(read()).to.deep.equal(before);
    await patch({ connection: { status: 'connected', reconnection: null } });
    expect(note()).to.equal('');
    expect(read()).to.deep.equal(before);
  });

  it('grow and shrink by two buttons that stop at the ends', async () => {
    const { root, calls, patch } = await mount();
    const smaller = () => byRole(root, 'button', 'Sous-titres plus petits');
    const larger = () => byRole(root, 'button', 'Sous-titres plus grands');
    smaller().click();
    larger().click();
    expect(calls.map(({ args }) => args)).to.deep.equal([[{ size: 'small' }], [{ size: 'large' }]]);
    await patch({ captions: { appearance: look({ size: 'huge' }) } });
    expect(larger().getAttribute('aria-disabled')).to.equal('true');
    larger().click();
    expect(calls).to.have.lengthOf(2);
  });

  it('open their appearance and their history, and say whether these are open', async () => {
    const { root, calls, patch, box } = await mount();
    const before = box();
    const appearance = byRole(root, 'button', 'Apparence des sous-titres');
    const history = byRole(root, 'button', 'Historique des sous-titres');
    expect([appearance.ariaExpanded, history.ariaExpanded]).to.deep.equal(['false', 'false']);
    appearance.click();
    history.click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['captions.toggleAppearance', 'panel.toggle']);
    await patch({ captions: { isAppearanceOpen: true }, panel: { open: 'history' } });
    expect([appearance.ariaExpanded, history.ariaExpanded]).to.deep.equal(['true', 'true']);
    expect(box().width, 'the words have the same room').to.be.closeTo(before.width, 0.1);
  });

  it('keep room for the words beside a panel, and every tool', async () => {
    const { element, root, box } = await mount(CONVERSATION, { width: '48rem' });
    const top = () => byRole(root, 'button', 'Historique des sous-titres').getBoundingClientRect().top;
    const appearance = () => byRole(root, 'button', 'Apparence des sous-titres').getBoundingClientRect();
    expect(top(), 'side by side where there is room').to.equal(appearance().top);
    element.style.inlineSize = '28rem';
    await frame();
    expect(box().width).to.be.at.least(14 * 16);
    expect(box().height).to.be.closeTo(20 * 1.4 * 3, 0.1);
    expect(top()).to.be.at.least(appearance().bottom);
    expect(allByRole(root, 'button')).to.have.lengthOf(4);
  });

  it('leave their tools out where there is no room, and keep two lines at 400 %', async () => {
    const { root, box, host } = await mount(CONVERSATION, { width: '20rem' });
    expect(allByRole(root, 'button')).to.deep.equal([]);
    expect(box().height).to.be.closeTo(17 * 1.4 * 3, 0.2);
    host.style.blockSize = '16rem';
    await frame();
    expect(box().height).to.be.closeTo(16 * 1.4 * 2, 0.2);
  });
});
