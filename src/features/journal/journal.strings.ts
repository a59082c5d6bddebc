import { defineStrings } from '../../i18n/strings.js';

export const journalStrings = defineStrings(
  'journal',
  {
    journal: 'Journal de la réunion',
    empty: 'Rien pour l’instant. Ce qui arrive dans la réunion s’écrit ici.',
    people: 'Revenir aux personnes',
    forgotten: 'Ce journal reste sur votre appareil et s’efface quand vous quittez la réunion.',
  },
  {
    journal: 'Meeting journal',
    empty: 'Nothing yet. What happens in the meeting is written here.',
    people: 'Back to people',
    forgotten: 'This journal stays on your device and is erased when you leave the meeting.',
  },
);
