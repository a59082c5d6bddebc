import { expect } from '@open-wc/testing';
import { knownTag, languageOf, locale } from './locale.js';
import { defineStrings, stringTables, wordsOf } from './strings.js';

const table = defineStrings(
  'essai',
  { open: 'Ouvrir', count: (people: number) => `${people} personnes` },
  { open: 'Open', count: (people: number) => `${people} people` },
);

describe('words', () => {
  after(() => stringTables.delete('essai'));

  it('are found by name, in each language', () => {
    expect(stringTables.get('essai')).to.equal(table);
    expect([wordsOf(table, 'fr').open, wordsOf(table, 'en').open]).to.deep.equal(['Ouvrir', 'Open']);
    expect(wordsOf(table, 'en').count(3)).to.equal('3 people');
  });

  it('give way to the page’s own, line by line', () => {
    const words = wordsOf(table, 'fr', { essai: { open: 'Entrer' }, other: { open: 'x' } });
    expect([words.open, words.count(2)]).to.deep.equal(['Entrer', '2 personnes']);
    expect(wordsOf(table, 'fr').open, 'the table itself stays').to.equal('Ouvrir');
  });

  it('do not give way where the page’s own would break them: a line with values, an unknown line, no text', () => {
    const own = { essai: { count: 'x', unknown: 'y', open: 7 } } as unknown as Record<string, Record<string, string>>;
    const words = wordsOf(table, 'fr', own);
    expect(Object.keys(words)).to.deep.equal(['open', 'count']);
    expect([words.open, words.count(2)]).to.deep.equal(['Ouvrir', '2 personnes']);
  });
});

describe('languageOf', () => {
  for (const [tag, language] of [
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['de', 'fr'],
    ['', 'fr'],
    ['english', 'fr'],
  ] as const)
    it(`${tag || 'nothing'} → ${language}`, () => expect(languageOf(tag)).to.equal(language));

  for (const [tag, known] of [
    ['fr-CA', 'fr-CA'],
    ['fr_FR', 'fr-FR'],
    ['EN', 'en'],
    ['', 'fr'],
    ['français', 'fr'],
    ['en-', 'en'],
  ] as const)
    it(`${tag || 'nothing'} writes dates as ${known} does`, () => {
      expect(knownTag(tag)).to.equal(known);
      expect(new Date().toLocaleTimeString(knownTag(tag))).to.be.a('string');
    });

  it('begins in French', () => {
    expect(locale.initial).to.deep.equal({ language: 'fr', tag: 'fr', direction: 'ltr', overrides: {} });
  });
});
