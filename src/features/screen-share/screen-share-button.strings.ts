import { defineStrings } from '../../i18n/strings.js';

export const screenShareStrings = defineStrings(
  'screenShare',
  { share: 'Partager', yourScreen: ' votre écran', choosing: 'Choix de l’écran…', stop: 'Arrêter le partage' },
  { share: 'Share', yourScreen: ' your screen', choosing: 'Choosing a screen…', stop: 'Stop sharing' },
);
