import { defineStrings } from '../../i18n/strings.js';

/** The word under each reaction. */
export const reactionStrings = defineStrings(
  'reactions',
  {
    choose: 'Envoyer une réaction',
    'thumbs-up': 'D’accord',
    'clapping-hands': 'Bravo',
    'red-heart': 'Merci',
    'face-with-tears-of-joy': 'Drôle',
    'face-with-open-mouth': 'Surprise',
    'party-popper': 'Félicitations',
    'folded-hands': 'S’il vous plaît',
    'thumbs-down': 'Pas d’accord',
    you: 'Vous',
    noName: 'Sans nom',
    said: (who: string, what: string) => `${who}\u00a0: ${what}`,
  },
  {
    choose: 'Send a reaction',
    'thumbs-up': 'Agree',
    'clapping-hands': 'Bravo',
    'red-heart': 'Thank you',
    'face-with-tears-of-joy': 'Funny',
    'face-with-open-mouth': 'Surprise',
    'party-popper': 'Congratulations',
    'folded-hands': 'Please',
    'thumbs-down': 'Disagree',
    you: 'You',
    noName: 'No name',
    said: (who, what) => `${who}: ${what}`,
  },
);
