import type { LeaveReason } from '../../core/leave-reason.js';
import { englishEnding, frenchEnding } from '../../i18n/ordinals.js';
import { defineStrings } from '../../i18n/strings.js';

const ENDS_FR: Record<LeaveReason, string> = {
  left: 'Vous avez quitté la réunion.',
  'left-before-joining': 'Vous avez quitté avant d’entrer dans la réunion.',
  'joined-elsewhere': 'La réunion continue dans un autre onglet ou sur un autre appareil.',
  removed: 'Une personne qui organise la réunion a mis fin à votre participation.',
  ended: 'La réunion est terminée.',
  'connection-lost': 'La connexion n’a pas pu être rétablie.',
  'media-blocked': 'Le réseau bloque la visio.',
  refused: 'La réunion n’a pas pu continuer.',
  'element-removed': 'Vous avez quitté la réunion.',
};

const ENDS_EN: Record<LeaveReason, string> = {
  left: 'You left the meeting.',
  'left-before-joining': 'You left before entering the meeting.',
  'joined-elsewhere': 'The meeting continues in another tab or on another device.',
  removed: 'A host ended your participation.',
  ended: 'The meeting has ended.',
  'connection-lost': 'The connection could not be restored.',
  'media-blocked': 'The network is blocking the meeting.',
  refused: 'The meeting could not go on.',
  'element-removed': 'You left the meeting.',
};

/** "Anne", "Anne et Luc", "Anne, Luc et Zoé". */
function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${and} ${last}` : last;
}

const MOST_NAMES = 3;

/** More names than one listens to, or some that are not known: a number says more. */
function isCounted(names: readonly string[]): boolean {
  return names.length > MOST_NAMES || (names.length > 1 && names.includes(''));
}

export const announcementsStrings = defineStrings(
  'announcements',
  {
    someone: 'Une personne',
    entered: (others: number) => {
      if (others === 0) return 'Vous êtes dans la réunion.';
      return `Vous êtes dans la réunion, avec ${others === 1 ? 'une autre personne' : `${others} autres personnes`}.`;
    },
    joined: (names: readonly string[]) => {
      if (isCounted(names)) return `${names.length} personnes ont rejoint la réunion.`;
      return `${listed(names, 'et') || 'Une personne'} ${names.length > 1 ? 'ont' : 'a'} rejoint la réunion.`;
    },
    departed: (names: readonly string[]) => {
      if (isCounted(names)) return `${names.length} personnes ont quitté la réunion.`;
      return `${listed(names, 'et') || 'Une personne'} ${names.length > 1 ? 'ont' : 'a'} quitté la réunion.`;
    },
    lost: 'La connexion est interrompue. Nous la rétablissons, vous n’avez rien à faire.',
    back: 'La connexion est revenue.',
    microphoneOn: 'Micro activé',
    microphoneOff: 'Micro coupé',
    microphoneOffByOthers: 'Votre micro a été coupé.',
    cameraOn: 'Caméra activée',
    cameraOff: 'Caméra coupée',
    cameraOffByOthers: 'Votre caméra a été coupée.',
    shareOn: (name: string) => `${name} partage son écran.`,
    shareOff: (name: string) => `${name} ne partage plus son écran.`,
    ownShareOn: 'Vous partagez votre écran.',
    ownShareOff: 'Votre partage d’écran est arrêté.',
    hands: (names: readonly string[], total: number) => {
      const who = isCounted(names) ? `${names.length} personnes` : listed(names, 'et') || 'Une personne';
      const all = total > names.length ? `, ${total} mains levées` : '';
      return `${who} ${names.length > 1 ? 'lèvent' : 'lève'} la main${all}.`;
    },
    ownHandUp: (place: number) => `Votre main est levée${place > 1 ? `, ${place}${frenchEnding(place)} place` : ''}.`,
    ownHandDown: 'Votre main est baissée.',
    ownHandDownByOthers: 'Votre main a été baissée.',
    forgottenHand: 'Vous parlez, et votre main est levée.',
    page: (page: number, count: number) => `Page ${page} sur ${count}`,
    end: (reason: LeaveReason) => ENDS_FR[reason],
  },
  {
    someone: 'Somebody',
    entered: (others: number) => {
      if (others === 0) return 'You are in the meeting.';
      return `You are in the meeting, with ${others === 1 ? 'one other person' : `${others} other people`}.`;
    },
    joined: (names: readonly string[]) => {
      if (isCounted(names)) return `${names.length} people joined the meeting.`;
      return `${listed(names, 'and') || 'Somebody'} joined the meeting.`;
    },
    departed: (names: readonly string[]) => {
      if (isCounted(names)) return `${names.length} people left the meeting.`;
      return `${listed(names, 'and') || 'Somebody'} left the meeting.`;
    },
    lost: 'The connection is lost. We are restoring it, you have nothing to do.',
    back: 'The connection is back.',
    microphoneOn: 'Microphone on',
    microphoneOff: 'Microphone off',
    microphoneOffByOthers: 'Your microphone was turned off.',
    cameraOn: 'Camera on',
    cameraOff: 'Camera off',
    cameraOffByOthers: 'Your camera was turned off.',
    shareOn: (name: string) => `${name} is sharing their screen.`,
    shareOff: (name: string) => `${name} has stopped sharing their screen.`,
    ownShareOn: 'You are sharing your screen.',
    ownShareOff: 'Your screen share has stopped.',
    hands: (names, total) => {
      const who = isCounted(names) ? `${names.length} people` : listed(names, 'and') || 'Somebody';
      const all = total > names.length ? `, ${total} hands raised` : '';
      return `${who} ${names.length > 1 ? 'raised their hands' : 'raised a hand'}${all}.`;
    },
    ownHandUp: (place) => `Your hand is raised${place > 1 ? `, ${place}${englishEnding(place)} in line` : ''}.`,
    ownHandDown: 'Your hand is lowered.',
    ownHandDownByOthers: 'Your hand was lowered.',
    forgottenHand: 'You are speaking, and your hand is raised.',
    page: (page: number, count: number) => `Page ${page} of ${count}`,
    end: (reason: LeaveReason) => ENDS_EN[reason],
  },
);

export type AnnouncementsWords = typeof announcementsStrings.fr;
