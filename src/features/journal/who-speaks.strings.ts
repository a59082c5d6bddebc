import { defineStrings } from '../../i18n/strings.js';

export const whoSpeaksStrings = defineStrings(
  'whoSpeaks',
  {
    nobody: 'Personne ne parle en ce moment.',
    somebody: 'Une personne',
    speaking: (names: readonly string[]) =>
      names.length > 1
        ? `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''} parlent.`
        : `${names.join('')} parle.`,
  },
  {
    nobody: 'Nobody is speaking at the moment.',
    somebody: 'Somebody',
    speaking: (names: readonly string[]) =>
      names.length > 1
        ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} are speaking.`
        : `${names.join('')} is speaking.`,
  },
);
