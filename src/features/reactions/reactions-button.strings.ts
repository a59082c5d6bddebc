import { defineStrings } from '../../i18n/strings.js';

export const reactionsButtonStrings = defineStrings(
  'reactionsButton',
  { react: 'Réagir', send: 'Envoyer une réaction' },
  { react: 'React', send: 'Send a reaction' },
);
