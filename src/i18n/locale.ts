import { defineFeature, type Feature } from '../core/feature.js';
import { LANGUAGES, type Language, type StringOverrides } from './strings.js';

/** The language everything inside the tag speaks. Part of the snapshot, so that a change of `lang` is one more change. */
export interface LocaleState {
  /** Of the words. */
  readonly language: Language;
  /** BCP 47, for numbers and dates: `fr-CA` keeps its region. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly overrides: StringOverrides;
}

declare module '../core/meeting-state.js' {
  interface MeetingState {
    readonly locale: LocaleState;
  }
}

/** French for a French page or an unknown language: the people this is made for are there. */
export const DEFAULT_LANGUAGE: Language = 'fr';

/** `en-GB` → `en`; a language we do not speak → French. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === primary) ?? DEFAULT_LANGUAGE;
}

/** A tag that `Intl` takes: pages also write `fr_FR`, or nonsense, and a date must not fail because of it. */
export function knownTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? DEFAULT_LANGUAGE;
  } catch {
    return languageOf(tag);
  }
}

export const locale: Feature<'locale'> = defineFeature({
  key: 'locale',
  initial: { language: DEFAULT_LANGUAGE, tag: DEFAULT_LANGUAGE, direction: 'ltr', overrides: {} },
});
