import { defineStrings } from '../../i18n/strings.js';

export const headStrings = defineStrings(
  'head',
  { elapsed: 'Durée de la réunion' },
  { elapsed: 'Time in the meeting' },
);
