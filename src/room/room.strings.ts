import { defineStrings } from '../i18n/strings.js';

export const roomStrings = defineStrings(
  'room',
  {
    meeting: 'Réunion',
    missing: 'La connexion ne permet pas d’afficher la suite. Rien n’est perdu : vous pouvez réessayer.',
    retry: 'Réessayer',
  },
  {
    meeting: 'Meeting',
    missing: 'The connection does not let us show what comes next. Nothing is lost: you can try again.',
    retry: 'Try again',
  },
);
