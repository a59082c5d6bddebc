import { defineStrings } from '../../i18n/strings.js';

export const settingsButtonStrings = defineStrings(
  'settingsButton',
  { settings: 'Paramètres', help: 'Aide et diagnostic' },
  { settings: 'Settings', help: 'Help and diagnostics' },
);
