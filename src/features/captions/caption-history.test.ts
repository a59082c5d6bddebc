import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, byRole } from '../../../test/support/accessible-name.js';
import { captionLine, captionsOf, CONVERSATION } from '../../../test/support/captions.js';
import { define, mountInMeeting, settled, unmountAll } from '../../../test/support/mount.js';
import { VisioMenu } from '../../ui/menu.js';
import { VisioPanel } from '../../ui/panel.js';
import { VisioCaptionHistory } from './caption-history.js';
import type { CaptionLine } from './captions-state.js';

for (const element of [VisioMenu, VisioPanel, VisioCaptionHistory]) define(element);

const many = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) =>
    captionLine(
      first + index,
      `Personne ${(first + index) % 7}`,
      `Phrase numéro ${first + index}, `.repeat(1 + (index % 4)),
    ),
  );

async function mount(lines: readonly CaptionLine[] = CONVERSATION) {
  const mounted = await mountInMeeting<VisioCaptionHistory>('visio-caption-history', {
    state: { captions: captionsOf(...lines) },
  });
  const root = mounted.element.shadowRoot as ShadowRoot;
  const viewport = root.querySelector('.viewport') as HTMLElement;
  const rows = () => [...root.querySelectorAll<HTMLElement>('li')];
  const read = () => rows().map((row) => row.querySelector('div')?.textContent.replace(/\s+/g, ' ').trim());
  const gap = () => viewport.scrollHeight - viewport.clientHeight - viewport.scrollTop;
  const say = async (...next: readonly CaptionLine[]) => {
    await mounted.patch({ captions: captionsOf(...next) });
    await nextFrame();
    await nextFrame();
  };
  const field = root.querySelector('input') as HTMLInputElement;
  const search = async (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settled(mounted.element);
  };
  await waitUntil(() => rows().length > 0 || lines.length === 0, 'rows are drawn');
  await waitUntil(() => gap() <= 1, 'the end is in view');
  return { ...mounted, root, viewport, rows, read, gap, say, field, search };
}

