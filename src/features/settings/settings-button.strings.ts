import { defineStrings } from '../../i18n/strings.js';

export const settingsButtonStrings = defineStrings(
  'settingsButton',
  { settings: 'Paramètres' },
  { settings: 'Settings' },
);
