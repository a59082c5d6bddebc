import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { stringTables } from '../../src/i18n/strings.js';

const source = path.resolve(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.strings.ts'));
for (const file of files) await import(pathToFileURL(path.join(source, file)).href);

/** Lines that take values are called with each of these; those that make no sense for a line are left out. */
const SAMPLES: readonly (readonly unknown[])[] = [
  [],
  [0],
  [1],
  [2],
  [61],
  [1, 4],
  ['Claire Besnard'],
  ['Claire Besnard', 'Luc'],
  ['Claire Besnard', true],
  ['Claire Besnard', 3],
  [['Claire Besnard']],
  [['Claire Besnard', 'Luc', 'Zoé']],
  [['A', 'B', 'C', 'D']],
  ['camera', 'Webcam', false],
  ['microphone', 'Jabra', true],
  ['microphone', '', false],
  ['camera', 'in-use'],
  ['microphone', 'denied'],
  ['denied'],
  ['not-found'],
  ['camera'],
  ['microphone'],
  ['both'],
  ['ended'],
  ['removed'],
];

/** Every sentence a table can say in a language. */
function sentencesOf(line: unknown): readonly string[] {
  if (typeof line === 'string') return [line];
  if (typeof line !== 'function') return [];
  return SAMPLES.flatMap((values) => {
    try {
      const text: unknown = (line as (...all: unknown[]) => unknown)(...values);
      return typeof text === 'string' && text && !/undefined|NaN|\[object|function/.test(text) ? [text] : [];
    } catch {
      return [];
    }
  });
}

const NO_BREAK = '\u00a0';
const FRENCH_RULES: readonly (readonly [rule: string, isBroken: (text: string) => boolean])[] = [
  ['a typographic apostrophe', (text) => text.includes("'")],
  ['a no-break space before : ; ? !', (text) => /[^\u00a0\u202f:;?!][:;?!](?!\d|\/\/)/u.test(text)],
  ['no-break spaces inside « »', (text) => /«(?!\u00a0)|(?<!\u00a0)»/u.test(text)],
  ['no straight quotes', (text) => text.includes('"')],
  ['one sign for an ellipsis', (text) => text.includes('...')],
  // Captions make mistakes, and say so: that is nobody's.
  ['no blame, no apology', (text) => /veuillez|(?<!contenir des )erreurs?\b|oups|désolé/i.test(text)],
  ['no words of the trade', (text) => /\bserveurs?\b|\btokens?\b|\bICE\b|\bWebRTC\b|\bjeton/i.test(text)],
  ['no gendered agreement with the reader', (text) => /\(e\)|·e\b|connecté|prêt\(e\)|êtes seule?\b/i.test(text)],
];
const ENGLISH_RULES: readonly (readonly [rule: string, isBroken: (text: string) => boolean])[] = [
  ['no French letter', (text) => /[àâçèêëîïôùûœ]|«|»/i.test(text.replaceAll('Zoé', ''))],
  ['no French word', (text) => /\b(vous|votre|réunion|caméra|micro|avec|sont|une)\b/i.test(text)],
  ['no space before a sign', (text) => /\s[:;?!]/u.test(text) || text.includes(NO_BREAK)],
  ['a typographic apostrophe', (text) => text.includes("'") || text.includes('"')],
  ['no apology, no blame', (text) => /\berrors?\b|\boops\b|\bsorry\b|\bserver\b|\btoken\b/i.test(text)],
];

void describe('words', () => {
  void it('are all in tables', () => {
    assert.ok(files.length > 10);
    assert.equal(stringTables.size, files.length, 'one table a file, each with a name of its own');
  });

  for (const [name, table] of stringTables) {
    void it(`${name}: the same lines in each language, none empty`, () => {
      assert.deepEqual(Object.keys(table.en).sort(), Object.keys(table.fr).sort());
      for (const [key, line] of [...Object.entries(table.fr), ...Object.entries(table.en)]) {
        assert.ok(sentencesOf(line).length > 0, `${key} says nothing`);
      }
    });

    for (const [rule, isBroken] of FRENCH_RULES) {
      void it(`${name}, in French: ${rule}`, () => {
        for (const line of Object.values(table.fr)) assert.deepEqual(sentencesOf(line).filter(isBroken), []);
      });
    }

    for (const [rule, isBroken] of ENGLISH_RULES) {
      void it(`${name}, in English: ${rule}`, () => {
        for (const line of Object.values(table.en)) assert.deepEqual(sentencesOf(line).filter(isBroken), []);
      });
    }
  }
});
