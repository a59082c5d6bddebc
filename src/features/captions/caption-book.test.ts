import { expect } from '@open-wc/testing';
import { CaptionBook, type CaptionUpdate, LONGEST_LINE, MOST_LINES } from './caption-book.js';
import { lineAt } from './caption-lines.js';

const START = Date.UTC(2025, 0, 15, 14, 3);
const claire = { id: 'claire', name: 'Claire Besnard', isLocal: false };
const fatou = { id: 'fatou', name: 'Fatou Ndiaye', isLocal: false };

let sent = 0;
const update = (patch: Partial<CaptionUpdate>): CaptionUpdate => ({
  path: 'stream',
  speaker: claire,
  segment: 'SG_1',
  text: 'Bonjour',
  isFinal: false,
  language: '',
  order: sent++,
  mayBegin: true,
  at: START,
  ...patch,
});

function bookOf(...updates: readonly Partial<CaptionUpdate>[]): CaptionBook {
  const book = new CaptionBook();
  for (const patch of updates) book.apply(update(patch));
  return book;
}

/** Every line as it reads: `Claire Besnard: settled|being said.` with a full stop when it is final. */
const linesOf = ({ lines }: CaptionBook): readonly string[] =>
  lines.pages
    .flat()
    .map(
      ({ name, text, settled, isFinal }) =>
        `${name}: ${text.slice(0, settled)}|${text.slice(settled)}${isFinal ? '.' : ''}`,
    );

interface Row {
  readonly name: string;
  readonly updates: readonly Partial<CaptionUpdate>[];
  readonly lines: readonly string[];
}

const packet = { path: 'packet', segment: 'P_1' } as const;
const mallory = { id: 'mallory', name: 'Mallory', isLocal: false };

const table: readonly Row[] = [
  {
    name: 'a segment is one line, replaced in place',
    updates: [{ text: 'Bon' }, { text: 'Bonjour à' }, { text: 'Bonjour à tous', isFinal: true }],
    lines: ['Claire Besnard: Bonjour à tous|.'],
  },
  {
    name: 'words that stay are settled, new and corrected ones are not',
    updates: [{ text: 'Le premier guichet' }, { text: 'Le premier guide a' }],
    lines: ['Claire Besnard: Le premier| guide a'],
  },
  {
    name: 'the same words once more change nothing',
    updates: [{ text: 'Bonjour' }, { text: 'Bonjour à' }, { text: 'Bonjour à' }],
    lines: ['Claire Besnard: Bonjour| à'],
  },
  {
    name: 'lines are in the order of their first words',
    updates: [
      { text: 'Nous avons' },
      { speaker: fatou, segment: 'SG_2', text: 'Oui', isFinal: true },
      { text: 'Nous avons ouvert', isFinal: true },
    ],
    lines: ['Claire Besnard: Nous avons ouvert|.', 'Fatou Ndiaye: Oui|.'],
  },
  {
    name: 'what comes after the end is too late',
    updates: [{ text: 'Bonjour à tous', isFinal: true }, { text: 'Bonjour' }, { text: 'Bonsoir', isFinal: true }],
    lines: ['Claire Besnard: Bonjour à tous|.'],
  },
  {
    name: 'an earlier state that comes later is left out',
    updates: [
      { text: 'Bonjour à tous', order: 11 },
      { text: 'Bonjour', order: 10 },
    ],
    lines: ['Claire Besnard: |Bonjour à tous'],
  },
  {
    name: 'the end counts whenever it comes',
    updates: [
      { text: 'Bonjour à tous', order: 11 },
      { text: 'Bonjour à toutes', order: 10, isFinal: true },
    ],
    lines: ['Claire Besnard: Bonjour à toutes|.'],
  },
  {
    name: 'the same words on both paths are one line, packet first',
    updates: [
      { ...packet, text: 'Bon' },
      { text: 'Bon' },
      { ...packet, text: 'Bonjour' },
      { text: 'Bonjour' },
      { ...packet, text: 'Bonjour.', isFinal: true },
      { text: 'Bonjour.', isFinal: true },
    ],
    lines: ['Claire Besnard: Bonjour.|.'],
  },
  {
    name: 'the same words on both paths are one line, stream first',
    updates: [
      { text: 'Bonjour', isFinal: true },
      { ...packet, text: 'Bonjour', isFinal: true },
    ],
    lines: ['Claire Besnard: Bonjour|.'],
  },
  {
    name: 'the same words on both paths are one line, at once final',
    updates: [
      { ...packet, text: 'Bonjour', isFinal: true },
      { text: 'Bonjour', isFinal: true },
    ],
    lines: ['Claire Besnard: Bonjour|.'],
  },
  {
    name: 'a stream after packets that were about something else is a line of its own',
    updates: [{ ...packet, text: 'Bonjour', isFinal: true }, { text: 'Commençons' }],
    lines: ['Claire Besnard: Bonjour|.', 'Claire Besnard: |Commençons'],
  },
  {
    name: 'packets alone are enough',
    updates: [
      { ...packet, text: 'Bon' },
      { ...packet, text: 'Bonjour', isFinal: true },
      { ...packet, segment: 'P_2', text: 'Oui' },
    ],
    lines: ['Claire Besnard: Bonjour|.', 'Claire Besnard: |Oui'],
  },
  {
    name: 'one person’s streams say nothing about another’s packets',
    updates: [{ text: 'Bonjour' }, { ...packet, speaker: fatou, text: 'Oui' }],
    lines: ['Claire Besnard: |Bonjour', 'Fatou Ndiaye: |Oui'],
  },
  {
    name: 'somebody else’s segment cannot be written in',
    updates: [{ text: 'Bonjour' }, { speaker: mallory, text: 'Je refuse', isFinal: true }],
    lines: ['Claire Besnard: |Bonjour'],
  },
  {
    name: 'a packet without its track begins nothing and may go on',
    updates: [
      { ...packet, text: 'Faux', mayBegin: false },
      { ...packet, segment: 'P_2', text: 'Bon' },
      { ...packet, segment: 'P_2', text: 'Bonjour', mayBegin: false, isFinal: true },
    ],
    lines: ['Claire Besnard: Bonjour|.'],
  },
  {
    name: 'nothing is said by an empty text, and nothing taken back',
    updates: [{ text: '' }, { text: 'Bonjour' }, { text: '' }, { text: '', isFinal: true }],
    lines: ['Claire Besnard: Bonjour|.'],
  },
  {
    name: 'another segment of the same person ends the doubt about the last one',
    updates: [{ text: 'Bonjour' }, { segment: 'SG_2', text: 'Je' }],
    lines: ['Claire Besnard: Bonjour|', 'Claire Besnard: |Je'],
  },
  {
    name: 'a name that comes late is taken',
    updates: [{ speaker: { ...claire, name: '' }, text: 'Bon' }, { text: 'Bonjour' }],
    lines: ['Claire Besnard: |Bonjour'],
  },
];

