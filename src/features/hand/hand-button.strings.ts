import { englishEnding, frenchEnding } from '../../i18n/ordinals.js';
import { defineStrings } from '../../i18n/strings.js';

export const handStrings = defineStrings(
  'hand',
  {
    raise: 'Lever la main',
    raised: 'Main levée',
    lowerFrom: (place: number) =>
      `Main levée, ${place > 0 ? `${place}${frenchEnding(place)} place, ` : ''}baisser la main`,
    notAllowed: 'Cette réunion ne permet pas de lever la main. Demandez la parole de vive voix, ou par un message.',
    failed: 'La réunion n’a pas répondu. Réessayez dans un instant.',
    forgotten: 'Vous parlez, et votre main est levée.',
    lowerIt: 'Baisser la main',
    keepIt: 'La garder levée',
  },
  {
    raise: 'Raise hand',
    raised: 'Hand raised',
    lowerFrom: (place) => `Hand raised, ${place > 0 ? `${place}${englishEnding(place)} in line, ` : ''}lower your hand`,
    notAllowed: 'This meeting does not allow raised hands. Ask to speak aloud, or in a message.',
    failed: 'The meeting did not answer. Try again in a moment.',
    forgotten: 'You are speaking, and your hand is raised.',
    lowerIt: 'Lower my hand',
    keepIt: 'Keep it raised',
  },
);
