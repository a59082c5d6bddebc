import { defineStrings } from '../../i18n/strings.js';

export const toolbarStrings = defineStrings(
  'toolbar',
  { label: 'Commandes de la réunion', more: 'Plus', ofCommands: ' de commandes' },
  { label: 'Meeting controls', more: 'More', ofCommands: ' controls' },
);
