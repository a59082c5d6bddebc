import { defineStrings } from '../../i18n/strings.js';

export const waitingStrings = defineStrings(
  'waiting',
  {
    title: (name: string): string => (name ? `Tout est prêt, ${name}` : 'Tout est prêt'),
    text: 'Les personnes qui organisent la réunion sont prévenues. Gardez cette page ouverte : la réunion s’ouvrira ici.',
    before: (count: number): string => (count === 1 ? 'personne avant vous' : 'personnes avant vous'),
    next: 'C’est bientôt à vous',
    placeUnknown: 'Quelqu’un va vous ouvrir',
    since: (minutes: number): string =>
      minutes < 1
        ? 'Vous attendez depuis moins d’une minute.'
        : `Vous attendez depuis ${minutes} ${minutes > 1 ? 'minutes' : 'minute'}.`,
    change: 'Changer d’appareil',
    cannotStay: 'Vous ne pouvez pas rester ?',
    leave: 'Quitter l’attente',
  },
  {
    title: (name: string): string => (name ? `You are all set, ${name}` : 'You are all set'),
    text: 'The people who host the meeting have been told. Keep this page open: the meeting will start here.',
    before: (count: number): string => (count === 1 ? 'person before you' : 'people before you'),
    next: 'You are next',
    placeUnknown: 'Somebody will let you in',
    since: (minutes: number): string =>
      minutes < 1
        ? 'You have been waiting for less than a minute.'
        : `You have been waiting for ${minutes} ${minutes > 1 ? 'minutes' : 'minute'}.`,
    change: 'Change devices',
    cannotStay: 'Can’t stay?',
    leave: 'Stop waiting',
  },
);
