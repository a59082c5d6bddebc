import { expect } from '@open-wc/testing';
import { cleanLines, cleanName, NAME_LENGTH } from './text.js';

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const SCOTLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';

const NAMES: readonly (readonly [what: string, value: unknown, shown: string])[] = [
  ['a plain name', 'Amina Diallo', 'Amina Diallo'],
  ['spaces and line breaks', '  Amina\n\r\t Diallo \u2028\u2029', 'Amina Diallo'],
  ['a right-to-left override', 'Amina \u202eollaiD\u202c', 'Amina ollaiD'],
  ['isolates and marks', '\u2066Amina\u2069 \u200e\u200f\u061cDiallo', 'Amina Diallo'],
  ['zero-width characters', '\ufeffAmina\u200b \u2060Diallo\u00ad', 'Amina Diallo'],
  ['fillers that look like nothing', '\u3164\u115f\u1160\uffa0\u034f\u180e', ''],
  ['joiners alone', '\u200d\u200c\ufe0f', ''],
  ['an accent on nothing', '\u0301\u0302', ''],
  ['controls', 'A\u0000m\u0007i\u009fna', 'A m i na'],
  ['markup, as text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['Arabic and Hebrew', 'أمينة כהן', 'أمينة כהן'],
  ['a Persian name with its non-joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['an emoji made of several', FAMILY, FAMILY],
  ['a flag made of tags', SCOTLAND, SCOTLAND],
  ['a heart with its variation', '❤\ufe0f', '❤\ufe0f'],
  ['half a character', 'Amina\ud83d', 'Amina'],
  ['a number', 4821, ''],
  ['nothing', undefined, ''],
  ['an object that says it is a text', { toString: () => 'Amina' }, ''],
];

describe('cleanName', () => {
  for (const [what, value, shown] of NAMES) it(what, () => expect(cleanName(value)).to.equal(shown));

  it(`cuts at ${NAME_LENGTH} characters, never in the middle of one`, () => {
    const name = cleanName('\u{1f600}'.repeat(200));
    expect(Array.from(name)).to.have.length(NAME_LENGTH);
    expect(name).to.equal('\u{1f600}'.repeat(NAME_LENGTH));
  });

  it('cuts ten kilobytes, leaving no half of a character where it cuts first', () => {
    expect(cleanName('é'.repeat(10_000))).to.equal('é'.repeat(NAME_LENGTH));
    expect(cleanName(`a${'\u200b'.repeat(638)}\u{1f600}b`)).to.equal('a');
  });
});

const LINES: readonly (readonly [what: string, value: unknown, shown: string])[] = [
  ['several lines', 'Bonjour\nClaire', 'Bonjour\nClaire'],
  ['the line breaks of others', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
  ['blanks around and at the end of lines', '  a  \n b\t\n ', 'a\n b'],
  ['a wall of empty lines', `a${'\n'.repeat(3000)}b`, 'a\n\nb'],
  ['a right-to-left override and zero-width characters', 'a\u202e\u200b\u2066b', 'ab'],
  ['controls', 'a\u0000\u0007\u009fb', 'ab'],
  ['markup, as text', '<b>a</b>', '<b>a</b>'],
  ['an emoji made of several', FAMILY, FAMILY],
  ['nothing to see', ' \n\u200d\u3164\n', ''],
  ['no text', { toString: () => 'a' }, ''],
];

describe('cleanLines', () => {
  for (const [what, value, shown] of LINES) it(what, () => expect(cleanLines(value, 4000)).to.equal(shown));

  it('cuts, says so, and never in the middle of a character', () => {
    expect(cleanLines('x'.repeat(10), 5)).to.equal('xxxx…');
    expect(cleanLines('\u{1f600}'.repeat(10), 6)).to.equal('\u{1f600}\u{1f600}…');
    expect(cleanLines('x'.repeat(5), 5)).to.equal('xxxxx');
  });
});
