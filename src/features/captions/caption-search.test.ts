import { expect } from '@open-wc/testing';
import { folded } from '../../core/folded.js';
import { partsWith } from './caption-search.js';

/** What is found stands in brackets. */
const marked = (text: string, query: string) =>
  partsWith(text, folded(query))
    .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('');

describe('the search in what was said', () => {
  const table = [
    ['Le premier guichet', 'guichet', 'Le premier [guichet]'],
    ['Le délai moyen', 'DELAI', 'Le [délai] moyen'],
    ['Le délai moyen', 'délai', 'Le [délai] moyen'],
    ['Élise et Eliot', 'eli', '[Éli]se et [Eli]ot'],
    ['aaaa', 'aa', '[aa][aa]'],
    ['Rien ici', 'guichet', 'Rien ici'],
    ['Tout', '', 'Tout'],
    ['İstanbul 👩‍🔬 ﬁn', 'ﬁn', 'İstanbul 👩‍🔬 [ﬁn]'],
    ['(a+)+ $', '(a+)', '[(a+)]+ $'],
  ] as const;
  for (const [text, query, expected] of table) {
    it(`"${query}" in "${text}"`, () => {
      expect(marked(text, query)).to.equal(expected);
    });
  }
});
