import type { LocaleState } from './locale.js';

type Spoken = Pick<LocaleState, 'tag' | 'language'>;

/** `lang` of our words: the page's own where it is their language, so that `fr-CA` keeps its region. */
export function wordsLanguage({ tag, language }: Spoken): string {
  return isOfPage({ tag, language }) ? tag.replaceAll('_', '-') : language;
}

/** Whether the page speaks the language of our words; if not, what the page says is marked as the page's. */
export function isOfPage({ tag, language }: Spoken): boolean {
  return tag.toLowerCase().split(/[-_]/)[0] === language;
}
