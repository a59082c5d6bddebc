/** The languages that are complete. Another language is one more file of tables in `i18n/locales`. */
export type Language = 'fr' | 'en';

export const LANGUAGES: readonly Language[] = ['fr', 'en'];

type Line = string | ((...values: never[]) => string);

/** One feature's words in each language, French first: it is the reference that gives the keys and their types. */
export interface StringTable<Words extends Record<string, Line>> {
  readonly name: string;
  readonly fr: Words;
  readonly en: {
    readonly [Key in keyof Words]: Words[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : string;
  };
}

/** Every table defined so far, for the tests that look for a missing line and for `strings` overrides. */
export const stringTables = new Map<string, StringTable<Record<string, Line>>>();

/**
 * Defines the words of a feature. A line is a text or, where something varies, a function that returns one.
 *
 * @param name the feature's name, unique; also the key of the page's overrides (`room.strings = { toolbar: { … } }`)
 */
export function defineStrings<Words extends Record<string, Line>>(
  name: string,
  fr: Words,
  en: StringTable<Words>['en'],
): StringTable<Words> {
  const table = { name, fr, en };
  stringTables.set(name, table as unknown as StringTable<Record<string, Line>>);
  return table;
}

/** The page's own words: table name → line name → text. Lines that take values cannot be replaced. */
export type StringOverrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words of a table in a language, with the page's own in their place. */
export function wordsOf<Words extends Record<string, Line>>(
  table: StringTable<Words>,
  language: Language,
  overrides?: StringOverrides,
): Words {
  const words = (language === 'en' ? table.en : table.fr) as Words;
  const own = overrides?.[table.name];
  if (!own) return words;
  const texts = Object.entries(own).filter(([key, text]) => typeof words[key] === 'string' && typeof text === 'string');
  return { ...words, ...Object.fromEntries(texts) };
}
