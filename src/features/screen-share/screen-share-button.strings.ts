import { defineStrings } from '../../i18n/strings.js';

export const screenShareStrings = defineStrings(
  'screenShare',
  {
    share: 'Partager',
    yourScreen: ' votre écran',
    choosing: 'Choix de l’écran…',
    stop: 'Arrêter le partage',
    failed: 'L’écran n’a pas pu être partagé. Réessayez dans un instant.',
    retry: 'Réessayer',
  },
  {
    share: 'Share',
    yourScreen: ' your screen',
    choosing: 'Choosing a screen…',
    stop: 'Stop sharing',
    failed: 'The screen could not be shared. Try again in a moment.',
    retry: 'Try again',
  },
);
