import { defineStrings } from '../../i18n/strings.js';

export const fullScreenStrings = defineStrings(
  'fullScreen',
  { enter: 'Plein écran', exit: 'Quitter le plein écran' },
  { enter: 'Full screen', exit: 'Exit full screen' },
);
