import { defineStrings } from '../../i18n/strings.js';

export const peopleButtonStrings = defineStrings(
  'peopleButton',
  {
    people: 'Personnes',
    name: (count: number, hands: number) =>
      `Personnes, ${count} dans la réunion${hands > 0 ? `, ${hands} ${hands > 1 ? 'mains levées' : 'main levée'}` : ''}`,
  },
  {
    people: 'People',
    name: (count, hands) =>
      `People, ${count} in the meeting${hands > 0 ? `, ${hands} ${hands > 1 ? 'hands' : 'hand'} raised` : ''}`,
  },
);
