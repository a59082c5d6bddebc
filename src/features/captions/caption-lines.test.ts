import { expect } from '@open-wc/testing';
import { captionWindow, partsOf, settledLength } from './caption-lines.js';
import type { CaptionLine } from './captions-state.js';

const START = Date.UTC(2025, 0, 15, 14, 3);

/** Lines that began a second after one another; `going` until which second they went on. */
function said(...lines: readonly { readonly going?: number }[]) {
  const page = lines.map(({ going }, number): CaptionLine => ({
    number,
    speakerId: `p${number}`,
    name: '',
    isLocal: false,
    colour: 1,
    text: 'mots',
    settled: 4,
    isFinal: going === undefined,
    language: '',
    startedAt: START + number * 1000,
    endedAt: START + (going ?? number) * 1000,
  }));
  return { pages: [page], first: 0, next: page.length };
}

describe('which lines show', () => {
  const over = {};
  const table = [
    { name: 'none before the first', lines: said(), most: 3, shown: [] },
    { name: 'the newest, in their order', lines: said(over, over, over, over), most: 3, shown: [1, 2, 3] },
    { name: 'as many as there are', lines: said(over, over), most: 5, shown: [0, 1] },
    {
      name: 'whoever still speaks though others have begun',
      lines: said({ going: 4 }, over, over, over, over),
      most: 3,
      shown: [0, 3, 4],
    },
    {
      name: 'nobody who stopped in the middle long ago',
      lines: said({ going: 0 }, over, over, over, over, over, over),
      most: 2,
      shown: [5, 6],
    },
    {
      name: 'the newest in any case, and the latest of those who speak',
      lines: said({ going: 4 }, { going: 4 }, { going: 4 }, over, over),
      most: 3,
      shown: [1, 2, 4],
    },
  ] as const;
  for (const { name, lines, most, shown } of table) {
    it(name, () => {
      expect(captionWindow(lines, most)).to.deep.equal(shown);
    });
  }
});

describe('settled words', () => {
  const table = [
    ['', 'Bonjour', ''],
    ['Bonjour', 'Bonjour', 'Bonjour'],
    ['Bonjour', 'Bonjour à tous', 'Bonjour'],
    ['Bonjour à', 'Bonjour à tous', 'Bonjour à'],
    ['Bonjour à to', 'Bonjour à tous', 'Bonjour à'],
    ['Bon', 'Bonjour', ''],
    ['Le premier guichet', 'Le premier guide', 'Le premier'],
    ['Bonjour à tous', 'Bonjour', 'Bonjour'],
    ['Rien', 'Autre chose', ''],
  ] as const;
  for (const [previous, next, settled] of table) {
    it(`"${previous}" → "${next}"`, () => {
      expect(next.slice(0, settledLength(previous, next))).to.equal(settled);
    });
  }
});

describe('parts of a long text', () => {
  it('are cut between words, and are those of a shorter beginning', () => {
    expect(partsOf('un deux trois', 8)).to.deep.equal(['un deux', 'trois']);
    expect(partsOf('un deux trois quatre', 8)).to.deep.equal(['un deux', 'trois', 'quatre']);
    expect(partsOf('anticonstitutionnellement', 10)).to.deep.equal(['anticonsti', 'tutionnell', 'ement']);
    expect(partsOf('', 8)).to.deep.equal(['']);
  });
});