describe('lines of captions', () => {
  for (const { name, updates, lines } of table) {
    it(name, () => {
      expect(linesOf(bookOf(...updates))).to.deep.equal(lines);
    });
  }

  it('are told once each when they are final', () => {
    const book = new CaptionBook();
    const told = [
      update({ text: 'Bonjour' }),
      update({ text: 'Bonjour.', isFinal: true }),
      update({ text: 'Bonjour.', isFinal: true }),
      update({ ...packet, text: 'Bonjour.', isFinal: true }),
    ].map((one) => book.apply(one).map(({ text }) => text));
    expect(told).to.deep.equal([[], ['Bonjour.'], [], []]);
  });

  it('have a colour a person, in order of first words, for the whole meeting', () => {
    const people = Array.from({ length: 8 }, (_, index) => ({ id: `p${index}`, name: `P${index}`, isLocal: false }));
    const book = new CaptionBook();
    for (const [index, speaker] of [...people, ...people].entries())
      book.apply(update({ speaker, segment: `s${index}`, isFinal: true }));
    const colours = book.lines.pages.flat().map(({ colour }) => colour);
    expect(colours).to.deep.equal([1, 2, 3, 4, 5, 6, 1, 2, 1, 2, 3, 4, 5, 6, 1, 2]);
  });

  it('keep their times and their language', () => {
    const book = bookOf(
      { text: 'Bon', at: START },
      { text: 'Bonjour', at: START + 900, language: 'fr', isFinal: true },
    );
    expect(lineAt(book.lines, 0)).to.include({ startedAt: START, endedAt: START + 900, language: 'fr' });
  });

  it('go on in a next line where a segment is very long, each staying what it was', () => {
    const words = Array.from({ length: 400 }, (_, index) => `mot${index}`);
    const book = bookOf({ text: words.slice(0, 200).join(' ') }, { text: words.join(' ') });
    const early = lineAt(book.lines, 0)?.text ?? '';
    const texts = book.lines.pages.flat().map(({ text }) => text);
    expect(texts.join(' ')).to.equal(words.join(' '));
    expect(Math.max(...texts.map(({ length }) => length))).to.be.at.most(LONGEST_LINE);
    book.apply(update({ text: `${words.join(' ')} fin`, isFinal: true }));
    expect(lineAt(book.lines, 0)?.text).to.equal(early);
    expect(book.lines.pages.flat().every(({ isFinal }) => isFinal)).to.equal(true);
  });

  it('are kept up to 5,000, the oldest going by the hundred', () => {
    const book = new CaptionBook();
    for (let index = 0; index <= MOST_LINES; index++)
      book.apply(update({ segment: `s${index}`, text: `ligne ${index}`, isFinal: true }));
    const { first, next, pages } = book.lines;
    expect({ first, next, kept: pages.flat().length }).to.deep.equal({ first: 100, next: 5001, kept: 4901 });
    expect(lineAt(book.lines, 99)).to.equal(undefined);
    expect(lineAt(book.lines, 100)?.text).to.equal('ligne 100');
    expect(lineAt(book.lines, 5000)?.text).to.equal('ligne 5000');
  });

  it('change alone: the others stay the same objects', () => {
    const book = bookOf({ text: 'Un', isFinal: true }, { segment: 'SG_2', text: 'Deux' });
    const [one] = book.lines.pages[0] ?? [];
    book.apply(update({ segment: 'SG_2', text: 'Deux et' }));
    expect(book.lines.pages[0]?.[0]).to.equal(one);
  });

  it('settle with the connection, after which packets may be the only way', () => {
    const book = bookOf({ text: 'Nous avons' });
    book.beginSession();
    book.apply(update({ ...packet, text: 'Me revoilà' }));
    expect(linesOf(book)).to.deep.equal(['Claire Besnard: Nous avons|', 'Claire Besnard: |Me revoilà']);
    book.apply(update({ text: 'Nous avons ouvert', isFinal: true }));
    expect(linesOf(book)[0]).to.equal('Claire Besnard: Nous avons ouvert|.');
  });

  it('stay in bounds whoever speaks, under whatever name', () => {
    const book = new CaptionBook();
    for (let index = 0; index < 3000; index++) {
      const speaker = { id: `p${index}`, name: '', isLocal: false };
      book.apply(update({ speaker, segment: `__proto__${index % 7}`, text: 'x'.repeat(5000) }));
    }
    expect(book.lines.pages.flat().length).to.be.at.most(MOST_LINES);
  });
});
