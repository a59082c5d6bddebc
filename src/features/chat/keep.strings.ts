import { defineStrings } from '../../i18n/strings.js';

export const keepStrings = defineStrings(
  'keepChat',
  {
    copy: 'Copier',
    copied: 'Conversation copiée',
    notCopied: 'La copie n’est pas permise ici. Vous pouvez télécharger la conversation.',
    download: 'Télécharger',
    conversation: ' la conversation',
    you: 'Vous',
    noName: 'Sans nom',
  },
  {
    copy: 'Copy',
    copied: 'Conversation copied',
    notCopied: 'Copying is not allowed here. You can download the conversation.',
    download: 'Download',
    conversation: ' the conversation',
    you: 'You',
    noName: 'No name',
  },
);
