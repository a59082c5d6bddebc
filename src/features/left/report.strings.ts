import { defineStrings } from '../../i18n/strings.js';

export const reportStrings = defineStrings(
  'report',
  {
    support: 'Pour l’assistance :',
    nothingPrivate: 'Ni nom, ni message, ni adresse dans ce rapport.',
    copyReport: 'Copier le rapport',
    reportCopied: 'Rapport copié',
    notCopied: 'La copie n’est pas permise ici. Vous pouvez sélectionner le texte.',
  },
  {
    support: 'For support:',
    nothingPrivate: 'No name, message or address in this report.',
    copyReport: 'Copy the report',
    reportCopied: 'Report copied',
    notCopied: 'Copying is not allowed here. You can select the text.',
  },
);
