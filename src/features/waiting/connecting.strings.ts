import { defineStrings } from '../../i18n/strings.js';

export const connectingStrings = defineStrings(
  'connecting',
  {
    busy: 'La réunion s’ouvre…',
    slowToken: 'L’autorisation d’entrer tarde à venir. Vous n’avez rien à faire.',
    slowRoom: 'La connexion à la réunion prend plus de temps que d’habitude. Vous n’avez rien à faire.',
    stuck: 'Vous pouvez attendre encore, ou recommencer.',
    retry: 'Recommencer',
    cancel: 'Revenir à l’écran précédent',
  },
  {
    busy: 'The meeting is opening…',
    slowToken: 'The permission to enter is taking time. You have nothing to do.',
    slowRoom: 'Connecting to the meeting is taking longer than usual. You have nothing to do.',
    stuck: 'You can keep waiting, or start again.',
    retry: 'Start again',
    cancel: 'Back to the previous screen',
  },
);