describe('the history of captions', () => {
  afterEach(unmountAll);

  it('has everything that was said: when, who, what', async () => {
    const { read, root } = await mount();
    expect(read()).to.deep.equal([
      'Jean-Christophe Vandenbroucke-Lemaître Le délai moyen est passé de neuf à quatre jours depuis septembre.',
      'Claire Besnard C’est encourageant. Et pour les personnes sans rendez-vous ?',
      'Fatou Ndiaye Nous avons ouvert deux guichets le matin, avec une interprète en langue des signes',
    ]);
    const time = root.querySelector('time');
    expect(time?.dateTime).to.equal('2025-01-15T14:00:00.000Z');
    expect(time?.textContent).to.match(/^\d\d:\d\d$/);
  });

  it('has room between two lines, and the time beside the name', async () => {
    const { rows } = await mount();
    const boxes = () => rows().map((row) => row.querySelector('.words') as Element);
    await waitUntil(() => {
      const [first, second] = boxes().map((words) => words.getBoundingClientRect());
      const name = rows()[1]?.querySelector('.name')?.getBoundingClientRect();
      return first && second && name && name.top - first.bottom >= 12;
    }, 'the lines stand apart');
    for (const row of rows()) {
      const [time, name] = ['time', '.name'].map((one) => row.querySelector(one)?.getBoundingClientRect() as DOMRect);
      expect(time?.top, 'the time').to.be.within((name?.top ?? 0) - 4, (name?.top ?? 0) + 8);
    }
  });

  it('says what to expect while nothing was said, and offers nothing to keep', async () => {
    const { root } = await mount([]);
    expect(root.textContent).to.include('Les sous-titres s’afficheront ici dès que quelqu’un parlera.');
    expect(allByRole(root, 'button')).to.have.lengthOf(1);
  });

  it('says that it stays here and goes with the meeting', async () => {
    const { root } = await mount();
    expect(root.textContent).to.include('s’effacent quand vous quittez la réunion.');
  });

  it('follows what is said, stays where one reads, and goes back to now on request', async () => {
    const lines = many(200);
    const { viewport, gap, say, root } = await mount(lines);
    await say(...lines, ...many(1, 200));
    await waitUntil(() => gap() <= 1, 'it follows');
    viewport.scrollTop = 1000;
    // As for a person who scrolls: told before anything is measured in that frame.
    viewport.dispatchEvent(new Event('scroll'));
    await waitUntil(() =>
      allByRole(root, 'button').some(({ textContent }) => textContent.includes('Revenir au direct')),
    );
    const top = viewport.scrollTop;
    await say(...lines, ...many(3, 200));
    expect(viewport.scrollTop).to.be.closeTo(top, 1);
    byRole(root, 'button', 'Revenir au direct').click();
    await waitUntil(() => gap() <= 1, 'it is back');
    await waitUntil(() => !allByRole(root, 'button').some(({ textContent }) => textContent.includes('Revenir')));
  });

  it('draws the rows that show and a few more, of five thousand', async () => {
    const { rows, read, viewport } = await mount(many(5000));
    expect(rows().length).to.be.below(40);
    expect(read().at(-1)).to.include('Phrase numéro 4999,');
    viewport.scrollTop = 0;
    await waitUntil(() => read()[0]?.includes('Phrase numéro 0,'), 'the first one');
    expect(rows()[0]?.getAttribute('aria-setsize')).to.equal('5000');
    expect(rows().length).to.be.below(40);
  });

  it('keeps the same rows while the oldest lines go', async () => {
    const { patch, rows, read } = await mount(many(300));
    const last = rows().at(-1);
    const { pages } = captionsOf(...many(301));
    await patch({ captions: { pages: pages.slice(1), first: 100, next: 301 } });
    await waitUntil(() => read().at(-1)?.includes('Phrase numéro 300,'), 'the new line');
    expect(rows().includes(last as HTMLElement)).to.equal(true);
  });

  it('finds words whatever their accents, marks them, counts them and goes from one to the next', async () => {
    const lines = many(500).map((line) =>
      line.number % 100 === 7 ? { ...line, text: `Le délai ${line.number}` } : line,
    );
    const { root, search, field, rows } = await mount(lines);
    const status = () => root.querySelector('.found [role=status]')?.textContent.trim();
    const current = () => root.querySelector('.row--current')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    await search('DELAI');
    expect(status()).to.equal('5 résultats.');
    await waitUntil(() => current().endsWith('Le délai 407'), 'the latest is in view');
    expect(
      rows()
        .flatMap((row) => [...row.querySelectorAll('mark')])
        .map(({ textContent }) => textContent),
    ).to.include('délai');
    field.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => current().endsWith('Le délai 307'), 'the one before');
    byRole(root, 'button', 'Résultat suivant').click();
    await waitUntil(() => current().endsWith('Le délai 407'), 'the next one');
    byRole(root, 'button', 'Résultat suivant').click();
    await waitUntil(() => current().endsWith('Le délai 7'), 'round');
    await search('introuvable');
    expect(status()).to.equal('Aucun résultat.');
    await search('');
    expect(status()).to.equal('');
    expect(root.querySelector('mark')).to.equal(null);
  });

  it('is copied whole, and says so, or that it could not', async () => {
    const { root, element } = await mount(many(3));
    const copied: string[] = [];
    const clipboard = navigator.clipboard as unknown as { writeText?: (text: string) => Promise<void> };
    const say = () => root.querySelector('.foot [role=status]')?.textContent.trim();
    clipboard.writeText = (text) => {
      copied.push(text);
      return Promise.resolve();
    };
    byRole(root, 'button', 'Copier les sous-titres').click();
    await waitUntil(() => say() === 'Les sous-titres sont copiés.');
    expect(copied[0]?.split('\n')[0]).to.match(/^\[\d\d:\d\d\] Personne 0\u00a0: Phrase numéro 0,/);
    clipboard.writeText = () => Promise.reject(new Error('no'));
    byRole(root, 'button', 'Copier les sous-titres').click();
    await waitUntil(() => say() === 'Votre navigateur n’a pas permis la copie.');
    delete clipboard.writeText;
    await element.updateComplete;
  });

  it('is kept as a text, as WebVTT and as SubRip', async () => {
    const { root } = await mount(many(3));
    const blobs: Blob[] = [];
    const names: string[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => `blob:${String(blobs.push(blob))}`;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    try {
      for (const label of ['Texte (.txt)', 'Sous-titres WebVTT (.vtt)', 'Sous-titres SubRip (.srt)']) {
        byRole(root, 'button', 'Télécharger les sous-titres').click();
        await waitUntil(() => allByRole(root, 'menuitem').length === 3, 'the formats');
        byRole(root, 'menuitem', label).click();
      }
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['sous-titres.txt', 'sous-titres.vtt', 'sous-titres.srt']);
    const [txt, vtt, srt] = await Promise.all(blobs.map((blob) => blob.text()));
    expect(txt).to.include('Personne 1\u00a0: Phrase numéro 1');
    expect(vtt).to.match(/^WEBVTT\n\n1\n00:00:00\.000 --> 00:00:04\.000\n<v Personne 0>Phrase numéro 0,/);
    expect(srt).to.match(/^1\n00:00:00,000 --> 00:00:04,000\nPersonne 0\u00a0: Phrase/);
  });

  it('is empty again after the meeting', async () => {
    const { patch, root } = await mount(many(50));
    await patch({ captions: { pages: [], first: 0, next: 0 } });
    await waitUntil(() => !root.querySelector('li'), 'nothing is left');
    expect(root.textContent).not.to.include('Phrase');
  });
});
