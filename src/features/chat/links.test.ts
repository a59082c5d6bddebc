import { expect } from '@open-wc/testing';
import { partsOf } from './links.js';

/** The text with its links in brackets, each with where it leads when that is not what it shows. */
const marked = (text: string) =>
  partsOf(text)
    .map(({ text: shown, href }) => (href ? `[${shown}${href === shown ? '' : ` → ${href}`}]` : shown))
    .join('');

const TABLE: readonly (readonly [text: string, expected: string])[] = [
  ['rien', 'rien'],
  ['https://a.example', '[https://a.example → https://a.example/]'],
  ['Voir https://a.example/b.', 'Voir [https://a.example/b].'],
  ['(https://a.example/b_(c))', '([https://a.example/b_(c)])'],
  ['« https://a.example/é »', '« [https://a.example/é → https://a.example/%C3%A9] »'],
  ['https://a.example/b, https://c.example/d', '[https://a.example/b], [https://c.example/d]'],
  ['HTTPS://A.example/b', '[HTTPS://A.example/b → https://a.example/b]'],
  ['http://a.example/b', 'http://a.example/b'],
  ['javascript:alert(1)//https', 'javascript:alert(1)//https'],
  [
    'data:text/html,x vbscript:x ftp://a.example/ //a.example/b',
    'data:text/html,x vbscript:x ftp://a.example/ //a.example/b',
  ],
  ['mailto:a@b.example a@b.fr', 'mailto:a@b.example a@b.fr'],
  // What shows is where it leads, whatever is written behind it.
  ['https://banque.example@pirate.example/', '[https://banque.example → https://banque.example/]@pirate.example/'],
  ['www.service-public.fr', '[www.service-public.fr → https://www.service-public.fr/]'],
  ['exemple.fr/pieces-logement', '[exemple.fr/pieces-logement → https://exemple.fr/pieces-logement]'],
  ['fini.je reviens, voir note.md', 'fini.je reviens, voir note.md'],
  // Cyrillic letters that look like Latin ones: shown as the browser will ask for it.
  ['https://аррӏе.com/a', '[https://xn--80ak6aa92e.com/a]'],
  ['<a href="https://a.example/b">x</a>', '<a href="[https://a.example/b]">x</a>'],
];

describe('links in messages', () => {
  for (const [text, expected] of TABLE) it(text, () => expect(marked(text)).to.equal(expected));

  it('lose nothing of the text', () => {
    for (const [text] of TABLE.slice(0, -2))
      expect(
        partsOf(text)
          .map((part) => part.text)
          .join(''),
      ).to.equal(text);
  });

  it('are found in the longest of hostile messages', () => {
    const hostile = [
      'https://a.fr/(',
      'a.',
      'https://',
      '([{',
      'www.',
      'https://a.fr/"',
      '!',
      'xn--',
      'https://a.fr/(a',
    ];
    for (const piece of hostile) {
      const text = piece.repeat(100_000 / piece.length);
      expect(
        partsOf(text)
          .map((part) => part.text)
          .join('').length,
        piece,
      ).to.be.at.least(text.length);
    }
  });
});
