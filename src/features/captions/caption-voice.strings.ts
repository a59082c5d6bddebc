import { defineStrings } from '../../i18n/strings.js';

export const captionVoiceStrings = defineStrings(
  'captionVoice',
  {
    noName: 'Sans nom',
    said: (name: string, text: string) => `${name}\u00a0: ${text}`,
    skipped: (count: number) =>
      count === 1 ? 'Un passage n’a pas été lu.' : `${String(count)} passages n’ont pas été lus.`,
  },
  {
    noName: 'No name',
    said: (name, text) => `${name}: ${text}`,
    skipped: (count) => (count === 1 ? 'One passage was not read.' : `${String(count)} passages were not read.`),
  },
);
